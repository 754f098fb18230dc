package dev.codegym.task;

import dev.codegym.CodeGymException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Draws hidden inputs by a model, and checks inputs against it. Immutable; safe for many threads. */
public final class InputGenerator {
    /** Goes up with every change after which a seed gives another input: packages say by which version theirs were drawn. */
    public static final int VERSION = 1;

    private static final int TRIES = 60;
    private static final int TRIES_WITH_HINTS = 56;

    private final InputModel model;
    private final InputPlan plan;
    private final InputPlan planWithoutHints;

    private InputGenerator(InputModel model) {
        this.model = model;
        this.plan = new InputPlan(model, true);
        this.planWithoutHints = model.hints().isEmpty() ? plan : new InputPlan(model, false);
    }

    /** Gives the generator of this model. */
    public static InputGenerator of(InputModel model) {
        return new InputGenerator(model);
    }

    /** The model. */
    public InputModel model() {
        return model;
    }

    /**
     * Draws one input; the same seed and size give the same input on every machine.
     *
     * @param seed any number
     * @param size about how many values the collections of the input hold together, as far as the rules allow
     * @return an input that obeys every rule, or null where none was found in a bounded number of tries
     */
    public @Nullable ObjectNode draw(long seed, int size) {
        return draw(seed, size, TRIES);
    }

    /** The same with the hints or not at all, and in few tries. */
    @Nullable
    ObjectNode drawUsual(long seed, int size) {
        return draw(seed, size, 20);
    }

    private @Nullable ObjectNode draw(long seed, int size, int tries) {
        for (int attempt = 0; attempt < tries; attempt++) {
            int cells = cells(size, attempt);
            InputPlan used = attempt < TRIES_WITH_HINTS ? plan : planWithoutHints;
            InputChance chance = new InputChance(seed * 0x2545F4914F6CDD1DL + attempt * 0x632BE59BD9B4E019L + size);
            InputDraft draft = new InputDrawing(used, chance, cells).draw();
            ObjectNode input = draft != null && obeys(draft, used) ? draft.toJson() : null;
            if (input != null && !model.examples().contains(input)) {
                return input;
            }
        }
        return null;
    }

    /** A size that leaves no input is left for others: mostly smaller ones, now and then a little more. */
    private static int cells(int size, int attempt) {
        if (attempt < 12) {
            return Math.max(1, size);
        }
        return attempt % 4 == 0
                ? size + attempt / 8
                : (int) Math.max(1, Math.rint(size * StrictMath.pow(0.93, attempt - 11)));
    }

    private boolean obeys(InputDraft draft, InputPlan used) {
        InputChecker checker = new InputChecker(draft);
        List<InputRule> rules = new ArrayList<>(model.rules());
        if (used != planWithoutHints) {
            rules.addAll(model.hints());
        }
        return rules.stream().allMatch(checker::obeys);
    }

    /** Whether an input obeys every rule and every hint, and is no example. */
    boolean fits(ObjectNode input) {
        try {
            return !model.examples().contains(input) && obeys(InputDraft.of(model.fields(), input), plan);
        } catch (CodeGymException wrongForm) {
            return false;
        }
    }

    /** Names every rule that the input breaks and where; empty when it obeys all. An input of the wrong form breaks its type. */
    public List<String> violations(ObjectNode input) {
        InputDraft draft;
        try {
            draft = InputDraft.of(model.fields(), input);
        } catch (CodeGymException wrongForm) {
            return List.of(String.valueOf(wrongForm.getMessage()));
        }
        return new InputChecker(draft).violations(model.rules());
    }
}

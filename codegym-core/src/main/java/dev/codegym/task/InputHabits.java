package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ReferenceFailedException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Looks for what a statement takes for granted. Where the original fails on many of the inputs that the rules allow, inputs of
 * the problem obey something that no rule says; each of a fixed list of habits that all examples share is tried, and the ones
 * under which the original stops failing become hints. Has one owner.
 */
public final class InputHabits {
    private static final int[] SIZES = {6, 9, 12, 16, 20, 26, 34, 44, 60, 80, 24, 14};

    /** With so few failures out of the sizes above the rules are taken to say enough. */
    private static final int FEW = 1;

    private static final int MOST_HABITS = 3;

    /** Short work: where the original has long to work it does not fail. */
    private static final Limits LIMITS = Limits.DEFAULT.withFuelPerCall(1_000_000);

    private final EnvironmentHost host;
    private final List<ObjectNode> examples;
    private final long seed;

    private InputHabits(EnvironmentHost host, Collection<ObjectNode> examples, long seed) {
        this.host = host;
        this.examples = List.copyOf(examples);
        this.seed = seed;
    }

    /**
     * Gives the model of the host's definition, with more hints where the original fails without them and does not with them;
     * else the model as it is.
     *
     * @param examples the statement's own inputs
     * @param seed decides which inputs are tried
     */
    public static InputModel settled(EnvironmentHost host, Collection<ObjectNode> examples, long seed) {
        return new InputHabits(host, examples, seed).settled(host.definition().inputs());
    }

    private InputModel settled(InputModel model) {
        int failures = failures(model, SIZES.length);
        int expected = model.promisesAnswers() ? SIZES.length * 3 / 4 : FEW;
        if (failures <= expected || examples.isEmpty()) {
            return model;
        }
        List<InputRule> habits = habits(model);
        InputModel best = model;
        int fewest = failures;
        for (int round = 0; round < MOST_HABITS && fewest > FEW; round++) {
            InputModel before = best;
            for (InputRule habit : habits) {
                InputModel tried = with(before, habit);
                int count = failures(tried, fewest);
                if (count < fewest) {
                    fewest = count;
                    best = tried;
                }
            }
            if (best == before) {
                break;
            }
        }
        return fewest <= FEW ? best : model;
    }

    private static InputModel with(InputModel model, InputRule habit) {
        List<InputRule> hints = new ArrayList<>(model.hints());
        hints.add(habit);
        return new InputModel(model.version(), model.fields(), model.rules(), hints, model.examples());
    }

    /** On how many inputs the original fails; an input that cannot be drawn counts like a failure. Stops at the bound. */
    private int failures(InputModel model, int bound) {
        InputGenerator generator = InputGenerator.of(model);
        Random random = new Random(seed);
        int failures = 0;
        for (int size : SIZES) {
            if (failures >= bound) {
                break;
            }
            ObjectNode input = generator.drawUsual(random.nextLong(), size);
            failures += input == null || fails(input) ? 1 : 0;
        }
        return failures;
    }

    private boolean fails(ObjectNode input) {
        try {
            host.reference(input, LIMITS);
            return false;
        } catch (ReferenceFailedException e) {
            return !e.stopped();
        }
    }

    /** The habits that all examples share. */
    private List<InputRule> habits(InputModel model) {
        Set<String> lines = new LinkedHashSet<>();
        model.fields().forEach(field -> lines(model, field, lines));
        List<InputRule> habits = new ArrayList<>();
        for (String line : lines) {
            for (InputRule rule : InputRule.parse(line)) {
                if (!model.rules().contains(rule) && !model.hints().contains(rule) && shared(model, rule)) {
                    habits.add(rule);
                }
            }
        }
        return habits;
    }

    private boolean shared(InputModel model, InputRule rule) {
        try {
            InputGenerator checker = InputGenerator.of(
                    new InputModel(model.version(), model.fields(), List.of(rule), List.of(), List.of()));
            return examples.stream()
                    .allMatch(example -> checker.violations(example).isEmpty());
        } catch (CodeGymException unfitting) {
            return false;
        }
    }

    private void lines(InputModel model, InputField field, Set<String> lines) {
        String name = field.name();
        if (field.depth() == 0) {
            return;
        }
        boolean text = field.innermost().kind() == DataType.Kind.STRING
                || field.innermost().kind() == DataType.Kind.CHAR;
        if (text) {
            text(field, lines);
        } else {
            numbers(field, lines);
        }
        for (InputField other : model.fields()) {
            if (!other.equals(field)) {
                together(field, other, lines);
            }
        }
        lines.add("distinct(" + name + ")");
        lines.add("sorted(" + name + ", \"ascending\")");
        lines.add(name + ".length % 2 == 0");
        lines.add(name + ".length % 2 == 1");
        if (field.type().levels() == 2) {
            lines.add("rectangular(" + name + ")");
            lines.add("square(" + name + ")");
            lines.add("distinctPairs(" + name + ", \"undirected\")");
            lines.add("acyclic(" + name + ")");
            lines.add("sortedRows(" + name + ", \"ascending\")");
        }
    }

    private static void numbers(InputField field, Set<String> lines) {
        String name = field.name();
        String element = element(field);
        for (String low : List.of("0", "1")) {
            lines.add(low + " <= " + element);
            lines.add("permutation(" + name + ", " + low + ")");
        }
        lines.add(element + " <= " + name + ".length");
        lines.add(element + " < " + name + ".length");
        if (field.type().levels() == 2) {
            lines.add(name + "[i][0] < " + name + "[i][1]");
            lines.add(name + "[i][0] != " + name + "[i][1]");
        }
    }

    private void text(InputField field, Set<String> lines) {
        Set<Character> letters = new TreeSet<>();
        for (ObjectNode example : examples) {
            letters(example.path(field.name()), letters);
        }
        StringBuilder alphabet = new StringBuilder();
        letters.stream().filter(c -> c != '-' && c != '"' && c != '\\').forEach(alphabet::append);
        if (letters.contains('-')) {
            alphabet.append('-');
        }
        if (!letters.contains('"') && !letters.contains('\\') && !alphabet.isEmpty()) {
            lines.add("alphabet(" + field.name() + ", \"" + alphabet + "\")");
        }
        lines.add("parentheses(" + field.name() + ")");
        lines.add("words(" + field.name() + ")");
        lines.add("noLeadingZeros(" + field.name() + ")");
    }

    private static void letters(JsonNode value, Set<Character> letters) {
        if (value.isString()) {
            value.stringValue().chars().forEach(c -> letters.add((char) c));
        }
        value.forEach(part -> letters(part, letters));
    }

    private static void together(InputField field, InputField other, Set<String> lines) {
        String element = element(field);
        if (other.depth() == 0 && other.type().kind() != DataType.Kind.BOOLEAN) {
            boolean number = field.innermost().kind() != DataType.Kind.STRING;
            if (number) {
                lines.add(element + " < " + other.name());
                lines.add(element + " <= " + other.name());
            }
            lines.add(other.name() + " <= " + field.name() + ".length");
            lines.add(other.name() + " < " + field.name() + ".length");
            lines.add("memberOf(" + other.name() + ", " + field.name() + ")");
            lines.add(field.name() + ".length == " + other.name());
        } else if (other.depth() > 0) {
            lines.add(field.name() + ".length == " + other.name() + ".length");
            lines.add(field.name() + ".length <= " + other.name() + ".length");
            lines.add(element + " < " + other.name() + ".length");
            lines.add(element + " <= " + other.name() + ".length");
        }
    }

    private static String element(InputField field) {
        return field.name() + (field.type().levels() == 2 ? "[i][j]" : "[i]");
    }
}

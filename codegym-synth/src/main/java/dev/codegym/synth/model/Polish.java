package dev.codegym.synth.model;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.verify.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lets a language model write better words for an environment: title, task text, names of tools and parameters, descriptions. Code,
 * tasks and answers stay, which is proved: the classes are compared, the tasks are taken over and solved again, every check is
 * made again. Where anything is wrong, the original stays. Immutable and thread-safe.
 */
public final class Polish {
    private static final int TRIES = 3;
    private static final int MAX_TOKENS = 8192;

    private final LanguageModel model;
    private final PromptTemplates prompts;
    private final boolean judged;

    private Polish(LanguageModel model, PromptTemplates prompts, boolean judged) {
        this.model = model;
        this.prompts = prompts;
        this.judged = judged;
    }

    /** Polishing by this model with these prompts. */
    public static Polish by(LanguageModel model, PromptTemplates prompts) {
        return new Polish(model, prompts, false);
    }

    /** The same where the model also rates the clarity of both, and the original stays where it is the clearer one, or nobody can tell. */
    public Polish withJudge() {
        return new Polish(model, prompts, true);
    }

    /**
     * Polishes one environment. The model is asked up to three times, each time told what was wrong.
     *
     * @throws ModelException if the model gives no answer; of batch files, the answer that is not there yet
     */
    public Polished polish(EnvironmentPackage original) {
        return new Attempt(original).made();
    }

    private final class Attempt {
        private final EnvironmentPackage original;
        private final Words present;
        private final List<String> wrong = new ArrayList<>();
        private Usage usage = Usage.NONE;

        Attempt(EnvironmentPackage original) {
            this.original = original;
            this.present = Words.of(original.definition());
        }

        Polished made() {
            String obstacle = PolishedEnvironment.obstacle(original);
            if (obstacle != null) {
                return kept(obstacle, null);
            }
            List<Message> messages = prompts.polish(Map.of(
                    "title", present.title(),
                    "statement", present.statement(),
                    "inputs", SpecText.inputs(original.definition().problem()),
                    "tools", SpecText.tools(original.definition().problem()),
                    "present", "<words>\n" + present.toJson().toPrettyString() + "\n</words>"));
            for (int round = 0; round < TRIES; round++) {
                Completion completion = ask("polish/" + round, messages);
                FaultList faults = new FaultList();
                EnvironmentPackage polished = read(completion, faults);
                if (polished != null) {
                    return judged ? rated(polished) : new Polished(polished, true, wrong, "", null, usage);
                }
                String told = "round " + (round + 1) + ": ";
                faults.all().forEach(fault -> wrong.add(told + fault));
                Finding old = round == 0 && isFinding(faults) ? PolishedEnvironment.failure(original) : null;
                if (old != null) { // no words mend that, and each try is paid for
                    return kept("the original itself does not pass " + old.check() + ": " + old.evidence(), null);
                }
                messages = prompts.repair(messages, completion.text(), faults.all());
            }
            return kept("none of " + TRIES + " answers could be taken", null);
        }

        private static boolean isFinding(FaultList faults) {
            return faults.all().stream().anyMatch(fault -> fault.place().startsWith("check "));
        }

        private @Nullable EnvironmentPackage read(Completion completion, FaultList faults) {
            Parsed<Words> parsed = ModelAnswers.words(completion, present);
            Words words = parsed.draft();
            if (words == null) {
                parsed.faults().forEach(faults::add);
                return null;
            }
            return new PolishedEnvironment(original, words).made(provenance(), faults);
        }

        /** Who wrote the words stands behind who made the environment. */
        private Provenance provenance() {
            Provenance of = original.provenance();
            String synthesizer =
                    of.synthesizer() + ", words by " + model.name() + " (prompts " + prompts.version() + ")";
            return new Provenance(
                    of.subset(), of.problemId(), of.language(), synthesizer, of.variant(), of.codegym(), of.license());
        }

        private Completion ask(String stage, List<Message> messages) {
            ModelReply reply = model.complete(
                    ModelRequest.of(original.id() + "/" + stage, messages).withMaxTokens(MAX_TOKENS));
            usage = usage.plus(reply.usage());
            return reply.completions().get(0);
        }

        /** Both orders are asked for, since models favour what stands first. */
        private Polished rated(EnvironmentPackage polished) {
            String old = described(original);
            String now = described(polished);
            ClarityAnswer.Clarity first = ClarityAnswer.read(ask("judge/0", prompts.judge(old, now)));
            ClarityAnswer.Clarity second = ClarityAnswer.read(ask("judge/1", prompts.judge(now, old)));
            if (first == null || second == null) {
                return kept("the judge gave no ratings that could be read", null);
            }
            Polished.Ratings ratings = new Polished.Ratings(first.a() + second.b(), first.b() + second.a());
            return ratings.polished() < ratings.original()
                    ? kept("the judge finds the original clearer", ratings)
                    : new Polished(polished, true, wrong, "", ratings, usage);
        }

        private String described(EnvironmentPackage environment) {
            return environment.definition().statement() + "\n\n"
                    + SpecText.inputs(environment.definition().problem()) + "\n\n"
                    + SpecText.tools(environment.definition().problem());
        }

        private Polished kept(String reason, Polished.@Nullable Ratings ratings) {
            return new Polished(original, false, wrong, reason, ratings, usage);
        }
    }
}

package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.Diagnostic;
import dev.codegym.sandbox.GuestRejectedException;
import dev.codegym.sandbox.Limits;
import dev.codegym.synth.RawProblem;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.InputField;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.tool.GuestApi;
import dev.codegym.tool.HostedProblem;
import dev.codegym.tool.ReferenceFailedException;
import dev.codegym.verify.ExampleCase;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Builds an environment of a model's draft, and finds what can be found before anybody pays for a solver of it. Has one owner; either
 * {@link #built} or {@link #failure} is there in the end.
 */
final class EnvironmentBuild {
    private static final int MOST_FAULTS = 10;
    private static final int SHOWN = 300;

    private final RawProblem problem;
    private final EnvironmentDraft draft;
    private @Nullable BuiltEnvironment built;
    private @Nullable Failure failure;

    private EnvironmentBuild(RawProblem problem, EnvironmentDraft draft) {
        this.problem = problem;
        this.draft = draft;
    }

    static EnvironmentBuild of(RawProblem problem, EnvironmentDraft draft) {
        EnvironmentBuild build = new EnvironmentBuild(problem, draft);
        build.run();
        return build;
    }

    @Nullable
    BuiltEnvironment built() {
        return failure == null ? built : null;
    }

    @Nullable
    Failure failure() {
        return failure;
    }

    private void run() {
        CodeProblemSpec spec;
        CompiledClasses classes;
        HostedProblem hosted;
        try {
            classes = GuestApi.compile(draft.sources());
            spec = CodeProblemSpecs.ofSource(draft.sources());
            hosted = HostedProblem.of(spec, classes);
        } catch (CompilationFailedException e) {
            failure = new Failure(Part.ENVIRONMENT, "COMPILES", faults(e));
            return;
        } catch (GuestRejectedException e) {
            failure = rejected(Part.ENVIRONMENT, e);
            return;
        } catch (CodeGymException e) {
            fail("GUEST_CONTRACT", "class", message(e), "declare inputs, tools and answer as the contract says");
            return;
        }
        InputModel inputs = inputs(spec);
        if (inputs != null) {
            AnswerRule told = draft.answer();
            AnswerRule rule = new AnswerRule(spec.answer(), told.anyOrderLevels(), told.tolerance());
            built = new BuiltEnvironment(draft, spec, classes, hosted, inputs, rule);
            compareWithExamples(built);
        }
    }

    private void fail(String check, String place, String what, String mend) {
        if (failure == null) {
            failure = Failure.of(Part.ENVIRONMENT, check, place, what, mend);
        }
    }

    static List<Fault> faults(CompilationFailedException failed) {
        List<Fault> faults = new ArrayList<>();
        for (Diagnostic diagnostic : failed.diagnostics()
                .subList(0, Math.min(MOST_FAULTS, failed.diagnostics().size()))) {
            String line = diagnostic.line() > 0 ? ", line " + diagnostic.line() : "";
            faults.add(new Fault(diagnostic.file() + line, diagnostic.message(), "mend that line"));
        }
        return faults;
    }

    static Failure rejected(Part part, GuestRejectedException e) {
        return Failure.of(
                part,
                "ALLOWED",
                "class",
                message(e),
                "use only what guests may use: java.lang, java.util and java.math as far as they compute");
    }

    private static String message(CodeGymException e) {
        return String.valueOf(e.getMessage());
    }

    private @Nullable InputModel inputs(CodeProblemSpec spec) {
        List<InputField> fields = spec.inputs().stream()
                .map(input -> new InputField(input.name(), input.type()))
                .toList();
        List<InputRule> rules = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        int line = 0;
        for (String text : draft.rules()) {
            line++;
            try {
                rules.addAll(InputRule.parse(text));
            } catch (CodeGymException | IllegalArgumentException e) {
                faults.add(
                        new Fault(
                                "rules, line " + line,
                                "'" + text + "': " + e.getMessage(),
                                "write a comparison such as 1 <= values.length <= 200, or a property such as distinct(values)"));
            }
        }
        if (!faults.isEmpty()) {
            failure = new Failure(Part.ENVIRONMENT, "INPUT_RULES", faults);
            return null;
        }
        try {
            InputModel model = new InputModel(
                    InputModel.VERSION,
                    fields,
                    rules,
                    List.of(),
                    draft.examples().stream().map(ExampleCase::input).toList());
            if (InputGenerator.of(model).draw(1, 12) == null
                    && InputGenerator.of(model).draw(2, 30) == null) {
                fail(
                        "INPUT_RULES",
                        "rules",
                        "no input could be drawn that obeys them all",
                        "let them allow more inputs");
                return null;
            }
            return model;
        } catch (CodeGymException | IllegalArgumentException e) {
            fail("INPUT_RULES", "rules", String.valueOf(e.getMessage()), "let the rules speak of the inputs alone");
            return null;
        }
    }

    private void compareWithExamples(BuiltEnvironment environment) {
        StatementExamples statement = new StatementExamples(problem.question());
        int given = draft.examples().size();
        if (given < statement.told()) {
            fail(
                    "STATEMENT_EXAMPLES",
                    "examples",
                    "there " + (given == 0 ? "is none" : given == 1 ? "is one" : "are " + given)
                            + ", and the statement shows " + statement.told(),
                    "give each example of the statement, with the input's members and the answer");
        }
        int number = 0;
        for (ExampleCase example : draft.examples()) {
            number++;
            compare(environment, statement, example, "examples, number " + number);
        }
    }

    private void compare(BuiltEnvironment environment, StatementExamples statement, ExampleCase example, String place) {
        JsonNode foreign = statement.foreign(example);
        if (foreign != null) {
            fail(
                    "STATEMENT_EXAMPLES",
                    place,
                    "the value " + shown(foreign) + " stands nowhere in the statement",
                    "give only examples that the statement shows, with its values");
            return;
        }
        String other = statement.otherAnswer(example);
        if (other != null) {
            fail(
                    "STATEMENT_EXAMPLES",
                    place,
                    "to " + shown(example.input()) + " the statement answers " + FaultList.shown(other) + ", not "
                            + shown(example.output()),
                    "give the answers that the statement says");
            return;
        }
        // public examples are often smaller or larger than what is drawn: their form counts, and what the original
        // makes of them
        InputModel formOnly =
                new InputModel(InputModel.VERSION, environment.inputs().fields(), List.of(), List.of());
        List<String> wrong = InputGenerator.of(formOnly).violations(example.input());
        if (!wrong.isEmpty()) {
            fail(
                    "STATEMENT_EXAMPLES",
                    place,
                    String.join("; ", wrong),
                    "give a member of the right type for each input");
            return;
        }
        String what = "on " + shown(example.input()) + " the statement answers " + shown(example.output());
        try {
            JsonNode answer = environment.hosted().reference(example.input(), Limits.DEFAULT);
            if (!environment.answer().equal(example.output(), answer)) {
                fail(
                        "AGREES_WITH_STATEMENT",
                        place + ", and the method marked @Answer",
                        what + ", but the @Answer method answers " + shown(answer),
                        "let the @Answer method do what the original solution does, or mend the example if it was misread");
            }
        } catch (ReferenceFailedException e) {
            fail(
                    "AGREES_WITH_STATEMENT",
                    place + ", and the method marked @Answer",
                    what + ", but the @Answer method fails: " + e.getMessage(),
                    "let the @Answer method do what the original solution does");
        } catch (CodeGymException | IllegalArgumentException e) {
            fail("STATEMENT_EXAMPLES", place, String.valueOf(e.getMessage()), "give an answer of the answer's type");
        }
    }

    static String shown(JsonNode value) {
        String text = value.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}

package dev.codegym.synth.analysis;

import dev.codegym.compile.SourceFile;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.InferredInputs;
import dev.codegym.synth.statement.InputModels;
import dev.codegym.synth.statement.Statement;
import dev.codegym.synth.statement.TaskText;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.InputField;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.verify.Candidate;
import dev.codegym.verify.ExampleCase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes candidates from a Java solution by program analysis: collection-like inputs become hidden state behind tools, helper
 * methods become tools, and the entry method, its uses of hidden state replaced by calls, becomes the solver. The untouched
 * original stays the reference answer. No model and no network.
 */
public final class ProgramAnalysis {
    private static final Pattern INPUT_NAME = Pattern.compile("(?:^|,)\\s*([A-Za-z_]\\w*)\\s*=(?!=)");
    private static final int LONGEST_STATEMENT = 64_000;
    private static final int SAMPLES = 12;
    private static final int SAMPLE_SIZE = 30;

    private final RawProblem problem;
    private final Statement statement;
    private final JavaSolution solution;
    private final InferredInputs inputs;
    private final List<ExampleCase> examples;
    private final List<HiddenData> hidden;
    private final String className;

    private ProgramAnalysis(RawProblem problem) {
        this.problem = problem;
        if (problem.question().length() > LONGEST_STATEMENT) {
            throw new UnsuitableProblemException(
                    "STATEMENT_TOO_LONG",
                    "the statement has " + problem.question().length() + " characters: " + LONGEST_STATEMENT
                            + " are the most that are read");
        }
        this.statement = Statement.parse(problem.question());
        this.solution = JavaSolution.parse(problem.solution(), inputNames(statement));
        requireUniqueAnswer();
        this.inputs = InputModels.infer(statement, solution.inputs());
        this.examples = examples(statement, solution);
        this.hidden = HiddenInputs.of(solution, samples());
        if (hidden.isEmpty()) {
            throw new UnsuitableProblemException(
                    "NOTHING_HIDDEN", "every input is a plain value, so observe tells all there is to know");
        }
        this.className = className();
    }

    /**
     * Analyses one problem.
     *
     * @return candidates, the richest first; at least one
     * @throws UnsuitableProblemException if nothing can be made of the problem; says why and where
     */
    public static List<Candidate> candidates(RawProblem problem) {
        return new ProgramAnalysis(problem).variants();
    }

    /** The names of the inputs in the first example, {@code nums = [1], k = 2}. */
    private static List<String> inputNames(Statement statement) {
        List<String> names = new ArrayList<>();
        if (!statement.examples().isEmpty()) {
            Matcher name = INPUT_NAME.matcher(statement.examples().get(0).input());
            while (name.find()) {
                names.add(name.group(1));
            }
        }
        return names;
    }

    private void requireUniqueAnswer() {
        String sentence = statement.answerNotUnique();
        if (sentence != null) {
            throw new UnsuitableProblemException(
                    "ANSWER_NOT_UNIQUE",
                    "more than one answer is right, and nothing here can check one: \"" + sentence + "\"");
        }
    }

    private List<ObjectNode> samples() {
        InputGenerator generator = InputGenerator.of(inputs.model());
        List<ObjectNode> samples = new ArrayList<>();
        for (int seed = 0; seed < SAMPLES; seed++) {
            ObjectNode sample = generator.draw(seed, SAMPLE_SIZE);
            if (sample != null) {
                samples.add(sample);
            }
        }
        if (samples.isEmpty()) {
            throw new UnsuitableProblemException(
                    "NO_INPUTS",
                    "no input could be drawn that obeys the statement's constraints"
                            + (inputs.notUnderstood().isEmpty() ? "" : "; not understood: " + inputs.notUnderstood()));
        }
        return samples;
    }

    private String className() {
        StringBuilder name = new StringBuilder();
        for (String word : Nouns.words(statement.title())) {
            if (name.length() + word.length() < 60) {
                name.append(Nouns.capital(word));
            }
        }
        return (name.length() == 0 ? "Hidden" : name) + "Env";
    }

    private List<Candidate> variants() {
        List<Candidate> variants = new ArrayList<>();
        Rewriting withBlocks = new Rewriting(solution, hidden);
        HelperTool.replace(withBlocks);
        if (Blocks.replace(withBlocks)) {
            variants.add(rewritten("blocks", withBlocks));
        }
        Rewriting withHelpers = new Rewriting(solution, hidden);
        if (HelperTool.replace(withHelpers)) {
            variants.add(rewritten("helpers", withHelpers));
        }
        variants.add(rewritten("direct", new Rewriting(solution, hidden)));
        variants.add(variant(
                "reading",
                new ProblemWriter(solution, className, new Rewriting(solution, hidden).tools(), ""),
                solver().reading()));
        return variants;
    }

    private Candidate rewritten(String name, Rewriting rewriting) {
        DirectReads.replace(rewriting);
        ProblemWriter writer = new ProblemWriter(solution, className, rewriting.tools(), rewriting.members());
        return variant(name, writer, solver().rewritten(rewriting));
    }

    private SolverWriter solver() {
        return new SolverWriter(solution, className + "Solver", hidden);
    }

    private Candidate variant(String name, ProblemWriter writer, String solverSource) {
        CodeProblemSpec spec = writer.spec();
        SourceFile original = new SourceFile(solution.className() + ".java", solution.source());
        List<SourceFile> nodes = NodeClasses.sources(solution.missingNodeClasses());
        List<SourceFile> sources =
                new ArrayList<>(List.of(new SourceFile(className + ".java", writer.source()), original));
        sources.addAll(nodes);
        List<SourceFile> solverSources =
                new ArrayList<>(List.of(new SourceFile(className + "Solver.java", solverSource)));
        if (name.equals("reading")) {
            solverSources.add(original);
        }
        solverSources.addAll(nodes);
        EnvironmentDefinition definition = new EnvironmentDefinition(
                problem.id(),
                statement.title(),
                TaskText.of(
                        statement, hidden.stream().map(HiddenData::described).toList()),
                spec,
                sources,
                className + "Solver",
                solverSources,
                inputs.model()
                        .withExamples(examples.stream().map(ExampleCase::input).toList()),
                answerRule(),
                TierSizes.DEFAULT);
        return new Candidate(definition, examples, name);
    }

    private AnswerRule answerRule() {
        return new AnswerRule(
                solution.answer(),
                new HashSet<>(statement.answerOrder()),
                statement.tolerance().orElse(0));
    }

    private static List<ExampleCase> examples(Statement statement, JavaSolution solution) {
        List<InputField> fields = solution.inputs();
        List<ExampleCase> cases = new ArrayList<>();
        for (Example example : statement.examples()) {
            ObjectNode input = example.input(fields);
            JsonNode output = example.output(solution.answer());
            if (input != null && output != null) {
                cases.add(new ExampleCase(input, output));
            }
        }
        return cases;
    }
}

package dev.codegym.synth.analysis;

import com.google.common.collect.Sets;
import dev.codegym.compile.SourceFile;
import dev.codegym.synth.Granularity;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.InferredInputs;
import dev.codegym.synth.statement.InputModels;
import dev.codegym.synth.statement.Statement;
import dev.codegym.synth.statement.StatementFit;
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
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final int MANY_TOOLS = 8;
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
        Statement given = Statement.parse(problem.question());
        StatementFit.require(given);
        AdaptedEntry entry = AdaptedEntry.of(problem, given);
        this.statement = entry.statement();
        this.solution = JavaSolution.parse(entry.source(), inputNames(statement));
        requireUniqueAnswer();
        this.inputs = entry.governed(InputModels.infer(statement, solution.inputs()));
        this.examples = examples(statement, solution);
        this.hidden = HiddenInputs.of(solution, samples());
        if (hidden.isEmpty()) {
            throw new UnsuitableProblemException(
                    "NOTHING_HIDDEN", "every input is a plain value, so observe tells all there is to know");
        }
        this.className = className();
    }

    /** Analyses one problem, for the best granularity. */
    public static List<Candidate> candidates(RawProblem problem) {
        return candidates(problem, Granularity.BEST);
    }

    /**
     * Analyses one problem.
     *
     * @return candidates, those with the most tools first; at least one
     * @throws UnsuitableProblemException if nothing can be made of the problem; says why and where
     */
    public static List<Candidate> candidates(RawProblem problem, Granularity granularity) {
        try {
            return new ProgramAnalysis(problem).variants(granularity);
        } catch (StackOverflowError e) {
            throw new UnsuitableProblemException(
                    "NESTED_TOO_DEEPLY",
                    "the solution has an expression, a block or a chain of else-ifs too deeply nested to be analysed:"
                            + " split the longest one into several statements or methods");
        }
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

    /** What may move behind tools before reads and writes of hidden data do. */
    private enum Part {
        HELPERS(HelperTool::replace),
        BLOCKS(Blocks::replace),
        MEMORY(WorkingMemory::replace);

        private final Predicate<Rewriting> step;

        Part(Predicate<Rewriting> step) {
            this.step = step;
        }
    }

    private static final Set<Part> COARSE = Sets.immutableEnumSet(Part.HELPERS, Part.BLOCKS);

    private static List<Set<Part>> mixtures(Granularity granularity) {
        return switch (granularity) {
            case FINE -> List.of(Set.of());
            case COARSE -> List.of(COARSE, EnumSet.of(Part.HELPERS), Set.of());
            case MEMORY -> List.of(EnumSet.allOf(Part.class), EnumSet.of(Part.MEMORY), COARSE, Set.of());
            case BEST ->
                List.of(EnumSet.allOf(Part.class), COARSE, EnumSet.of(Part.MEMORY), EnumSet.of(Part.HELPERS), Set.of());
        };
    }

    /** Every mixture of parts that comes to tools of its own, those with the most tools first; reading all at last. */
    private List<Candidate> variants(Granularity granularity) {
        Map<String, Candidate> variants = new LinkedHashMap<>();
        for (Set<Part> mixture : mixtures(granularity)) {
            Rewriting rewriting = new Rewriting(solution, hidden);
            String name = mixture.stream()
                    .filter(part -> part.step.test(rewriting))
                    .map(part -> part.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining("-"));
            variants.computeIfAbsent(name.isEmpty() ? "direct" : name, variant -> rewritten(variant, rewriting));
        }
        List<Candidate> sorted = new ArrayList<>(variants.values());
        if (granularity == Granularity.BEST) {
            sorted.sort(Comparator.comparingInt(ProgramAnalysis::tools).reversed());
        }
        sorted.add(variant(
                "reading",
                new ProblemWriter(solution, className, new Rewriting(solution, hidden).tools(), ""),
                solver().reading()));
        return sorted;
    }

    /** How promising a number of tools is: many are good, too many are hard to keep in mind. */
    private static int tools(Candidate candidate) {
        int tools = candidate.definition().problem().tools().size();
        return tools <= MANY_TOOLS ? tools : Math.max(MANY_TOOLS / 2, 2 * MANY_TOOLS - tools);
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
                        statement, hidden.stream().map(HiddenData::described).toList(), answerRule()),
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

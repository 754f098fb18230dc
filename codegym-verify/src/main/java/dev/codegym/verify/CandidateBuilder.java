package dev.codegym.verify;

import dev.codegym.CodeGymException;
import dev.codegym.compile.ClassPathGuest;
import dev.codegym.compile.SourceFile;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblem;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.tool.GuestApi;
import dev.codegym.tool.Solver;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts together a candidate that somebody wrote by hand. Only the statement is asked for; without rules, inputs of every type's usual
 * sizes and values are drawn, which fits few problems. Has one owner.
 */
public final class CandidateBuilder {
    private final CodeProblemSpec problem;
    private final List<SourceFile> sources;
    private final String solverClass;
    private final List<SourceFile> solverSources;
    private final Candidate.@Nullable Classes classes;
    private final List<InputRule> rules = new ArrayList<>();
    private final List<InputRule> hints = new ArrayList<>();
    private final List<ExampleCase> examples = new ArrayList<>();
    private final Set<Integer> anyOrder = new TreeSet<>();
    private String id;
    private String title;
    private String statement = "";
    private double tolerance;

    private CandidateBuilder(
            CodeProblemSpec problem,
            List<SourceFile> sources,
            String solverClass,
            List<SourceFile> solverSources,
            Candidate.@Nullable Classes classes) {
        this.problem = problem;
        this.sources = sources;
        this.solverClass = solverClass;
        this.solverSources = solverSources;
        this.classes = classes;
        String words = words(problem.className().substring(problem.className().lastIndexOf('$') + 1));
        this.title = words;
        this.id = words.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    static CandidateBuilder ofClasses(Class<? extends CodeProblem> problem, Class<? extends Solver> solver) {
        CodeProblemSpec spec = CodeProblemSpecs.ofClass(problem);
        // guests stand in the default package, whatever package their author keeps them in
        CodeProblemSpec guest = new CodeProblemSpec(
                ClassPathGuest.nameOf(problem), spec.inputs(), spec.tools(), spec.answerMethod(), spec.answer());
        Candidate.Classes classes = new Candidate.Classes(GuestApi.ofClassPath(problem), GuestApi.ofClassPath(solver));
        return new CandidateBuilder(guest, List.of(), ClassPathGuest.nameOf(solver), List.of(), classes);
    }

    static CandidateBuilder ofSources(List<SourceFile> problem, String solverClass, List<SourceFile> solver) {
        return new CandidateBuilder(CodeProblemSpecs.ofSource(problem), problem, solverClass, solver, null);
    }

    /** {@code LargestRectangle} as {@code Largest rectangle}. */
    private static String words(String name) {
        String spaced = name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return spaced.isEmpty() ? spaced : Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1);
    }

    /** Its id; the class name in words, joined by hyphens, where none is given. */
    public CandidateBuilder id(String newId) {
        id = newId;
        return this;
    }

    /** A short title; the class name in words where none is given. */
    public CandidateBuilder title(String newTitle) {
        title = newTitle;
        return this;
    }

    /** What is to be found out, in plain English, for the agent. */
    public CandidateBuilder statement(String newStatement) {
        statement = newStatement;
        return this;
    }

    /**
     * Adds what every input obeys, in the words of statements: {@code 1 <= heights.length <= 300}, {@code distinct(heights)}.
     *
     * @throws CodeGymException if a rule cannot be read
     */
    public CandidateBuilder rules(String... texts) {
        for (String text : texts) {
            rules.addAll(InputRule.parse(text));
        }
        return this;
    }

    /**
     * Adds what drawn inputs obey besides, though the problem does not ask for it.
     *
     * @throws CodeGymException if a hint cannot be read
     */
    public CandidateBuilder hints(String... texts) {
        for (String text : texts) {
            hints.addAll(InputRule.parse(text));
        }
        return this;
    }

    /**
     * Adds an example of the statement, which is checked, and never drawn.
     *
     * @param input a JSON object with a member for each input
     * @param output the answer in JSON
     * @throws CodeGymException if one of them is no JSON
     */
    public CandidateBuilder example(String input, String output) {
        if (!(json(input) instanceof ObjectNode object)) {
            throw new CodeGymException("the example's input is " + Texts.shown(input)
                    + ": it must be a JSON object with a member for each input");
        }
        examples.add(new ExampleCase(object, json(output)));
        return this;
    }

    private static JsonNode json(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw new CodeGymException("the example has " + Texts.shown(text) + ", which is no JSON", e);
        }
    }

    /** The levels of the answer's lists at which order does not count, 0 for the outermost. */
    public CandidateBuilder anyOrder(Integer... levels) {
        anyOrder.addAll(List.of(levels));
        return this;
    }

    /** How far a real answer may be from the reference; 0, as without this, for 1e-9 of it. */
    public CandidateBuilder tolerance(double newTolerance) {
        tolerance = newTolerance;
        return this;
    }

    /**
     * The candidate, not verified.
     *
     * @throws IllegalArgumentException if the id is blank or the tolerance out of range
     */
    public Candidate build() {
        List<InputField> fields = problem.inputs().stream()
                .map(input -> new InputField(input.name(), input.type()))
                .toList();
        InputModel model = new InputModel(
                InputModel.VERSION,
                fields,
                rules,
                hints,
                examples.stream().map(ExampleCase::input).toList());
        EnvironmentDefinition definition = new EnvironmentDefinition(
                id,
                title,
                statement,
                problem,
                sources,
                solverClass,
                solverSources,
                model,
                new AnswerRule(problem.answer(), anyOrder, tolerance),
                TierSizes.DEFAULT);
        return new Candidate(definition, examples, "hand-written", classes);
    }
}

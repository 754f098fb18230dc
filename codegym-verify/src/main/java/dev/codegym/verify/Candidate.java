package dev.codegym.verify;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.tool.CodeProblem;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.Solver;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a synthesizer, or somebody by hand, proposes: an environment that nobody has verified yet.
 *
 * @param definition the environment, its sizes a first guess
 * @param examples the statement's examples
 * @param variant how it was made, for reports: for example {@code helpers} or {@code reading}
 * @param classes its classes, where they were taken from the class path; null where its sources are compiled here
 * @param proposed inputs for tasks of each tier, which are taken before any is drawn as far as they make tasks; mostly none
 */
public record Candidate(
        EnvironmentDefinition definition,
        List<ExampleCase> examples,
        String variant,
        @Nullable Classes classes,
        Map<Difficulty, List<ObjectNode>> proposed) {
    /**
     * Classes that were compiled elsewhere. They go through the sandbox like any others.
     *
     * @param problem those of the code problem
     * @param solver those of the solver
     */
    public record Classes(CompiledClasses problem, CompiledClasses solver) {}

    /** Copies the lists. */
    public Candidate {
        examples = List.copyOf(examples);
        Map<Difficulty, List<ObjectNode>> copied = new EnumMap<>(Difficulty.class);
        proposed.forEach((tier, inputs) -> copied.put(tier, List.copyOf(inputs)));
        proposed = Collections.unmodifiableMap(copied);
    }

    /** A candidate for which nobody proposes inputs. */
    public Candidate(
            EnvironmentDefinition definition, List<ExampleCase> examples, String variant, @Nullable Classes classes) {
        this(definition, examples, variant, classes, Map.of());
    }

    /** What a package was made of. */
    static Candidate of(EnvironmentPackage stored) {
        List<ExampleCase> examples = stored.examples().stream()
                .map(example -> new ExampleCase(example.input(), example.output()))
                .toList();
        boolean compiledElsewhere = stored.definition().sources().isEmpty();
        Classes classes = compiledElsewhere ? new Classes(stored.problemClasses(), stored.solverClasses()) : null;
        return new Candidate(stored.definition(), examples, stored.provenance().variant(), classes);
    }

    /** A candidate whose sources are compiled here. */
    public Candidate(EnvironmentDefinition definition, List<ExampleCase> examples, String variant) {
        this(definition, examples, variant, null);
    }

    /**
     * An environment written by hand on the class path. Its classes are read from their class files, and never run but in the sandbox;
     * a package of it holds no sources.
     *
     * @throws dev.codegym.CodeGymException if a class file cannot be read, or a member cannot be what it is marked as
     */
    public static CandidateBuilder ofClasses(Class<? extends CodeProblem> problem, Class<? extends Solver> solver) {
        return CandidateBuilder.ofClasses(problem, solver);
    }

    /**
     * An environment written by hand as sources: one class that extends {@link CodeProblem}, one that implements {@link Solver}, and
     * others beside them.
     *
     * @throws dev.codegym.compile.CompilationFailedException if the code problem does not compile
     * @throws dev.codegym.CodeGymException if a member cannot be what it is marked as
     */
    public static CandidateBuilder ofSources(List<SourceFile> problem, String solverClass, List<SourceFile> solver) {
        return CandidateBuilder.ofSources(problem, solverClass, solver);
    }

    /** The same with another definition. */
    public Candidate withDefinition(EnvironmentDefinition newDefinition) {
        return new Candidate(newDefinition, examples, variant, classes, proposed);
    }

    /** The same with these inputs for tasks of each tier. */
    public Candidate withProposed(Map<Difficulty, List<ObjectNode>> inputs) {
        return new Candidate(definition, examples, variant, classes, inputs);
    }

    /** The same environment under another id. */
    public Candidate withId(String id) {
        return withDefinition(definition.withId(id));
    }

    /** The same without these tools; their methods stay in the sources, where no agent can call them. */
    public Candidate without(Collection<String> tools) {
        CodeProblemSpec problem = definition.problem();
        CodeProblemSpec fewer = new CodeProblemSpec(
                problem.className(),
                problem.inputs(),
                problem.tools().stream()
                        .filter(tool -> !tools.contains(tool.name()))
                        .toList(),
                problem.answerMethod(),
                problem.answer());
        return withDefinition(definition.withProblem(fewer, definition.sources()));
    }
}

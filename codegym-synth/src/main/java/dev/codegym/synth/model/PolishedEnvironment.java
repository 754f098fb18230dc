package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.tool.GuestApi;
import dev.codegym.tool.ToolSpec;
import dev.codegym.verify.Finding;
import dev.codegym.verify.Verification;
import dev.codegym.verify.VerificationOptions;
import dev.codegym.verify.Verifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A package with new words, and the proof that nothing else is new. */
final class PolishedEnvironment {
    private final EnvironmentPackage original;
    private final Words words;

    PolishedEnvironment(EnvironmentPackage original, Words words) {
        this.original = original;
        this.words = words;
    }

    /**
     * Why the words of a package cannot be replaced at all; null where they can: its sources must be there, and say what its manifest
     * says.
     */
    static @Nullable String obstacle(EnvironmentPackage original) {
        EnvironmentDefinition definition = original.definition();
        if (definition.sources().isEmpty() || definition.solverSources().isEmpty()) {
            return "it holds no sources, so its words stand in classes alone";
        }
        try {
            return read(definition.sources(), definition.problem()).equals(definition.problem())
                    ? null
                    : "its sources describe other tools than its manifest";
        } catch (CodeGymException e) {
            return "its sources cannot be read: " + e.getMessage();
        }
    }

    /** The check that a package does not pass, whatever its words are; null where it passes all. */
    static @Nullable Finding failure(EnvironmentPackage stored) {
        return verifier(stored).verify(stored).failure().orElse(null);
    }

    private static Verifier verifier(EnvironmentPackage stored) {
        return Verifier.create(
                VerificationOptions.DEFAULT.withSeed(stored.verification().seed()));
    }

    /** The spec that sources give, with the tools that a spec has: of some packages, tools were left out that nobody needs. */
    private static CodeProblemSpec read(List<SourceFile> sources, CodeProblemSpec like) {
        CodeProblemSpec all = CodeProblemSpecs.ofSource(sources);
        Set<String> names = like.tools().stream().map(ToolSpec::name).collect(Collectors.toSet());
        List<ToolSpec> tools = new ArrayList<>(all.tools());
        tools.removeIf(tool -> !names.contains(tool.name()));
        return new CodeProblemSpec(all.className(), all.inputs(), tools, all.answerMethod(), all.answer());
    }

    /** The package, or null with faults. */
    @Nullable
    EnvironmentPackage made(Provenance provenance, FaultList faults) {
        try {
            return tried(provenance, faults);
        } catch (CodeGymException e) {
            faults.add("words", String.valueOf(e.getMessage()), "choose other words");
            return null;
        }
    }

    private @Nullable EnvironmentPackage tried(Provenance provenance, FaultList faults) {
        EnvironmentDefinition before = original.definition();
        List<SourceFile> sources =
                WordRewrite.problem(before.sources(), before.problem().className(), words);
        List<SourceFile> solver = WordRewrite.solver(before.solverSources(), words);
        CodeProblemSpec spec = words.in(before.problem());
        if (!read(sources, spec).equals(spec)) {
            faults.add(
                    "words",
                    "the sources with the new words describe other tools than the words do",
                    "keep the present names");
            return null;
        }
        CompiledClasses problemClasses = GuestApi.compile(sources);
        CompiledClasses solverClasses = GuestApi.compile(solver);
        String difference = difference(problemClasses, solverClasses);
        if (difference != null) {
            faults.add(
                    "words",
                    "the code would not be the same: " + difference,
                    "keep the present names where this comes from");
            return null;
        }
        EnvironmentDefinition after = new EnvironmentDefinition(
                before.id(),
                words.title(),
                words.statement(),
                spec,
                sources,
                before.solverClass(),
                solver,
                before.inputs(),
                before.answer(),
                before.sizes());
        EnvironmentHost host = EnvironmentHost.of(after, problemClasses, solverClasses);
        return verified(host, provenance, faults);
    }

    private @Nullable String difference(CompiledClasses problem, CompiledClasses solver) {
        String owner = original.definition().problem().className().replace('.', '/');
        String inProblem = new SameCode(owner, words.renamedTools())
                .difference(original.problemClasses(), problem, this::replacedInProblem);
        if (inProblem != null) {
            return inProblem;
        }
        Map<String, String> renamed = words.renamedTools();
        return new SameCode(owner, Map.of())
                .difference(original.solverClasses(), solver, (method, text) -> renamed.getOrDefault(text, text));
    }

    private String replacedInProblem(String method, String text) {
        Map<String, String> names = words.renamedParameters(method);
        words.renamedTools().forEach((old, name) -> {
            if (WordRules.isCode(old)) {
                names.put(old, name);
            }
        });
        return WordRewrite.replacedWords(text, names);
    }

    /** The tasks are those of the original, with their answers; the verifier answers and solves them again. */
    private @Nullable EnvironmentPackage verified(EnvironmentHost host, Provenance provenance, FaultList faults) {
        EnvironmentPackage unverified = EnvironmentPackage.of(
                        host, original.tasks(), provenance, original.report(), original.verification())
                .withExamples(original.examples());
        Verification verification = verifier(original).verify(unverified);
        Finding failure = verification.failure().orElse(null);
        if (failure != null) {
            faults.add("check " + failure.check(), failure.evidence(), failure.mend());
            return null;
        }
        return EnvironmentPackage.of(
                        host,
                        original.tasks(),
                        provenance,
                        verification.report(),
                        verification.options().record())
                .withExamples(original.examples());
    }
}

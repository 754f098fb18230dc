package dev.codegym.library;

import dev.codegym.compile.CompilerChoice;
import dev.codegym.env.Difficulty;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.InputModel;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands in a package beside sources, classes, tasks and report. It can be read alone, which is much faster.
 *
 * @param id names the environment within its library
 * @param title a short title
 * @param statement what is to be found out, for the agent
 * @param problem class, inputs, tools and answer of the code problem
 * @param solverClass the binary name of the solver
 * @param inputs how hidden inputs are drawn
 * @param generatorVersion the version of the generator that drew them, which fixes the input that a seed gives
 * @param answer how answers are compared
 * @param sizes the sizes at which inputs of each difficulty are drawn
 * @param provenance where the environment comes from
 * @param verification how it was verified
 * @param problemCompiledBy which compiler made the code problem's classes
 * @param solverCompiledBy which compiler made the solver's classes
 * @param tasks how many stored tasks there are of each difficulty
 * @param entries the SHA-256 of every other entry of the package, in hexadecimal, by the entry's name
 */
public record PackageManifest(
        String id,
        String title,
        String statement,
        CodeProblemSpec problem,
        String solverClass,
        InputModel inputs,
        int generatorVersion,
        AnswerRule answer,
        TierSizes sizes,
        Provenance provenance,
        VerificationRecord verification,
        CompilerChoice problemCompiledBy,
        CompilerChoice solverCompiledBy,
        Map<Difficulty, Integer> tasks,
        SortedMap<String, String> entries) {
    /** The version of the package format that is written and read. */
    public static final int FORMAT_VERSION = 1;

    /** Copies the maps. */
    public PackageManifest {
        tasks = Collections.unmodifiableMap(new TreeMap<>(tasks));
        entries = Collections.unmodifiableSortedMap(new TreeMap<>(entries));
    }

    /**
     * Reads the manifest of a package, and nothing else of it.
     *
     * @throws PackageFormatException if the file is no package, or its manifest is damaged
     */
    public static PackageManifest read(Path file) {
        return ManifestJson.read(file, PackageZip.readManifest(file));
    }
}

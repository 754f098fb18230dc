package dev.codegym.server;

import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.rollout.Rollout;
import dev.codegym.rollout.Turn;
import dev.codegym.synth.SynthesisListener;
import dev.codegym.synth.SynthesisOptions;
import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A library of a few starter problems, made once for all tests of a JVM and opened once: do not close it. */
public final class TestLibrary {
    private static final int PROBLEMS = 4;
    private static final Path STARTER = Path.of("..", "examples", "problems", "starter.jsonl");
    private static final Path FOLDER = make();
    private static final EnvironmentLibrary LIBRARY = EnvironmentLibrary.open(FOLDER);

    private TestLibrary() {}

    /** The library. */
    public static EnvironmentLibrary library() {
        return LIBRARY;
    }

    /** Where it is, for other processes. */
    public static Path folder() {
        return FOLDER;
    }

    /** The id of an environment. */
    public static String id(int number) {
        return LIBRARY.ids().get(number);
    }

    private static Path make() {
        try {
            Path folder = Files.createTempDirectory("codegym-server-test");
            SynthesisPipeline.programAnalysis(SynthesisOptions.DEFAULT.withLimit(PROBLEMS))
                    .run(STARTER, folder.resolve("library"), SynthesisListener.NONE);
            return folder.resolve("library");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The calls with which the packaged solver wins this episode, the submission last. */
    public static List<ToolCall> winningCalls(String environment, ResetOptions options) {
        try (ToolEnvironment played = LIBRARY.make(environment)) {
            return Rollout.solver(LIBRARY.get(environment).host(), played, options).turns().stream()
                    .map(Turn::call)
                    .toList();
        }
    }
}

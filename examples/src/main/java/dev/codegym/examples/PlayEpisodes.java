package dev.codegym.examples;

import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.rollout.Policy;
import dev.codegym.rollout.Rollout;
import dev.codegym.tool.ToolEnvironment;
import java.nio.file.Path;
import java.util.List;

/**
 * Plays episodes of every environment of a library, once with a policy that knows nothing and once with the solver, and prints
 * what each earned. Make a library first: {@code bin/codegym synth examples/problems/starter.jsonl --out starter-library}.
 */
public final class PlayEpisodes {
    private static final int EPISODES = 5;

    private PlayEpisodes() {}

    /** Takes the folder of the library. */
    public static void main(String[] arguments) {
        if (arguments.length != 1) {
            System.err.println("usage: PlayEpisodes LIBRARY, for example PlayEpisodes starter-library");
            System.exit(2);
        }
        play(Path.of(arguments[0]));
    }

    /** Plays, and returns what the solver earned on average: 1 on every library that was verified. */
    static double play(Path folder) {
        double solved = 0;
        try (EnvironmentLibrary library = EnvironmentLibrary.open(folder)) {
            List<String> ids = library.ids();
            for (String id : ids) {
                double random = 0;
                double solver = 0;
                try (ToolEnvironment environment = library.make(id)) {
                    for (int seed = 0; seed < EPISODES; seed++) {
                        ResetOptions options = ResetOptions.of(seed);
                        random += Rollout.play(environment, Policy.random(), options)
                                .totalReward();
                        solver += Rollout.solver(library.get(id).host(), environment, options)
                                .totalReward();
                    }
                }
                System.out.printf("%-36s random %.2f   solver %.2f%n", id, random / EPISODES, solver / EPISODES);
                solved += solver / EPISODES;
            }
            return solved / ids.size();
        }
    }
}

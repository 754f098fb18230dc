package dev.codegym.examples;

import dev.codegym.env.ResetOptions;
import dev.codegym.env.Step;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.SolverRun;
import dev.codegym.tool.DataType;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Plays episodes of every environment of a library, once with a policy that knows nothing and once with the solver, and prints
 * what each earned. Make a library first: {@code bin/codegym synth examples/problems/starter.jsonl --out starter-library}.
 */
public final class PlayEpisodes {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
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
                        random += playRandomly(environment, seed);
                        solver += solve(library.get(id).host(), environment, seed);
                    }
                }
                System.out.printf("%-36s random %.2f   solver %.2f%n", id, random / EPISODES, solver / EPISODES);
                solved += solver / EPISODES;
            }
            return solved / ids.size();
        }
    }

    /** One episode: reset, step until it is over, sum the rewards. */
    private static double playRandomly(ToolEnvironment environment, long seed) {
        Random random = new Random(seed);
        Observation.Start start = (Observation.Start) environment.reset(seed).state();
        List<ToolSpec> tools = start.prompt().tools();
        double reward = 0;
        Step<Observation> step;
        do {
            ToolSpec tool = tools.get(random.nextInt(tools.size()));
            step = environment.step(ToolCall.of(tool.name(), arguments(tool, random)));
            reward += step.reward();
        } while (!step.over());
        return reward;
    }

    private static ObjectNode arguments(ToolSpec tool, Random random) {
        ObjectNode arguments = JSON.objectNode();
        for (ToolParameter parameter : tool.parameters()) {
            arguments.set(parameter.name(), value(parameter.type(), random));
        }
        return arguments;
    }

    private static JsonNode value(DataType type, Random random) {
        return switch (type.kind()) {
            case INT, LONG, DOUBLE -> JSON.numberNode(random.nextInt(10));
            case BOOLEAN -> JSON.booleanNode(random.nextBoolean());
            case CHAR, STRING -> JSON.stringNode(String.valueOf((char) ('a' + random.nextInt(26))));
            case ARRAY, LIST, LINKED_LIST, BINARY_TREE -> {
                ArrayNode list = JSON.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    list.add(value(type.elementType(), random));
                }
                yield list;
            }
            case VOID -> JSON.nullNode();
        };
    }

    private static double solve(EnvironmentHost host, ToolEnvironment environment, long seed) {
        environment.reset(ResetOptions.of(seed));
        SolverRun run = host.solve(environment, EpisodeRules.DEFAULT.stepLimit(), (call, step) -> {});
        return run.solved() ? 1 : 0;
    }
}

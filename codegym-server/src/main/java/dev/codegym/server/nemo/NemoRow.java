package dev.codegym.server.nemo;

import dev.codegym.server.session.ResetRequest;
import dev.codegym.server.session.Started;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a row of an export says of its episode, in its member {@code codegym}.
 *
 * @param environment the environment's id
 * @param task the stored task's id
 * @param seed what the environment is reset with
 * @param renameBuiltIns whether the built-in tools have drawn names
 * @param observe the name of the observing tool that the row's model was told, or null where the row does not say
 * @param done that of the submitting tool
 * @param stepLimit after how many steps the episode is truncated; 0 where the row does not say
 * @param tools the names of all tools that the row's model was told
 */
record NemoRow(
        String environment,
        String task,
        long seed,
        boolean renameBuiltIns,
        @Nullable String observe,
        @Nullable String done,
        int stepLimit,
        List<String> tools) {
    /** Tools of these names could not be called: their paths lead elsewhere. */
    private static final Set<String> TAKEN =
            Set.of("seed_session", "verify", "aggregate_metrics", "mcp", "reset", "step");

    /** Reads a row, with or without further members. */
    static NemoRow of(JsonNode row) {
        JsonNode from = row.path("codegym");
        if (!from.isObject()) {
            throw NemoException.wrong(
                    "the row has no member 'codegym', which names its task: make rows with codegym export --format nemo-gym");
        }
        List<String> tools = new ArrayList<>();
        for (JsonNode tool : row.path("responses_create_params").path("tools")) {
            tools.add(tool.path("name").asString(""));
        }
        return new NemoRow(
                text(from, "environment"),
                text(from, "task"),
                from.has("seed") ? whole(from, "seed", Long.MIN_VALUE, Long.MAX_VALUE) : 0,
                flag(from, "rename_built_ins"),
                from.has("observe") ? text(from, "observe") : null,
                from.has("done") ? text(from, "done") : null,
                from.has("step_limit") ? (int) whole(from, "step_limit", 1, ResetRequest.MOST_STEPS) : 0,
                List.copyOf(tools));
    }

    private static String text(JsonNode from, String name) {
        JsonNode value = from.path(name);
        if (!value.isString()) {
            throw wrong(name, value, "a string");
        }
        return value.asString();
    }

    private static boolean flag(JsonNode from, String name) {
        JsonNode value = from.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw wrong(name, value, "true or false");
        }
        return value.asBoolean(false);
    }

    private static long whole(JsonNode from, String name, long least, long most) {
        JsonNode value = from.path(name);
        boolean fits = value.isIntegralNumber() && value.canConvertToLong();
        if (!fits || value.asLong() < least || value.asLong() > most) {
            throw wrong(name, value, "a whole number from " + least + " to " + most);
        }
        return value.asLong();
    }

    private static NemoException wrong(String name, JsonNode value, String right) {
        String is = value.isMissingNode() ? "is missing" : "is " + NemoJson.shortened(value.toString());
        return NemoException.wrong("codegym." + name + " " + is + ": it must be " + right);
    }

    /** The reset that begins the row's episode. */
    ResetRequest request(EpisodeRules rules) {
        EpisodeRules named = rules.withRenamedBuiltIns(renameBuiltIns);
        return new ResetRequest(
                environment, seed, null, null, task, null, stepLimit == 0 ? named : named.withStepLimit(stepLimit));
    }

    /** Checks that the episode is the one that the row's model was told of: a row of another library could name others. */
    void requireSame(Started started) {
        List<String> offered =
                started.prompt().tools().stream().map(ToolSpec::name).toList();
        Set<String> missing = new HashSet<>(tools);
        if (observe != null) {
            missing.add(observe);
        }
        if (done != null) {
            missing.add(done);
        }
        offered.forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw NemoException.wrong("the row tells of the tools "
                    + missing.stream()
                            .sorted()
                            .limit(5)
                            .map(NemoJson::shortened)
                            .collect(Collectors.joining(", "))
                    + ", which environment '" + environment
                    + "' does not have: export the rows from the library that is served");
        }
        offered.stream().filter(TAKEN::contains).findFirst().ifPresent(name -> {
            throw NemoException.wrong("environment '" + environment + "' has a tool '" + name
                    + "', whose path is an endpoint of the server: it cannot be played over NeMo Gym's protocol");
        });
    }

    /** Whether the row is of this environment and task. */
    boolean isOf(@Nullable String playedEnvironment, @Nullable String playedTask) {
        return environment.equals(playedEnvironment) && task.equals(playedTask);
    }
}

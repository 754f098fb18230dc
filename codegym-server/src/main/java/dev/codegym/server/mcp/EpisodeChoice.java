package dev.codegym.server.mcp;

import dev.codegym.env.Difficulty;
import dev.codegym.env.TaskSource;
import dev.codegym.server.session.ResetRequest;
import dev.codegym.tool.EpisodeRules;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which episode a client asks for when it initializes: in the query of the address, or in the {@code _meta} of {@code initialize}, there with
 * {@link #PREFIX} before each name.
 *
 * @param values what was given, by name
 */
record EpisodeChoice(Map<String, String> values) {
    /** Before our names among those of others. */
    static final String PREFIX = "codegym/";

    private static final int LONGEST_NAME = 255;

    private static final List<String> NAMES =
            List.of("env_id", "seed", "difficulty", "task", "source", "episode_id", "step_limit", "rename_built_ins");

    /** What leads to a session that there is, see {@link McpApi}. */
    private static final List<String> ATTACHING = List.of("session", "token");

    static EpisodeChoice of(Map<String, String> query, ObjectNode params) {
        Map<String, String> values = new LinkedHashMap<>();
        new TreeMap<>(query).forEach((name, value) -> {
            if (!ATTACHING.contains(name)) {
                values.put(known(name, "the address's query"), value);
            }
        });
        for (Map.Entry<String, JsonNode> member : params.path("_meta").properties()) {
            if (member.getKey().startsWith(PREFIX)) {
                String name = known(member.getKey().substring(PREFIX.length()), "_meta");
                String value = member.getValue().isValueNode()
                        ? member.getValue().asString("")
                        : member.getValue().toString();
                String before = values.putIfAbsent(name, value);
                if (before != null && !before.equals(value)) {
                    throw wrong(name, value, "the same as in the address's query, '" + Rpc.shortened(before) + "'");
                }
            }
        }
        return new EpisodeChoice(values);
    }

    private static String known(String name, String where) {
        if (!NAMES.contains(name)) {
            throw new RpcException(
                    200,
                    Rpc.INVALID_PARAMS,
                    "unknown name '" + Rpc.shortened(name) + "' in " + where + ": known are "
                            + String.join(", ", NAMES));
        }
        return name;
    }

    private static RpcException wrong(String name, String value, String right) {
        return new RpcException(
                200, Rpc.INVALID_PARAMS, name + " is '" + Rpc.shortened(value) + "': it must be " + right);
    }

    boolean isEmpty() {
        return values.isEmpty();
    }

    /** What it asks of a session; the rules are the server's but for what was given. */
    ResetRequest request(EpisodeRules rules) {
        return new ResetRequest(
                values.get("env_id"),
                seed(),
                constant("difficulty", Difficulty.class),
                constant("source", TaskSource.class),
                values.get("task"),
                episodeId(),
                rules(rules));
    }

    private @Nullable Long seed() {
        String value = values.get("seed");
        if (value == null) {
            return null;
        }
        try {
            return Long.valueOf(value);
        } catch (NumberFormatException e) {
            throw wrong("seed", value, "a whole number of at most 64 bits");
        }
    }

    private <T extends Enum<T>> @Nullable T constant(String name, Class<T> type) {
        String value = values.get(name);
        if (value == null) {
            return null;
        }
        List<T> all = Arrays.asList(type.getEnumConstants());
        return all.stream()
                .filter(each -> label(each).equals(value))
                .findFirst()
                .orElseThrow(() -> wrong(
                        name, value, all.stream().map(EpisodeChoice::label).collect(Collectors.joining(" or "))));
    }

    private static String label(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private @Nullable String episodeId() {
        String value = values.get("episode_id");
        if (value != null && value.length() > LONGEST_NAME) {
            throw wrong("episode_id", value, "at most " + LONGEST_NAME + " characters long");
        }
        return value;
    }

    private @Nullable EpisodeRules rules(EpisodeRules rules) {
        String limit = values.get("step_limit");
        String rename = values.get("rename_built_ins");
        if (limit == null && rename == null) {
            return null;
        }
        EpisodeRules limited = limit == null ? rules : rules.withStepLimit(stepLimit(limit));
        return rename == null ? limited : limited.withRenamedBuiltIns(isTrue("rename_built_ins", rename));
    }

    private static int stepLimit(String value) {
        int limit;
        try {
            limit = Integer.parseInt(value);
        } catch (NumberFormatException e) {
            limit = 0;
        }
        if (limit < 1 || limit > ResetRequest.MOST_STEPS) {
            throw wrong("step_limit", value, "a whole number from 1 to " + ResetRequest.MOST_STEPS);
        }
        return limit;
    }

    private static boolean isTrue(String name, String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw wrong(name, value, "true or false");
        }
        return value.equals("true");
    }
}

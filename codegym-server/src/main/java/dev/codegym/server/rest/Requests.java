package dev.codegym.server.rest;

import dev.codegym.env.Difficulty;
import dev.codegym.env.TaskSource;
import dev.codegym.server.session.ResetRequest;
import dev.codegym.server.session.SessionException;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the bodies of requests ask for. */
final class Requests {
    static final int LONGEST_ID = 255;

    /** Whoever makes a package may call it anything. */
    private static final int LONGEST_ENVIRONMENT = 1_000;

    /** A model may call its tools anything, and is told so in an observation. */
    private static final int LONGEST_TOOL = 10_000;

    /** As much of one step's arguments is kept for its trajectory. */
    static final int MOST_ARGUMENTS = 1 << 20;

    private static final Set<String> RESET =
            Set.of("env_id", "seed", "difficulty", "source", "task", "episode_id", "step_limit", "rename_built_ins");
    private static final Set<String> CREATE = Set.of("env_id", "reset");
    private static final Set<String> STEP = Set.of("tool_name", "arguments", "request_id");
    private static final Set<String> ITEM = Set.of("session_id", "token", "tool_name", "arguments", "request_id");

    private final EpisodeRules usual;

    /** Reads requests to a server whose episodes have these rules where nobody asks for others. */
    Requests(EpisodeRules usual) {
        this.usual = usual;
    }

    /** A session that shall be opened, and perhaps an episode in it. */
    record Create(@Nullable String environment, @Nullable ResetRequest reset) {}

    /** A step that shall be taken. */
    record Step(ToolCall call, @Nullable String requestId) {}

    /** A step of a batch. */
    record Item(String sessionId, String token, Step step) {}

    Create create(byte[] body) {
        Fields fields = Fields.of(StrictJson.objectOrEmpty(body), CREATE);
        Fields reset = fields.fieldsOrNull("reset", RESET);
        return new Create(fields.textOrNull("env_id", LONGEST_ENVIRONMENT), reset == null ? null : reset(reset));
    }

    ResetRequest reset(byte[] body) {
        return reset(Fields.of(StrictJson.objectOrEmpty(body), RESET));
    }

    private ResetRequest reset(Fields fields) {
        return new ResetRequest(
                fields.textOrNull("env_id", LONGEST_ENVIRONMENT),
                fields.wholeOrNull("seed"),
                fields.wordOrNull("difficulty", Difficulty.class),
                fields.wordOrNull("source", TaskSource.class),
                fields.textOrNull("task", LONGEST_ID),
                fields.textOrNull("episode_id", LONGEST_ID),
                rules(fields));
    }

    private @Nullable EpisodeRules rules(Fields fields) {
        Long stepLimit = fields.wholeOrNull("step_limit");
        Boolean renamed = fields.flagOrNull("rename_built_ins");
        if (stepLimit == null && renamed == null) {
            return null;
        }
        long most = Math.max(ResetRequest.MOST_STEPS, usual.stepLimit());
        if (stepLimit != null && (stepLimit < 1 || stepLimit > most)) {
            throw fields.outOfRange("step_limit", stepLimit, 1, most);
        }
        return usual.withStepLimit(stepLimit == null ? usual.stepLimit() : stepLimit.intValue())
                .withRenamedBuiltIns(renamed == null ? usual.renameBuiltIns() : renamed);
    }

    static Step step(byte[] body) {
        return step(Fields.of(StrictJson.object(body), STEP), body.length > MOST_ARGUMENTS);
    }

    /**
     * An element of a batch.
     *
     * @param large whether the body is so long that an element may be too long
     */
    static Item item(JsonNode element, int number, boolean large) {
        Fields fields = Fields.ofElement(element, "steps", number, ITEM);
        return new Item(fields.text("session_id", LONGEST_ID), fields.text("token", LONGEST_ID), step(fields, large));
    }

    private static Step step(Fields fields, boolean large) {
        ObjectNode arguments = fields.objectOrEmpty("arguments");
        if (large && arguments.toString().length() > MOST_ARGUMENTS) {
            throw new SessionException(
                    SessionException.Kind.BAD_REQUEST,
                    "the arguments of one step are longer than " + MOST_ARGUMENTS
                            + " characters, the most that are taken");
        }
        return new Step(
                ToolCall.of(fields.anyText("tool_name", LONGEST_TOOL), arguments),
                fields.textOrNull("request_id", LONGEST_ID));
    }
}

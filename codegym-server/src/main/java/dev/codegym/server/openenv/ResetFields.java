package dev.codegym.server.openenv;

import dev.codegym.env.Difficulty;
import dev.codegym.env.TaskSource;
import dev.codegym.server.session.ResetRequest;
import dev.codegym.tool.EpisodeRules;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads what a reset asks for. Members that are not named here are ignored, as OpenEnv has it. */
final class ResetFields {
    private static final int LONGEST_NAME = 255;

    private final EpisodeRules rules;

    /** The rules that hold where a reset says nothing. */
    ResetFields(EpisodeRules rules) {
        this.rules = rules;
    }

    /**
     * Reads one; it means nothing where faults were noted.
     *
     * @param leastSeed the smallest seed that is taken
     */
    ResetRequest read(Fields fields, long leastSeed) {
        return new ResetRequest(
                fields.string("env_id", LONGEST_NAME),
                fields.integer("seed", leastSeed, Long.MAX_VALUE),
                difficulty(fields.word("difficulty", List.of("easy", "medium", "hard"))),
                source(fields.word("source", List.of("stored", "fresh"))),
                fields.string("task", LONGEST_NAME),
                fields.string("episode_id", LONGEST_NAME),
                rules(fields.integer("step_limit", 1, ResetRequest.MOST_STEPS), fields.bool("rename_built_ins")));
    }

    private static @Nullable Difficulty difficulty(@Nullable String word) {
        return word == null ? null : Difficulty.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static @Nullable TaskSource source(@Nullable String word) {
        return word == null ? null : TaskSource.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private @Nullable EpisodeRules rules(@Nullable Long stepLimit, @Nullable Boolean rename) {
        if (stepLimit == null && rename == null) {
            return null;
        }
        EpisodeRules asked = stepLimit == null ? rules : rules.withStepLimit(stepLimit.intValue());
        return rename == null ? asked : asked.withRenamedBuiltIns(rename);
    }
}

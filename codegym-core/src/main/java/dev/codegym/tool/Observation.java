package dev.codegym.tool;

import org.jspecify.annotations.Nullable;

/** What the agent sees after a reset or a step. */
public sealed interface Observation {
    /** The text for the agent, the same in every call format. */
    String text();

    /**
     * The start of an episode.
     *
     * @param prompt what the agent is told: the task, the rules and the tools
     */
    record Start(Prompt prompt) implements Observation {
        @Override
        public String text() {
            return prompt.user();
        }
    }

    /**
     * What a tool gave.
     *
     * @param tool the tool's name
     * @param text its result as JSON; the string {@code "ok"} from a tool without a result
     */
    record Result(String tool, String text) implements Observation {}

    /**
     * A call that did nothing.
     *
     * @param error why
     */
    record Failure(CallError error) implements Observation {
        @Override
        public String text() {
            return "Error: " + error.message();
        }
    }

    /**
     * The end of an episode by an answer. It says nothing about whether the answer was right: that is the reward's business.
     *
     * @param tool the name of the tool that submitted it
     */
    record Finished(@Nullable String tool) implements Observation {
        @Override
        public String text() {
            return "The answer was received. The episode is over.";
        }
    }
}

package dev.codegym.tool;

/**
 * Why a call did nothing.
 *
 * @param kind what sort of mistake it was
 * @param message what was wrong, where, and what would be right, for the agent to read
 */
public record CallError(Kind kind, String message) {
    /** The sorts of bad calls. */
    public enum Kind {
        /** The text holds no call, or what should be a call is not JSON of the right form. */
        MALFORMED,
        /** The text holds more than one call. */
        SEVERAL_CALLS,
        UNKNOWN_TOOL,
        MISSING_ARGUMENT,
        UNKNOWN_ARGUMENT,
        /** An argument is of another type than the tool takes. */
        WRONG_TYPE,
        /** The tool itself refused or failed. */
        TOOL_FAILED,
        /** The tool used more work or memory than one call may. */
        BUDGET_SPENT,
        /** The worker JVM that ran the call died of it or did not answer, which ends the episode. No fault of the agent's. */
        PROCESS_LOST
    }
}

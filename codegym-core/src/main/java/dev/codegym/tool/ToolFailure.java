package dev.codegym.tool;

/**
 * Thrown by a tool that cannot do what it was asked: the agent reads the message, which must say what would be right. What
 * the tool has changed before it threw is undone.
 */
public class ToolFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates one with a message for the agent. */
    public ToolFailure(String message) {
        super(message, null, false, false);
    }
}

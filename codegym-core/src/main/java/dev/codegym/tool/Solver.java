package dev.codegym.tool;

/**
 * A guest class that reaches the answer through tool calls alone, which proves that a task can be solved. It needs a public
 * constructor without parameters.
 */
public interface Solver {
    /**
     * Solves the task behind the tools.
     *
     * @return the answer, of the type of the code problem's {@link Answer} method
     */
    Object solve(Tools tools);
}

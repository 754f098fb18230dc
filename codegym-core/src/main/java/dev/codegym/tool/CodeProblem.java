package dev.codegym.tool;

/**
 * What a code problem extends: a guest class whose {@link Input} fields hold the hidden input, whose {@link Tool} methods
 * are what the agent may call, and whose one {@link Answer} method computes the reference answer.
 *
 * <p>The host sets the inputs after construction and before anything else is called; a guest needs no constructor.
 */
public abstract class CodeProblem {
    /** For subclasses. */
    protected CodeProblem() {}
}

package dev.codegym.tool;

import dev.codegym.sandbox.Limits;
import tools.jackson.databind.JsonNode;

/** Where the guest code of one solver runs: in this JVM's sandbox, or behind a wall. Safe for use by several threads. */
@FunctionalInterface
public interface SolverRunner {
    /**
     * Runs a fresh instance of the solver once.
     *
     * @return its answer
     * @throws SolverFailedException if it threw, was stopped, or gave no answer of the right type
     */
    JsonNode solve(Tools tools, Limits limits) throws SolverFailedException;
}

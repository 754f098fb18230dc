package dev.codegym.tool;

import dev.codegym.sandbox.Limits;
import tools.jackson.databind.JsonNode;

/**
 * Where the guest code of one code problem runs: in this JVM's sandbox, or behind a wall. Safe for use by several threads.
 *
 * <p>Inputs are plain data in the order of the spec, as {@link DataCodec} reads them.
 */
public interface ProblemRunner {
    /** Whether calls of the tool at this position of the spec may change what later calls give. */
    boolean mayWrite(int tool);

    /**
     * Builds an instance with these inputs.
     *
     * @throws dev.codegym.CodeGymException if it cannot be built
     */
    GuestEpisode begin(Limits limits, Object[] inputs);

    /**
     * Computes the reference answer on a fresh instance.
     *
     * @throws ReferenceFailedException if the problem's own code fails, spends its budget, or gives no answer of its type
     * @throws dev.codegym.CodeGymException if the instance cannot be built
     */
    JsonNode reference(Limits limits, Object[] inputs) throws ReferenceFailedException;

    /**
     * Tells that an environment needs it from now on, until {@link #release}.
     *
     * @throws dev.codegym.CodeGymException if what it runs in has been given back for good
     */
    void retain();

    /** Tells that an environment that needed it is closed. */
    void release();
}

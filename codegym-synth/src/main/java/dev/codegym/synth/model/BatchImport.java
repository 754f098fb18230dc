package dev.codegym.synth.model;

import java.util.List;

/**
 * What a file of batch results brought.
 *
 * @param answered answers taken over
 * @param known answers that were there before
 * @param failed requests that failed and are exported again when they are needed
 * @param refused requests that the endpoint refuses for good
 * @param unreadable lines that are no results of our requests
 * @param problems what could not be taken, one text each, naming the line of the file; at most 1,000 of them
 */
public record BatchImport(int answered, int known, int failed, int refused, int unreadable, List<String> problems) {
    /** Copies. */
    public BatchImport {
        problems = List.copyOf(problems);
    }
}

package dev.codegym.synth.analysis;

import dev.codegym.tool.ToolSpec;

/**
 * A tool with its Java source.
 *
 * @param spec what the agent is told
 * @param code the annotated method for the code problem, with whatever private methods it needs
 */
record ToolSource(ToolSpec spec, String code) {}

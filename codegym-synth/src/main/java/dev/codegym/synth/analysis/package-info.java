/**
 * Candidates from a Java solution by program analysis, no model.
 */
@NullMarked
package dev.codegym.synth.analysis;

import org.jspecify.annotations.NullMarked;

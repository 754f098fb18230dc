/**
 * Raw problems to verified packages: the pipeline.
 */
@NullMarked
package dev.codegym.synth;

import org.jspecify.annotations.NullMarked;

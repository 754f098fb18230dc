/**
 * What a statement tells: examples, constraints, the words of the task.
 */
@NullMarked
package dev.codegym.synth.statement;

import org.jspecify.annotations.NullMarked;

/**
 * Tasks: generators, sources, difficulty, answers and their comparison, running a solver.
 */
@NullMarked
package dev.codegym.task;

import org.jspecify.annotations.NullMarked;

/**
 * A wall around guests: worker JVMs with a small heap that run guest code and are killed when it harms them. The environment
 * itself (tasks, texts, rewards, limits) stays in the trainer's JVM; only building instances, calling tools, computing
 * reference answers and running solvers cross the wall, as bounded frames of plain data.
 */
@NullMarked
package dev.codegym.worker;

import org.jspecify.annotations.NullMarked;

/**
 * What guests see (code problems, tools, solvers) and what hosts them.
 */
@NullMarked
package dev.codegym.tool;

import org.jspecify.annotations.NullMarked;

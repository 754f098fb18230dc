/**
 * Checks that try to cheat, their findings, and the decision to package.
 */
@NullMarked
package dev.codegym.verify;

import org.jspecify.annotations.NullMarked;

/**
 * Runnable programs, one idea each.
 */
@NullMarked
package dev.codegym.examples;

import org.jspecify.annotations.NullMarked;

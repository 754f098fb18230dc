/**
 * The command line: bin/codegym.
 */
@NullMarked
package dev.codegym.cli;

import org.jspecify.annotations.NullMarked;

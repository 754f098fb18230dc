/**
 * The root exception.
 */
@NullMarked
package dev.codegym;

import org.jspecify.annotations.NullMarked;

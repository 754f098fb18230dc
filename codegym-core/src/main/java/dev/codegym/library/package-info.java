/**
 * The package format, read and written, and libraries of packages.
 */
@NullMarked
package dev.codegym.library;

import org.jspecify.annotations.NullMarked;

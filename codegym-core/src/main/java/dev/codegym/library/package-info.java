/**
 * Packages of verified code problems and libraries of packages.
 */
@NullMarked
package dev.codegym.library;

import org.jspecify.annotations.NullMarked;

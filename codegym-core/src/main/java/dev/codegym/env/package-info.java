/**
 * The environment contract: reset, step and what they give.
 */
@NullMarked
package dev.codegym.env;

import org.jspecify.annotations.NullMarked;

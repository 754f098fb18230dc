/**
 * Rewrites the bytecode of guests so that all they do is metered. Knows names and descriptors alone and loads no class.
 */
@NullMarked
package dev.codegym.sandbox.rewrite;

import org.jspecify.annotations.NullMarked;

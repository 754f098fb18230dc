/**
 * What can be told of a guest from its bytecode alone: which methods may write, and whether anything static may change.
 */
@NullMarked
package dev.codegym.sandbox.effects;

import org.jspecify.annotations.NullMarked;

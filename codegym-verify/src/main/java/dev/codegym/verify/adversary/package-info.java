/**
 * Adversaries: policies that try to win without doing the work. Each learns on some episodes and is played on others; an
 * environment that one of them beats is not worth training on.
 */
@NullMarked
package dev.codegym.verify.adversary;

import org.jspecify.annotations.NullMarked;

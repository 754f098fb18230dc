/**
 * JMH benchmarks; never deployed.
 */
@NullMarked
package dev.codegym.bench;

import org.jspecify.annotations.NullMarked;

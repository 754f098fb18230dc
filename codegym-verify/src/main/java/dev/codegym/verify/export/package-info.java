/** Libraries as training data for trainers outside the JVM, and the way back from a row to its task. */
@NullMarked
package dev.codegym.verify.export;

import org.jspecify.annotations.NullMarked;

/**
 * Source text to classes in memory: Janino first, ECJ for what Janino cannot compile rightly.
 */
@NullMarked
package dev.codegym.compile;

import org.jspecify.annotations.NullMarked;

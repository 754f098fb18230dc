/** Exports as parquet files; found by its presence on the class path. */
@NullMarked
package dev.codegym.parquet;

import org.jspecify.annotations.NullMarked;

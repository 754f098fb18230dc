/**
 * Runs guest classes: allow-list, metering, budgets, the guest class loader.
 */
@NullMarked
package dev.codegym.sandbox;

import org.jspecify.annotations.NullMarked;

/**
 * Reports for people: pages and figures of a library and of its environments, from the data that packages carry.
 */
@NullMarked
package dev.codegym.verify.report;

import org.jspecify.annotations.NullMarked;

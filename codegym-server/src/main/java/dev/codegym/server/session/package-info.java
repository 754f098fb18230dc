/**
 * Sessions: one environment each, one owner, steps strictly in order. Knows nothing of any protocol: what speaks one translates to and
 * from the records here.
 */
@NullMarked
package dev.codegym.server.session;

import org.jspecify.annotations.NullMarked;

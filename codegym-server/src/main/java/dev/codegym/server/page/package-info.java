/** The page that a browser shows of the server. */
@NullMarked
package dev.codegym.server.page;

import org.jspecify.annotations.NullMarked;

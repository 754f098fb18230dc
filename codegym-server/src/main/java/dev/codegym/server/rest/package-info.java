/** The server's own HTTP API: environments, sessions, health and metrics. */
@NullMarked
package dev.codegym.server.rest;

import org.jspecify.annotations.NullMarked;

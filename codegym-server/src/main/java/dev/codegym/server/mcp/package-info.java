/** The Model Context Protocol over streamable HTTP. */
@NullMarked
package dev.codegym.server.mcp;

import org.jspecify.annotations.NullMarked;

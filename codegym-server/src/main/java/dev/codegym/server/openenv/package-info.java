/** OpenEnv's protocol, over a WebSocket and over HTTP, for trainers in Python. */
@NullMarked
package dev.codegym.server.openenv;

import org.jspecify.annotations.NullMarked;

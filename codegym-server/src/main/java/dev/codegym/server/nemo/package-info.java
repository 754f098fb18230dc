/** NeMo Gym's protocol of resource servers. */
@NullMarked
package dev.codegym.server.nemo;

import org.jspecify.annotations.NullMarked;

/** The server: a library of environments for trainers in any language, embedded or on its own. Begin with {@link dev.codegym.server.CodeGymServer}. */
@NullMarked
package dev.codegym.server;

import org.jspecify.annotations.NullMarked;

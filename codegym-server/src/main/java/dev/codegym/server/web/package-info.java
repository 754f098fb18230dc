/**
 * HTTP and WebSockets on one port, with the limits that hold for every protocol. The only room that knows Jetty: what speaks a protocol sees
 * requests, replies and sockets as they are declared here.
 */
@NullMarked
package dev.codegym.server.web;

import org.jspecify.annotations.NullMarked;

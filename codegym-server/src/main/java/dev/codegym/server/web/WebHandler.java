package dev.codegym.server.web;

import java.util.concurrent.CompletableFuture;

/** Answers requests of one route. Must not block: it runs where connections are read. */
@FunctionalInterface
public interface WebHandler {
    /** Begins to answer. A result that fails is told to the client as a failure of the server, without what it was. */
    CompletableFuture<WebReply> handle(WebRequest request);
}

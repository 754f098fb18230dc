package dev.codegym.server;

import java.util.List;

/** What a server answers, for tests of other packages. */
public final class RouteListing {
    private RouteListing() {}

    /** Each route as its method and template. */
    public static List<String> of(CodeGymServer server) {
        return server.routes().listing();
    }
}

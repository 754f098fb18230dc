package dev.codegym.bench;

import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.web.WebOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * Serves a library to the load client of {@link ServerThroughput}, with the limits of a trainer's own machine: as many messages as come. Prints
 * {@code ready PORT} and runs until its input ends.
 */
public final class ServedLibrary {
    private ServedLibrary() {}

    /** Runs it: {@code library=FOLDER}. */
    public static void main(String[] args) throws IOException {
        Map<String, String> options = Options.parse(args, Set.of("library"));
        String path = options.get("library");
        if (path == null) {
            throw new IllegalArgumentException("library=FOLDER is missing");
        }
        WebOptions web = WebOptions.DEFAULT;
        try (EnvironmentLibrary library = EnvironmentLibrary.open(Path.of(path));
                CodeGymServer server = CodeGymServer.builder(library)
                        .web(web.withSizes(
                                web.maxBodyBytes(), web.maxHeaderBytes(), web.maxMessageBytes(), Integer.MAX_VALUE))
                        .port(0)
                        .start()) {
            WebSocketEcho.serve(server.uri().getPort());
        }
    }
}

package dev.codegym.server.page;

import dev.codegym.server.web.Routes;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/**
 * Serves the page at {@code /}: a few files of fixed names that tell nothing of environments and sessions, and so need no token. What the page
 * shows it asks the HTTP API for, as any client does. Immutable.
 */
public final class Page {
    private static final int TAG_BYTES = 12;
    private static final String HTML = "text/html; charset=utf-8";
    private static final String CSS = "text/css; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String[] SCRIPTS = {
        "api.js", "app.js", "dom.js", "environment.js", "environments.js", "episode.js", "sessions.js", "tool.js"
    };

    private final Map<String, WebReply> files = new LinkedHashMap<>();

    /** Reads the files. */
    public Page() {
        files.put("/", file("index.html", HTML));
        files.put("/page/style.css", file("style.css", CSS));
        for (String script : SCRIPTS) {
            files.put("/page/" + script, file(script, SCRIPT));
        }
    }

    /** Adds its routes. */
    public void register(Routes.Builder routes) {
        // no name that a client sends ever becomes the name of a resource
        files.forEach((path, reply) ->
                routes.open("GET", path, request -> CompletableFuture.completedFuture(unlessKnown(request, reply))));
    }

    private static WebReply unlessKnown(WebRequest request, WebReply reply) {
        String tag = Objects.requireNonNull(reply.headers().get("ETag"));
        String known = request.header("if-none-match");
        boolean same = known != null && Arrays.asList(known.split("\\s*,\\s*")).contains(tag);
        return same ? new WebReply(304, "", new byte[0], reply.headers()) : reply;
    }

    /** A browser keeps the file, and asks each time whether it is still the same: a newer server shows its own page at once. */
    private static WebReply file(String name, String type) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            byte[] content = Objects.requireNonNull(in, name).readAllBytes();
            return new WebReply(200, type, content, Map.of())
                    .with("Cache-Control", "no-cache")
                    .with("ETag", '"' + tag(content) + '"');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content), 0, TAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

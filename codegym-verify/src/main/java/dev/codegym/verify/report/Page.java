package dev.codegym.verify.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What all pages share: head, style, skip link, header and footer. Nothing is loaded from anywhere, and the page's own policy says so: one
 * style and one script, known by their hashes, and no attribute that could carry either.
 */
final class Page {
    private static final String STYLE = resource("report.css");
    private static final String SCRIPT = resource("report.js");

    private Page() {}

    /** Opens a page up to and with {@code main}. */
    static Html begin(String title, boolean script) {
        Html html = new Html();
        html.open("html", "lang", "en").open("head");
        html.open("meta", "charset", "utf-8");
        String policy = "default-src 'none'; style-src " + hash(STYLE) + (script ? "; script-src " + hash(SCRIPT) : "")
                + "; img-src data:; base-uri 'none'; form-action 'none'";
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.open("link", "rel", "icon", "href", "data:,");
        html.leaf("title", title);
        html.open("style").verbatim(STYLE).close();
        html.close().open("body");
        return html.leaf("a", "Skip to the content", "class", "skip", "href", "#content");
    }

    /** Closes the page. */
    static String end(Html html, String footer, boolean script) {
        html.open("footer").leaf("p", footer).close();
        if (script) {
            html.open("script").verbatim(SCRIPT).close();
        }
        return html.close().close().document();
    }

    private static String hash(String content) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sha) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = Page.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar: build codegym-verify again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

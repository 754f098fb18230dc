package dev.codegym.verify.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Writes HTML. All text and every attribute's value is escaped; what stands in the page as it is ({@link #verbatim}) is ours. Has one
 * owner.
 */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br");

    /** Inside these a line break would be seen. */
    private static final Set<String> BLOCKS = Set.of(
            "html", "head", "body", "header", "main", "footer", "section", "nav", "table", "thead", "tbody", "tr", "ul",
            "ol", "dl", "details", "figure", "div", "svg", "title", "meta", "link", "style", "script", "caption", "li",
            "h1", "h2", "h3", "p");

    private final StringBuilder text = new StringBuilder(1 << 14);
    private final Deque<String> open = new ArrayDeque<>();

    Html() {
        text.append("<!doctype html>\n");
    }

    /** Opens an element with attributes, given as names and values in turn. */
    Html open(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(tag + ": an attribute has no value");
        }
        text.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(VisibleText.escaped(attributes[i + 1]))
                    .append('"');
        }
        text.append('>');
        if (!VOID.contains(tag)) {
            open.push(tag);
        } else {
            text.append('\n');
        }
        return this;
    }

    /** Closes the element that was opened last. */
    Html close() {
        String tag = open.pop();
        text.append("</").append(tag).append('>');
        if (BLOCKS.contains(tag)) {
            text.append('\n');
        }
        return this;
    }

    Html text(String content) {
        text.append(VisibleText.escaped(content));
        return this;
    }

    /** An element that holds text alone. */
    Html leaf(String tag, String content, String... attributes) {
        return open(tag, attributes).text(content).close();
    }

    /** Writes what needs no escaping: the style and the script of the page, nothing that came from elsewhere. */
    Html verbatim(String trusted) {
        text.append(trusted);
        return this;
    }

    /** The whole document. */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return text.toString();
    }
}

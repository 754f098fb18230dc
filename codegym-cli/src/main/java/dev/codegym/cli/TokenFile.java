package dev.codegym.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The secrets that let clients in: one a line, the client's name before it, or one alone. Empty lines and those that begin with {@code #} are
 * left out. No message ever shows a token.
 */
final class TokenFile {
    /** Whose a token without a name is. */
    private static final String NAMELESS = "client";

    private TokenFile() {}

    /**
     * The tokens by the clients' names, in the file's order.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException naming the line that is wrong
     */
    static Map<String, String> read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no token file " + file);
        }
        Map<String, String> tokens = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                add(tokens, line.split("\\s+"), file + ":" + (i + 1) + ": ");
            }
        }
        if (tokens.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no token in " + file + ": write one a line, the client's name before it");
        }
        return tokens;
    }

    private static void add(Map<String, String> tokens, String[] words, String where) {
        if (words.length > 2) {
            throw new IllegalArgumentException(
                    where + "there are " + words.length + " words: write NAME TOKEN, or a TOKEN alone");
        }
        String name = words.length == 2 ? words[0] : NAMELESS;
        String token = words[words.length - 1];
        if (tokens.containsKey(name)) {
            throw new IllegalArgumentException(where + "client '" + name + "' has a token already: "
                    + (words.length == 2 ? "give each its own name" : "with several tokens, write a name before each"));
        }
        if (tokens.containsValue(token)) {
            throw new IllegalArgumentException(
                    where + "the token of '" + name + "' is another client's, too: give each its own");
        }
        tokens.put(name, token);
    }
}

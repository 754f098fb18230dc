package dev.codegym.compile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An attack on the compilers, from a short file. Its first line says the verdict with Janino and with ECJ. In the text after,
 * {@code «3:a#»} stands for {@code a0a1a2}, {@code #>} for the next number, and {@code «ufeff»} for one character.
 */
record HostileSource(String name, String janino, String ecj, String text) {
    private static final Path FOLDER = Path.of("src/test/resources/dev/codegym/compile/hostile");
    private static final Pattern VERDICT = Pattern.compile("// verdict: (\\w+) (\\w+)\n");
    private static final Pattern REPEATED = Pattern.compile("«(\\d+):([^«»]*)»|«u(\\p{XDigit}{4})»");

    static List<HostileSource> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(HostileSource::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HostileSource read(Path file) {
        try {
            String text = Files.readString(file);
            Matcher verdict = VERDICT.matcher(text);
            if (!verdict.lookingAt()) {
                throw new IllegalStateException(file + " must begin with '// verdict: JANINO ECJ'");
            }
            String name = file.getFileName().toString().replace(".txt", "");
            return new HostileSource(name, verdict.group(1), verdict.group(2), expand(text.substring(verdict.end())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String expand(String template) {
        StringBuilder text = new StringBuilder();
        Matcher repeated = REPEATED.matcher(template);
        int end = 0;
        while (repeated.find()) {
            text.append(template, end, repeated.start());
            end = repeated.end();
            if (repeated.group(3) != null) {
                text.append((char) Integer.parseInt(repeated.group(3), 16));
            } else {
                for (int i = 0; i < Integer.parseInt(repeated.group(1)); i++) {
                    text.append(repeated.group(2)
                            .replace("#>>", Integer.toString(i + 2))
                            .replace("#>", Integer.toString(i + 1))
                            .replace("#", Integer.toString(i)));
                }
            }
        }
        return text.append(template.substring(end)).toString();
    }

    @Override
    public String toString() {
        return name;
    }
}

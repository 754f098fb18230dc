package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A Python solution in a process of its own: an empty environment, a folder of its own, no files, sockets or processes, a limit on memory,
 * processor time and time. That keeps an honest solution from doing harm by mistake; it is no wall against a hostile one.
 */
final class PythonOriginal {
    private static final String PROGRAM = "python3";
    private static final int SECONDS = 10;
    private static final long BYTES = 1L << 30;
    private static final int MOST_OUTPUT = 16 << 20;

    private PythonOriginal() {}

    /** Thrown where nothing is known of the original's answers. */
    static final class NotRunException extends CodeGymException {
        private static final long serialVersionUID = 1L;

        NotRunException(String message) {
            super(message);
        }
    }

    /**
     * Calls the original with each input.
     *
     * @return for each an object with {@code answer} or {@code failure}
     * @throws NotRunException if there is no Python, the solution does not load, or it takes too long
     */
    static List<JsonNode> answers(String solution, OriginalCall call, List<ObjectNode> inputs) {
        ObjectNode limits = JsonMapper.shared().createObjectNode();
        limits.put("seconds", SECONDS).put("bytes", BYTES);
        ObjectNode request = JsonMapper.shared().createObjectNode();
        request.put("function", call.function()).put("solution", solution);
        call.arguments().forEach(request.putArray("arguments")::add);
        inputs.forEach(request.putArray("inputs")::add);
        String output = run((limits + "\n" + request + "\n").getBytes(StandardCharsets.UTF_8));
        List<JsonNode> answers = new ArrayList<>();
        try {
            output.lines().map(JsonMapper.shared()::readTree).forEach(answers::add);
        } catch (JacksonException e) {
            throw new NotRunException("it wrote what it must not: " + ChatReply.shown(output));
        }
        if (!answers.isEmpty() && answers.get(0).has("broken")) {
            throw new NotRunException(
                    "it does not load: " + answers.get(0).path("broken").asString(""));
        }
        if (answers.size() != inputs.size()) {
            throw new NotRunException("it ended after " + answers.size() + " of " + inputs.size()
                    + " inputs: it takes too long, or too much memory");
        }
        return answers;
    }

    private static String run(byte[] input) {
        Path folder = null;
        Process process = null;
        try {
            folder = Files.createTempDirectory("codegym-original");
            Path script = folder.resolve("driver.py");
            try (InputStream driver = PythonOriginal.class.getResourceAsStream("original.py")) {
                Files.write(
                        script, Objects.requireNonNull(driver, "original.py").readAllBytes());
            }
            ProcessBuilder builder = new ProcessBuilder(PROGRAM, "-s", "-S", "-B", script.toString());
            String path = System.getenv("PATH");
            builder.environment().clear();
            builder.environment().put("PATH", path == null ? "/usr/bin" : path);
            builder.environment().put("PYTHONHASHSEED", "0");
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            process = builder.directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return talk(process, input);
        } catch (IOException e) {
            throw new NotRunException(PROGRAM + " cannot be run: " + e.getMessage());
        } finally {
            if (process != null) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
            delete(folder);
        }
    }

    private static String talk(Process process, byte[] input) throws IOException {
        Thread writer = new Thread(() -> {
            try (OutputStream to = process.getOutputStream()) {
                to.write(input);
            } catch (IOException expected) {
                // it ended without reading everything: its output says how far it came
            }
        });
        writer.setDaemon(true);
        writer.start();
        Thread guard = new Thread(() -> {
            try {
                if (!process.waitFor(2L * SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException e) {
                process.destroyForcibly();
            }
        });
        guard.setDaemon(true);
        guard.start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        byte[] chunk = new byte[1 << 14];
        try (InputStream from = process.getInputStream()) {
            for (int read = from.read(chunk); read >= 0 && output.size() < MOST_OUTPUT; read = from.read(chunk)) {
                output.write(chunk, 0, read);
            }
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void delete(@org.jspecify.annotations.Nullable Path folder) {
        if (folder != null) {
            try {
                Files.deleteIfExists(folder.resolve("driver.py"));
                Files.deleteIfExists(folder);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

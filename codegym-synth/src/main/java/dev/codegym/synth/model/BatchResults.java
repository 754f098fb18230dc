package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a file of batch results into a log. Has one owner. */
final class BatchResults {
    private static final int MOST_PROBLEMS = 1_000;
    private static final int OK = 200;
    private static final int REDIRECT = 300;
    private static final ModelRequest ANY = ModelRequest.of("-", List.of(Message.user("")));

    private final Path file;
    private final ExchangeLog log;
    private final List<String> problems = new ArrayList<>();
    private int answered;
    private int known;
    private int failed;
    private int refused;
    private int unreadable;

    BatchResults(Path file, ExchangeLog log) {
        this.file = file;
        this.log = log;
    }

    BatchImport read() {
        // A reader that replaces what is not UTF-8: one bad byte spoils its line alone.
        try (BufferedReader in =
                new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
            long number = 0;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                number++;
                if (!line.isBlank()) {
                    take(line, number);
                }
            }
        } catch (IOException e) {
            throw new CodeGymException("batch results " + file + " cannot be read: " + e, e);
        } finally {
            log.force();
        }
        return new BatchImport(answered, known, failed, refused, unreadable, problems);
    }

    private void take(String text, long number) {
        JsonNode line;
        try {
            line = JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            unreadable++;
            problem(number, "is not JSON (cut off?)");
            return;
        }
        String id = line.path("custom_id").asString("");
        String key = BatchModel.key(id);
        if (key == null) {
            unreadable++;
            problem(
                    number,
                    "has custom_id " + ChatReply.shown(id) + ", which is none of ours: they are " + BatchModel.PREFIX
                            + " and 32 hexadecimal digits");
        } else if (log.has(key)) {
            known++;
        } else {
            take(key, line, number);
        }
    }

    private void take(String key, JsonNode line, long number) {
        try {
            ModelReply reply = reply(line);
            log.add(key, ExchangeJson.withReply(ExchangeJson.line(key, null), reply));
            answered++;
        } catch (FailedTry e) {
            String message = String.valueOf(e.getMessage());
            problem(number, "(" + BatchModel.PREFIX + key + ") " + message);
            boolean forGood =
                    e.kind() == ModelException.Kind.REFUSED || e.kind().isAnswer();
            if (forGood) {
                log.add(key, ExchangeJson.withFailure(ExchangeJson.line(key, null), e.kind(), message, e.usage()));
                refused++;
            } else {
                failed++;
            }
        }
    }

    private static ModelReply reply(JsonNode line) throws FailedTry {
        JsonNode error = line.path("error");
        JsonNode response = line.path("response");
        JsonNode body = response.path("body");
        int status = response.path("status_code").asInt(body.isObject() ? OK : 0);
        if (status >= REDIRECT) {
            // vLLM gives no body there, and the error beside the response.
            throw ChatReply.failure(status, (body.isObject() ? body : error).toString(), "");
        }
        if (!body.isObject()) {
            // Expired, cancelled or failed on the way: nothing was answered, so it is worth another try.
            String code = error.path("code").asString("");
            String message = error.isString()
                    ? error.stringValue()
                    : error.path("message").asString("no response");
            throw FailedTry.again(
                    ModelException.Kind.UNREACHABLE,
                    (code.isEmpty() ? "" : code + " ") + ChatReply.shown(message),
                    null);
        }
        return ChatReply.read(body, ANY);
    }

    private void problem(long number, String what) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(file + ", line " + number + " " + what);
        }
    }
}

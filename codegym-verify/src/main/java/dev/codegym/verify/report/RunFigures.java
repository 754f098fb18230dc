package dev.codegym.verify.report;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a synthesis run left beside its packages: {@code summary.json} and {@code rejected.jsonl}. A library that was put together by hand has
 * neither, and a file that is cut off tells what it still can.
 *
 * @param summary the summary, an empty object where there is none
 * @param rejections why problems were rejected, the most frequent reason first
 */
record RunFigures(JsonNode summary, List<Rejection> rejections) {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final int LONGEST = 300;

    /** One reason, how many problems it rejected, and the first of them with its evidence. */
    record Rejection(String check, long count, String example, String evidence) {}

    RunFigures {
        rejections = List.copyOf(rejections);
    }

    static RunFigures read(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return new RunFigures(JsonNodeFactory.instance.objectNode(), List.of());
        }
        Map<String, Rejection> byCheck = new TreeMap<>();
        readRejections(folder.resolve("rejected.jsonl"), byCheck);
        List<Rejection> sorted = new ArrayList<>(byCheck.values());
        sorted.sort(Comparator.comparingLong(Rejection::count).reversed().thenComparing(Rejection::check));
        return new RunFigures(readSummary(folder.resolve("summary.json")), sorted);
    }

    private static JsonNode readSummary(Path file) {
        try {
            JsonNode summary = Files.isRegularFile(file) ? MAPPER.readTree(Files.readAllBytes(file)) : null;
            return summary instanceof ObjectNode ? summary : JsonNodeFactory.instance.objectNode();
        } catch (IOException | JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static void readRejections(Path file, Map<String, Rejection> byCheck) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode entry = parsed(line);
                String check = entry.path("check").asString("");
                if (!check.isEmpty()) {
                    String evidence = entry.path("evidence").asString("");
                    Rejection first = new Rejection(check, 1, entry.path("id").asString(""), shortened(evidence));
                    byCheck.merge(
                            check,
                            first,
                            (known, next) ->
                                    new Rejection(check, known.count() + 1, known.example(), known.evidence()));
                }
            }
        } catch (IOException e) {
            // what was read before the damage still counts
        }
    }

    private static JsonNode parsed(String line) {
        try {
            return MAPPER.readTree(line);
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.objectNode();
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "\u2026";
    }

    /** Whether the folder is the output of a run. */
    boolean known() {
        return !summary.isEmpty() || !rejections.isEmpty();
    }

    long rejected() {
        return rejections.stream().mapToLong(Rejection::count).sum();
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (!summary.isEmpty()) {
            json.set("summary", summary);
        }
        ArrayNode reasons = json.putArray("rejections");
        for (Rejection rejection : rejections) {
            reasons.addObject()
                    .put("check", rejection.check())
                    .put("count", rejection.count())
                    .put("example", rejection.example())
                    .put("evidence", rejection.evidence());
        }
        return json;
    }
}

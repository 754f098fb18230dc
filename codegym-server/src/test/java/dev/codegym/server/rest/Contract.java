package dev.codegym.server.rest;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the OpenAPI document promises of replies, proved by a validator that is not ours. */
final class Contract {
    private static final JsonNode DOCUMENT = document();
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contract() {}

    static JsonNode document() {
        try (InputStream file = RestApi.class.getResourceAsStream("openapi.json")) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(file).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a reference of the document leads to; the node itself where it is none. */
    static JsonNode resolved(JsonNode node) {
        String reference = node.path("$ref").stringValue("");
        return reference.isEmpty() ? node : DOCUMENT.at(reference.substring(1));
    }

    /** What is wrong with a reply by the document; empty where nothing is. */
    static List<String> breaches(String method, String path, int status, String type, String body) {
        JsonNode operation = operation(method, path.replaceFirst("\\?.*", ""));
        if (operation.isMissingNode()) {
            return status == 404 || status == 405 ? List.of() : List.of(method + " " + path + " is not described");
        }
        JsonNode response = resolved(operation.path("responses").path(String.valueOf(status)));
        if (response.isMissingNode()) {
            return List.of(method + " " + path + " is not described to answer " + status + ": " + body);
        }
        JsonNode content = response.path("content");
        if (content.isMissingNode()) {
            return body.isEmpty() ? List.of() : List.of(method + " " + path + " should have no body: " + body);
        }
        String mime = type.replaceFirst(";.*", "").strip();
        JsonNode schema = content.path(mime).path("schema");
        if (schema.isMissingNode()) {
            return List.of(method + " " + path + " is not described to answer with " + mime);
        }
        return mime.equals("application/json") ? errors(schema, body) : List.of();
    }

    /** Where a value does not fit a schema of the document. */
    static List<String> errors(JsonNode schema, String json) {
        return SCHEMAS
                .computeIfAbsent(schema.toString(), text -> compiled(schema))
                .validate(json, InputFormat.JSON)
                .stream()
                .map(error -> error + " in " + json)
                .toList();
    }

    private static Schema compiled(JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", DOCUMENT.path("components"));
        return REGISTRY.getSchema(whole.toString(), InputFormat.JSON);
    }

    private static JsonNode operation(String method, String path) {
        JsonNode best = null;
        int fewest = Integer.MAX_VALUE;
        for (String template : DOCUMENT.path("paths").propertyNames()) {
            int parameters = template.split("\\{", -1).length;
            JsonNode operation = DOCUMENT.path("paths").path(template).path(method.toLowerCase(java.util.Locale.ROOT));
            if (path.matches(template.replaceAll("\\{[^}]*}", "[^/]+"))
                    && !operation.isMissingNode()
                    && parameters < fewest) {
                best = operation;
                fewest = parameters;
            }
        }
        return best == null ? DOCUMENT.path("no such path") : best;
    }

    /** Every reference in a part of the document. */
    static List<String> references(JsonNode node) {
        List<String> found = new ArrayList<>();
        node.forEachEntry((name, value) -> {
            if (name.equals("$ref")) {
                found.add(value.stringValue());
            }
        });
        for (JsonNode each : node) {
            found.addAll(references(each));
        }
        return found;
    }
}

package dev.codegym.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.codegym.server.CodeGymServer;
import dev.codegym.server.RouteListing;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.web.WebOptions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenApiTest {
    private static final Set<String> METHODS = Set.of("get", "post", "delete", "put", "patch", "head", "options");
    private static final JsonNode DOCUMENT = Contract.document();

    /** The operations by method and path, with the names of parameters left out. */
    private static Map<String, JsonNode> operations() {
        Map<String, JsonNode> operations = new TreeMap<>();
        DOCUMENT.path("paths")
                .forEachEntry((path, item) -> item.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method)) {
                        operations.put(method.toUpperCase(Locale.ROOT) + " " + path, operation);
                    }
                }));
        return operations;
    }

    private static String nameless(String route) {
        // the page's files are described as one
        return route.replaceAll("\\{[^}]*}", "{}").replaceFirst("^GET /page/.*", "GET /page/{}");
    }

    @Test
    void everyReferenceLeadsSomewhereAndEveryPartIsReferredTo() {
        Set<String> references = new HashSet<>(Contract.references(DOCUMENT));

        assertThat(references).hasSizeGreaterThan(20);
        for (String reference : references) {
            assertThat(DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        }
        for (String kind : List.of("schemas", "responses", "parameters")) {
            for (String name : DOCUMENT.path("components").path(kind).propertyNames()) {
                assertThat(references).contains("#/components/" + kind + "/" + name);
            }
        }
    }

    @Test
    void operationsAreNamedOnceAndComplete() {
        Set<String> tags = new HashSet<>();
        DOCUMENT.path("tags").forEach(tag -> tags.add(tag.path("name").stringValue()));
        List<String> names = new ArrayList<>();
        operations().forEach((route, operation) -> {
            names.add(operation.path("operationId").stringValue());
            assertThat(operation.path("summary").stringValue("")).as(route).isNotBlank();
            assertThat(operation.path("responses").isEmpty()).as(route).isFalse();
            assertThat(tags).as(route).contains(operation.at("/tags/0").stringValue());
            for (JsonNode response : operation.path("responses")) {
                assertThat(Contract.resolved(response).path("description").stringValue(""))
                        .as(route)
                        .isNotBlank();
            }
        });

        assertThat(names).hasSizeGreaterThan(30).doesNotHaveDuplicates();
    }

    @Test
    void everyPartOfAPathIsAParameter() {
        DOCUMENT.path("paths").forEachEntry((path, item) -> {
            Set<String> named = new TreeSet<>();
            Matcher parts = Pattern.compile("\\{([^}]*)}").matcher(path);
            while (parts.find()) {
                named.add(parts.group(1));
            }
            Set<String> described = new TreeSet<>();
            for (JsonNode each : item.path("parameters")) {
                JsonNode parameter = Contract.resolved(each);
                if (parameter.path("in").stringValue().equals("path")) {
                    assertThat(parameter.path("required").booleanValue()).isTrue();
                    described.add(parameter.path("name").stringValue());
                }
            }
            assertThat(described).as(path).isEqualTo(named);
        });
    }

    @Test
    void itsSchemasAreSchemas() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        var meta = registry.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        int schemas = 0;
        for (JsonNode schema : schemas(DOCUMENT)) {
            schemas++;
            assertThat(meta.validate(schema.toString(), InputFormat.JSON))
                    .as(schema.toString())
                    .isEmpty();
        }

        assertThat(schemas).isGreaterThan(60);
        assertThat(meta.validate("{\"type\":\"text\"}", InputFormat.JSON)).isNotEmpty();
    }

    private static List<JsonNode> schemas(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        node.forEachEntry((name, value) -> {
            if (name.equals("schema")) {
                found.add(value);
            } else if (name.equals("schemas")) {
                value.forEach(found::add);
            } else {
                found.addAll(schemas(value));
            }
        });
        for (JsonNode each : node) {
            if (each.isObject() && node.isArray()) {
                found.addAll(schemas(each));
            }
        }
        return found;
    }

    @Test
    void everyRouteIsDescribedAndWhatIsDescribedIsServed() {
        Set<String> described = new TreeSet<>();
        Set<String> expected = new TreeSet<>();
        try (CodeGymServer server =
                CodeGymServer.builder(TestLibrary.library()).port(0).start()) {
            Set<String> served = new TreeSet<>();
            RouteListing.of(server).forEach(route -> served.add(nameless(route)));
            Map<String, Boolean> parts = new TreeMap<>();
            operations()
                    .forEach((route, operation) -> parts.merge(
                            operation.at("/tags/0").stringValue(),
                            served.contains(nameless(route)),
                            Boolean::logicalOr));
            operations().forEach((route, operation) -> {
                described.add(nameless(route));
                // a part of the server that is not there at all may be described already
                if (Boolean.TRUE.equals(parts.get(operation.at("/tags/0").stringValue()))) {
                    expected.add(nameless(route));
                }
            });

            assertThat(described).containsAll(served);
            assertThat(served).containsAll(expected);
            assertThat(parts).containsEntry("sessions", true).containsEntry("server", true);
        }
    }

    @Test
    void whatOpenEnvsValidationAsksForIsThere() {
        assertThat(DOCUMENT.at("/info/version").stringValue()).isEqualTo("1.0.0");
        assertThat(DOCUMENT.path("paths").propertyNames())
                .contains("/reset", "/step", "/state", "/health", "/metadata", "/schema", "/mcp");
    }

    @Test
    void isServedToAnybodyAndMetricsAreNot() {
        WebOptions guarded = WebOptions.DEFAULT.withPort(0).withTokens(Map.of("trainer", "0123456789abcdef"));
        try (CodeGymServer server =
                CodeGymServer.builder(TestLibrary.library()).web(guarded).start()) {
            RestClient client = new RestClient(server);

            assertThat(client.get("/openapi.json").json()).isEqualTo(DOCUMENT);
            assertThat(client.get("/v1/health/live").status()).isEqualTo(200);
            assertThat(client.get("/metrics").status()).isEqualTo(401);
            assertThat(client.get("/v1/environments").code()).isEqualTo("no_token");
            assertThat(client.get("/metrics", "Authorization", "Bearer 0123456789abcdef")
                            .status())
                    .isEqualTo(200);
        }
    }
}

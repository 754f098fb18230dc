package dev.codegym.server.nemo;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The body of {@code /aggregate_metrics}: the means of every number at the top of the verified rows. Read row by row. */
final class RolloutMeans {
    private static final int MOST_NAMES = 1_000;

    private final Map<String, double[]> sums = new LinkedHashMap<>();

    private RolloutMeans() {}

    static ObjectNode of(byte[] body) {
        RolloutMeans means = new RolloutMeans();
        try (JsonParser parser = NemoJson.MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw NemoJson.notJson("the body");
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                boolean rows = parser.currentName().equals("verify_responses");
                if (parser.nextToken() == JsonToken.START_ARRAY && rows) {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        JsonNode row = NemoJson.PARTS.readTree(parser);
                        means.add(row);
                    }
                } else {
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw NemoJson.notJson("the body");
        }
        return means.metrics();
    }

    private void add(JsonNode row) {
        for (Map.Entry<String, JsonNode> member : row.properties()) {
            boolean number = member.getValue().isNumber() || member.getValue().isBoolean();
            if (!number || member.getKey().startsWith("_") || sums.size() >= MOST_NAMES) {
                continue;
            }
            double value = member.getValue().isBoolean()
                    ? (member.getValue().asBoolean() ? 1 : 0)
                    : member.getValue().asDouble();
            if (Double.isFinite(value)) {
                double[] sum = sums.computeIfAbsent(member.getKey(), name -> new double[2]);
                sum[0] += value;
                sum[1]++;
            }
        }
    }

    private ObjectNode metrics() {
        ObjectNode metrics = JsonNodeFactory.instance.objectNode();
        metrics.putArray("group_level_metrics");
        ObjectNode agent = metrics.putObject("agent_metrics");
        sums.forEach((name, sum) -> agent.put("mean/" + name, sum[0] / sum[1]));
        ObjectNode key = metrics.putObject("key_metrics");
        if (agent.has("mean/reward")) {
            key.set("mean/reward", agent.get("mean/reward"));
        }
        return metrics;
    }
}

package dev.codegym.verify.report;

import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.task.Task;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the library's table tells of one environment.
 *
 * @param calls the median of the solver's distinct calls over its tasks
 * @param guessRate the share that the best constant answer wins in the tier where it wins most; -1 where it was not measured
 * @param license the license in words, empty where none is known
 * @param page whether it has a page of its own
 */
record Row(
        String id,
        String title,
        int tools,
        int tasks,
        int calls,
        double guessRate,
        String variant,
        String license,
        boolean page) {
    static Row of(EnvironmentPackage made, boolean page) {
        Histogram calls = new Histogram();
        made.tasks().stream().mapToInt(Task::solverCalls).forEach(calls::add);
        return new Row(
                made.id(),
                made.definition().title(),
                made.definition().problem().tools().size(),
                made.tasks().size(),
                calls.quantile(0.5),
                guessRate(made.report()),
                made.provenance().variant(),
                license(made),
                page);
    }

    static double guessRate(JsonNode report) {
        double most = -1;
        for (Map.Entry<String, JsonNode> tier :
                report.path("figures").path("guessRate").properties()) {
            most = Math.max(most, tier.getValue().asDouble(-1));
        }
        return most;
    }

    /** The license; empty where nobody said. */
    static String license(EnvironmentPackage made) {
        String license = made.provenance().license();
        return license.equals(Provenance.UNKNOWN_LICENSE) ? "" : license;
    }

    /** The median over its tasks of the share of hidden cells that the solver reads, in percent; -1 where it was not measured. */
    static int cellsRead(JsonNode report) {
        JsonNode percent = report.path("figures").path("cellsReadPercent");
        return percent.path("max").asInt(0) > 0 ? percent.path("median").asInt(-1) : -1;
    }

    /** Where its page lies, seen from the library's page. */
    String link() {
        return "environments/" + pageName(id).replace("%", "%25");
    }

    /** The name of the page's file: the package's name, which no two environments share on any file system. */
    static String pageName(String id) {
        String file = EnvironmentPackage.fileName(id);
        return file.substring(0, file.lastIndexOf('.')) + ".html";
    }

    static String words(Difficulty tier) {
        return tier.name().toLowerCase(java.util.Locale.ROOT);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("title", title);
        json.put("tools", tools);
        json.put("tasks", tasks);
        json.put("medianCalls", calls);
        if (guessRate >= 0) {
            json.put("guessRate", guessRate);
        }
        json.put("variant", variant);
        if (!license.isEmpty()) {
            json.put("license", license);
        }
        if (page) {
            json.put("page", link());
        }
        return json;
    }
}

package dev.codegym.verify.report;

import dev.codegym.env.Difficulty;
import dev.codegym.library.Provenance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Writes the page of a library. */
final class LibraryPage {
    private static final List<String> TIERS =
            Stream.of(Difficulty.values()).map(Row::words).toList();
    private static final int SHOWN_DAMAGED = 20;

    private final Html html;
    private final String name;
    private final LibraryFigures figures;
    private final RunFigures run;
    private final int limit;

    private LibraryPage(String name, LibraryFigures figures, RunFigures run, int limit) {
        this.html = Page.begin(name + " \u00b7 CodeGym library", true);
        this.name = name;
        this.figures = figures;
        this.run = run;
        this.limit = limit;
    }

    static String write(String name, LibraryFigures figures, RunFigures run, int limit) {
        return new LibraryPage(name, figures, run, limit).write();
    }

    private String write() {
        html.open("header").leaf("p", "CodeGym library", "class", "kind").leaf("h1", name);
        keyFigures();
        contents();
        html.close().open("main", "id", "content");
        damaged();
        distributions();
        environments();
        if (run.known()) {
            synthesis();
        }
        checks();
        html.close();
        return Page.end(
                html,
                "Made by CodeGym " + Provenance.CODEGYM_VERSION + ". The same figures as data: library.json.",
                true);
    }

    private void contents() {
        html.open("nav", "aria-label", "On this page", "class", "contents").open("ul");
        if (figures.tasks() > 0) {
            entry("Distributions", "figures");
        }
        entry("Environments", "environments-title");
        if (run.known()) {
            entry("Synthesis", "synthesis");
        }
        if (!figures.checks().isEmpty()) {
            entry("Checks", "checks");
        }
        html.close().close();
    }

    private void entry(String title, String id) {
        html.open("li").leaf("a", title, "href", "#" + id).close();
    }

    private void keyFigures() {
        html.open("dl", "class", "key");
        key("Environments", Numbers.whole(figures.rows().size()));
        key("Tasks", Numbers.whole(figures.tasks()));
        key("Tools each, median", Numbers.whole(figures.tools().quantile(0.5)));
        Histogram all = new Histogram();
        figures.rows().forEach(row -> all.add(row.calls()));
        key("Solver calls, median", Numbers.whole(all.quantile(0.5)));
        long problems = run.summary().path("problems").asLong(0);
        if (problems > 0) {
            key(
                    "Problems verified",
                    Numbers.percent((double) run.summary().path("verified").asLong(0) / problems));
        }
        html.close();
    }

    private void key(String term, String value) {
        html.open("div").leaf("dt", term).leaf("dd", value).close();
    }

    private void damaged() {
        if (figures.damaged().isEmpty()) {
            return;
        }
        int count = figures.damaged().size();
        html.open("section", "class", "notice", "aria-labelledby", "damaged");
        html.leaf("h2", Numbers.count(count, "package", "packages") + " could not be read", "id", "damaged")
                .open("ul");
        figures.damaged().entrySet().stream()
                .limit(SHOWN_DAMAGED)
                .forEach(entry -> html.open("li")
                        .leaf("code", entry.getKey())
                        .text(": " + entry.getValue())
                        .close());
        html.close();
        if (count > SHOWN_DAMAGED) {
            html.leaf("p", "And " + Numbers.whole(count - SHOWN_DAMAGED) + " more; library.json names them all.");
        }
        html.close();
    }

    private void environments() {
        html.open("section", "aria-labelledby", "environments-title");
        html.leaf("h2", "Environments", "id", "environments-title");
        int shown = Math.min(limit, figures.rows().size());
        if (shown < figures.rows().size()) {
            html.leaf(
                    "p",
                    "This table has the first " + Numbers.whole(shown) + " of "
                            + Numbers.whole(figures.rows().size())
                            + " environments, by id. All figures on this page count every one, and library.json lists them all.",
                    "class",
                    "limit");
        }
        if (shown == 0) {
            html.leaf("p", "There is no environment to show.", "class", "empty").close();
            return;
        }
        html.open("div", "id", "find", "class", "bar", "hidden", "");
        html.leaf("label", "Search", "for", "search");
        html.open(
                "input",
                "id",
                "search",
                "type",
                "search",
                "autocomplete",
                "off",
                "spellcheck",
                "false",
                "aria-describedby",
                "count",
                "placeholder",
                "title, id or variant");
        html.leaf("p", "", "id", "count", "role", "status");
        html.close();
        table(shown);
        html.open("nav", "id", "pages", "class", "bar", "aria-label", "Pages of the table", "hidden", "");
        html.leaf("button", "Previous", "type", "button", "id", "previous");
        html.leaf("p", "", "id", "page");
        html.leaf("button", "Next", "type", "button", "id", "next");
        html.close().close();
    }

    private void table(int shown) {
        html.open("table", "id", "environments", "class", "wide");
        html.leaf("caption", "Environments of this library", "class", "unseen")
                .open("thead")
                .open("tr");
        html.leaf("th", "Environment", "scope", "col", "aria-sort", "none");
        for (String head : List.of("Tools", "Calls")) {
            html.leaf("th", head, "scope", "col", "class", "n", "aria-sort", "none");
        }
        for (String head : List.of("Tasks", "Guess rate")) {
            html.leaf("th", head, "scope", "col", "class", "n less", "aria-sort", "none");
        }
        for (String head : List.of("Variant", "License")) {
            html.leaf("th", head, "scope", "col", "class", "less", "aria-sort", "none");
        }
        html.close().close().open("tbody");
        figures.rows().subList(0, shown).forEach(this::row);
        html.close().close();
        html.leaf(
                "p",
                "Calls: the median over its tasks of the distinct calls that the solver makes. Guess rate: what the best constant"
                        + " answer wins in the tier where it wins most.",
                "class",
                "note");
    }

    private void row(Row row) {
        html.open("tr").open("th", "scope", "row");
        if (row.page()) {
            html.leaf("a", row.title().isBlank() ? row.id() : row.title(), "href", row.link());
        } else {
            html.text(row.title());
        }
        html.leaf("span", row.id(), "class", "id").close();
        html.leaf("td", Numbers.whole(row.tools()), "class", "n").leaf("td", Numbers.whole(row.calls()), "class", "n");
        html.leaf("td", Numbers.whole(row.tasks()), "class", "n less");
        html.leaf("td", row.guessRate() < 0 ? "\u2013" : Numbers.percent(row.guessRate()), "class", "n less");
        html.leaf("td", row.variant(), "class", "less");
        html.leaf(
                "td",
                row.license().isEmpty() ? "not stated" : row.license(),
                "class",
                row.license().isEmpty() ? "less none" : "less");
        html.close();
    }

    private void distributions() {
        if (figures.tasks() == 0) {
            return;
        }
        html.open("section", "aria-labelledby", "figures").leaf("h2", "Distributions", "id", "figures");
        html.open("div", "class", "charts");
        figure("Solver calls per task", "How many distinct calls the solver needs, by tier.");
        legend();
        List<Charts.Bar> calls = figures.callBars();
        Charts.histogram(
                html, "Solver calls per task", "solver calls", TIERS, calls, Math.max(1, (calls.size() + 4) / 5));
        html.close();
        figure("Tools per environment", "How many tools an agent is given, observe and done not counted.");
        List<Charts.Bar> tools = figures.toolBars();
        Charts.histogram(
                html,
                "Tools per environment",
                "tools",
                List.of("environments"),
                tools,
                Math.max(1, (tools.size() + 15) / 16));
        html.close();
        figure(
                "Difficulty",
                "Solver calls in each tier: the middle half as a bar, its median as a stroke, 10 to 90 % as a line.");
        Charts.ranges(html, "Solver calls by tier", "solver calls", figures.callRanges());
        html.close();
        List<Charts.Bar> cells = figures.cellBars();
        if (!cells.isEmpty()) {
            figure(
                    "Hidden data read",
                    "What share of the hidden cells the solver reads, the median over an environment's tasks.");
            Charts.histogram(html, "Hidden data read", "percent of hidden cells", List.of("environments"), cells, 2);
            html.close();
        }
        html.close().close();
    }

    private void figure(String title, String note) {
        html.open("figure").open("figcaption").leaf("h3", title).leaf("p", note).close();
    }

    private void legend() {
        html.open("ul", "class", "legend", "aria-hidden", "true");
        for (int i = 0; i < TIERS.size(); i++) {
            html.open("li")
                    .open("span", "class", "swatch b" + i)
                    .close()
                    .text(TIERS.get(i))
                    .close();
        }
        html.close();
    }

    private void synthesis() {
        html.open("section", "aria-labelledby", "synthesis").leaf("h2", "Synthesis", "id", "synthesis");
        JsonNode summary = run.summary();
        if (!summary.isEmpty()) {
            html.leaf("p", throughput(summary));
        }
        if (run.rejections().isEmpty()) {
            html.leaf("p", "No problem was rejected.", "class", "empty").close();
            return;
        }
        html.leaf("h3", "Why problems were rejected");
        html.open("ul", "class", "checks");
        for (RunFigures.Rejection rejection : run.rejections()) {
            html.open("li").open("h4").leaf("code", rejection.check()).text(" ");
            html.leaf("span", Numbers.count(rejection.count(), "problem", "problems"), "class", "count")
                    .close();
            html.open("div").open("p", "class", "share");
            share((double) rejection.count() / run.rejected());
            html.close()
                    .open("p", "class", "prose")
                    .leaf("span", "For example " + rejection.example() + ": ", "class", "none");
            html.text(rejection.evidence()).close().close().close();
        }
        html.close().close();
    }

    /** A bar of at most a hundred units; the number beside it says the same to those who do not see it. */
    private void share(double share) {
        html.open("svg", "viewBox", "0 0 100 10", "preserveAspectRatio", "none", "aria-hidden", "true");
        html.open("rect", "class", "s1", "width", String.valueOf(Math.max(1, Math.round(share * 100))), "height", "10")
                .close();
        html.close().leaf("span", Numbers.percent(share) + " of all rejected");
    }

    private static String throughput(JsonNode summary) {
        long problems = summary.path("problems").asLong(0);
        String text = Numbers.count(problems, "problem", "problems") + ": "
                + Numbers.whole(summary.path("verified").asLong(0)) + " verified, "
                + Numbers.whole(summary.path("rejected").asLong(0)) + " rejected";
        double rate = summary.path("problemsPerSecond").asDouble(0);
        return rate <= 0
                ? text + "."
                : text + ", in " + Numbers.measure(summary.path("seconds").asDouble(0)) + " seconds: "
                        + Numbers.measure(rate) + " problems a second.";
    }

    private void checks() {
        if (figures.checks().isEmpty()) {
            return;
        }
        html.open("section", "aria-labelledby", "checks").leaf("h2", "Checks", "id", "checks");
        html.leaf(
                "p",
                "What verification found on the environments of this library. A failed check keeps an environment out, so that only"
                        + " warnings are left to look at.");
        html.open("table")
                .leaf("caption", "Verdicts by check", "class", "unseen")
                .open("thead")
                .open("tr");
        html.leaf("th", "Check", "scope", "col");
        List<String> verdicts =
                LibraryFigures.VERDICTS.stream().filter(this::given).toList();
        verdicts.forEach(verdict -> html.leaf("th", verdict, "scope", "col", "class", "n"));
        html.leaf("th", "What it catches", "scope", "col", "class", "less about")
                .close()
                .close()
                .open("tbody");
        for (Map.Entry<String, Map<String, Integer>> check : figures.checks().entrySet()) {
            html.open("tr")
                    .open("th", "scope", "row")
                    .leaf("code", check.getKey())
                    .close();
            verdicts.forEach(
                    verdict -> html.leaf("td", Numbers.whole(check.getValue().getOrDefault(verdict, 0)), "class", "n"));
            html.leaf("td", CheckWords.of(check.getKey()), "class", "less about")
                    .close();
        }
        html.close().close();
        times();
        html.close();
    }

    /** The seconds of the run that made the library; they are data of the run, not of this page's making. */
    private void times() {
        JsonNode seconds = run.summary().path("secondsByCheck");
        if (seconds.isEmpty()) {
            return;
        }
        html.open("details").leaf("summary", "Time of each check");
        html.open("table")
                .leaf(
                        "caption",
                        "Seconds of each check in the run that made this library, all threads added up",
                        "class",
                        "left");
        html.open("thead")
                .open("tr")
                .leaf("th", "Check", "scope", "col")
                .leaf("th", "Seconds", "scope", "col", "class", "n");
        html.close().close().open("tbody");
        seconds.properties()
                .forEach(check -> html.open("tr")
                        .open("th", "scope", "row")
                        .leaf("code", check.getKey())
                        .close()
                        .leaf(
                                "td",
                                String.format(
                                        Locale.ROOT, "%.2f", check.getValue().asDouble(0)),
                                "class",
                                "n")
                        .close());
        html.close().close().close();
    }

    private boolean given(String verdict) {
        return figures.checks().values().stream().anyMatch(counts -> counts.containsKey(verdict));
    }
}

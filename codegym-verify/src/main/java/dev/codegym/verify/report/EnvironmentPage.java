package dev.codegym.verify.report;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.rollout.Turn;
import dev.codegym.task.Task;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Writes the page of one environment. */
final class EnvironmentPage {
    private static final int LONGEST = 500;
    private static final int FIRST_TURNS = 25;

    private final Html html;
    private final EnvironmentPackage made;
    private final @Nullable String library;
    private final boolean answers;
    private final JsonNode report;

    private EnvironmentPage(EnvironmentPackage made, @Nullable String library, boolean answers) {
        this.html = Page.begin(title(made) + " \u00b7 CodeGym environment", false);
        this.made = made;
        this.library = library;
        this.answers = answers;
        this.report = made.report();
    }

    /**
     * Writes a page.
     *
     * @param library the name of the library whose page lies one folder up, or null
     */
    static String write(EnvironmentPackage made, @Nullable String library, boolean answers) {
        return new EnvironmentPage(made, library, answers).write();
    }

    private static String title(EnvironmentPackage made) {
        String title = made.definition().title();
        return title.isBlank() ? made.id() : title;
    }

    private String write() {
        html.open("header");
        if (library == null) {
            html.leaf("p", "CodeGym environment", "class", "kind");
        } else {
            html.open("nav", "aria-label", "Library")
                    .leaf("a", "\u2190 " + library, "href", "../index.html", "class", "kind")
                    .close();
        }
        html.leaf("h1", title(made));
        facts();
        html.close().open("main", "id", "content");
        Episode episode = null;
        String unplayable = "";
        try {
            episode = Episode.play(made);
        } catch (CodeGymException e) {
            unplayable = String.valueOf(e.getMessage());
        }
        task(episode);
        tools(episode);
        tasks();
        findings();
        played(episode, unplayable);
        html.close();
        return Page.end(
                html, "Made by CodeGym " + Provenance.CODEGYM_VERSION + " from package " + made.hash() + ".", false);
    }

    private void facts() {
        Provenance origin = made.provenance();
        Row row = Row.of(made, true);
        html.open("dl", "class", "key");
        fact("Tools", Numbers.whole(row.tools()));
        fact("Tasks", Numbers.whole(row.tasks()));
        fact("Solver calls, median", Numbers.whole(row.calls()));
        fact("Guess rate", row.guessRate() < 0 ? "not measured" : Numbers.percent(row.guessRate()));
        int read = Row.cellsRead(report);
        if (read >= 0) {
            fact("Hidden data read, median", read + " %");
        }
        html.close().open("dl", "class", "origin");
        fact("Id", made.id());
        fact("Problem", origin.problemId() + (origin.subset().isBlank() ? "" : " of " + origin.subset()));
        fact("Solution in", origin.language());
        fact("Made by", origin.synthesizer() + (origin.variant().isBlank() ? "" : ", " + origin.variant()));
        fact("License", row.license().isEmpty() ? "not stated" : row.license());
        html.close();
    }

    private void fact(String term, String value) {
        html.open("div").leaf("dt", term).leaf("dd", value).close();
    }

    private void task(@Nullable Episode episode) {
        section("task", "What the agent is told");
        html.leaf(
                        "p",
                        episode == null
                                ? made.definition().statement()
                                : episode.prompt().task(),
                        "class",
                        "prose")
                .close();
    }

    private void section(String id, String title) {
        html.open("section", "aria-labelledby", id).leaf("h2", title, "id", id);
    }

    private void tools(@Nullable Episode episode) {
        section("tools", "Tools");
        html.open("ul", "class", "cards");
        for (ToolSpec tool : episode == null
                ? made.definition().problem().tools()
                : episode.prompt().tools()) {
            html.open("li")
                    .open("h3")
                    .leaf("code", signature(tool))
                    .close()
                    .leaf("p", tool.description(), "class", "prose");
            if (!tool.parameters().isEmpty()) {
                html.open("dl", "class", "parameters");
                for (ToolParameter parameter : tool.parameters()) {
                    html.open("div").open("dt").leaf("code", parameter.name()).close();
                    html.leaf("dd", parameter.description()).close();
                }
                html.close();
            }
            html.close();
        }
        html.close().close();
    }

    private static String signature(ToolSpec tool) {
        String parameters = tool.parameters().stream()
                .map(parameter -> parameter.name() + ": " + parameter.type())
                .collect(Collectors.joining(", "));
        String result = tool.result().toString();
        return tool.name() + "(" + parameters + ")" + (result.equals("void") ? "" : " \u2192 " + result);
    }

    private void tasks() {
        section("tasks", "Tasks");
        if (made.tasks().isEmpty()) {
            html.leaf("p", "No task is stored: episodes draw fresh ones.", "class", "empty")
                    .close();
            return;
        }
        html.open("div", "class", "charts").open("figure").open("figcaption").leaf("h3", "Difficulty");
        html.leaf(
                        "p",
                        "Solver calls in each tier: the middle half as a bar, its median as a stroke, 10 to 90 % as a line.")
                .close();
        LibraryFigures figures = new LibraryFigures();
        figures.add(made, Row.of(made, true));
        Charts.ranges(html, "Solver calls by tier", "solver calls", figures.callRanges());
        html.close().close();
        html.open("details").leaf("summary", "All " + Numbers.count(made.tasks().size(), "task", "tasks"));
        html.open("table")
                .leaf("caption", "Tasks with tier and solver calls", "class", "unseen")
                .open("thead")
                .open("tr");
        html.leaf("th", "Task", "scope", "col")
                .leaf("th", "Tier", "scope", "col")
                .leaf("th", "Solver calls", "scope", "col", "class", "n");
        if (answers) {
            html.leaf("th", "Answer", "scope", "col");
        }
        html.close().close().open("tbody");
        made.tasks().forEach(this::row);
        html.close().close().close();
        if (!answers) {
            html.leaf(
                    "p",
                    "Inputs and answers are not in this page, so that publishing it gives no task away.",
                    "class",
                    "note");
        }
        html.close();
    }

    private void row(Task task) {
        html.open("tr").leaf("th", task.id(), "scope", "row").leaf("td", Row.words(task.difficulty()));
        html.leaf("td", Numbers.whole(task.solverCalls()), "class", "n");
        if (answers) {
            html.open("td")
                    .open("details")
                    .open("summary")
                    .text("Show")
                    .leaf("span", " the answer of " + task.id(), "class", "unseen")
                    .close();
            html.leaf("code", shortened(task.answer().toString())).close().close();
        }
        html.close();
    }

    private void findings() {
        section("checks", "Checks");
        if (report.path("findings").isEmpty()) {
            html.leaf("p", "The package carries no report of its verification.", "class", "empty")
                    .close();
            return;
        }
        html.open("ul", "class", "checks");
        for (JsonNode finding : report.path("findings")) {
            String verdict = finding.path("verdict").asString("").toLowerCase(Locale.ROOT);
            String kind = LibraryFigures.VERDICTS.contains(verdict) ? verdict : "skipped";
            html.open("li")
                    .open("h3")
                    .leaf("code", finding.path("check").asString("?"))
                    .text(" ");
            html.leaf("span", verdict, "class", "verdict " + kind).close();
            html.leaf("p", shortened(finding.path("evidence").asString("")), "class", "prose");
            String words = CheckWords.of(finding);
            if (!words.isEmpty()) {
                html.leaf("p", "Catches: " + words, "class", "about");
            }
            String mend = finding.path("mend").asString("");
            if (!mend.isEmpty()) {
                html.leaf("p", "To mend it: " + mend, "class", "prose");
            }
            finding.path("witnesses").forEach(this::witness);
            html.close();
        }
        html.close().close();
    }

    private void witness(JsonNode witness) {
        String task = witness.path("task").asString("");
        html.open("details")
                .leaf("summary", "Calls that show it" + (task.isEmpty() ? "" : ", on task " + task))
                .open("ol", "class", "turns");
        for (JsonNode call : witness.path("calls")) {
            html.open("li")
                    .leaf("code", shortened(call(call.path("name").asString("?"), call.path("arguments"))))
                    .close();
        }
        html.close();
        String seen = witness.path("seen").asString("");
        if (!seen.isEmpty()) {
            html.leaf("p", "The last one showed: " + shortened(seen), "class", "prose");
        }
        html.close();
    }

    private void played(@Nullable Episode episode, String unplayable) {
        section("episode", "An episode of the solver");
        if (episode == null) {
            html.leaf("p", "The episode could not be played: " + unplayable, "class", "empty")
                    .close();
            return;
        }
        Difficulty tier = episode.difficulty();
        html.leaf(
                "p",
                (episode.fresh()
                                ? "Played for this page on a fresh task"
                                : "Played for this page on the stored task " + episode.taskId())
                        + (tier == null ? "" : " (" + Row.words(tier) + ")") + ": "
                        + Numbers.count(episode.turns().size(), "call", "calls") + ", "
                        + (episode.won() ? "and the answer was right." : "and no right answer."));
        if (episode.failure() != null) {
            html.leaf("p", "The solver gave no answer: " + episode.failure(), "class", "notice");
        }
        List<Turn> turns = episode.turns();
        int first = turns.size() <= FIRST_TURNS + 5 ? turns.size() : FIRST_TURNS;
        turns(turns.subList(0, first), 1, episode.fresh() || answers);
        if (first < turns.size()) {
            html.open("details").leaf("summary", "The other " + (turns.size() - first) + " calls");
            turns(turns.subList(first, turns.size()), first + 1, episode.fresh() || answers);
            html.close();
        }
        html.close();
    }

    private void turns(List<Turn> turns, int start, boolean tellsAnswer) {
        html.open("ol", "class", "turns", "start", String.valueOf(start));
        for (Turn turn : turns) {
            boolean answer = turn.terminated() && !tellsAnswer;
            String called = answer
                    ? turn.call().tool() + "(\u2026)"
                    : call(turn.call().tool(), turn.call().arguments());
            html.open("li").leaf("code", shortened(called), "class", "call");
            html.leaf("code", shortened(turn.observation()), "class", turn.error() == null ? "seen" : "seen error")
                    .close();
        }
        html.close();
    }

    private static String call(String tool, JsonNode arguments) {
        List<String> shown = new ArrayList<>();
        arguments.properties().forEach(argument -> shown.add(argument.getKey() + "=" + argument.getValue()));
        return tool + "(" + String.join(", ", shown) + ")";
    }

    /** Cuts between characters, never within one. */
    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "\u2026 (" + Numbers.whole(text.length()) + " characters)";
    }
}

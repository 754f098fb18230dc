package dev.codegym.verify;

import dev.codegym.task.Task;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The answer, or the hidden data, in what an agent reads anyway: the start, {@code observe}, an error, or the result of a
 * call without arguments.
 *
 * <p>An answer such as 3 stands in any text. What counts is therefore how much more often an answer stands in the text of its
 * own task than in the texts of other tasks.
 */
final class NoLeak extends NamedCheck {

    /** Shorter data stand in a text by chance. */
    private static final int SHORTEST_DATA = 8;

    private static final int SHORTEST_LIST = 3;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]+|-?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
    private static final Pattern LAYOUT = Pattern.compile("[\\s\"'\\\\]+");

    NoLeak() {
        super("NO_LEAK", "the answer or the hidden data in what an agent reads anyway", "leave it out of the text");
    }

    @Override
    public Finding run(Subject subject) {
        Finding told = tellingTool(subject);
        if (told != null) {
            return told;
        }
        Finding whole = new WholeReads(subject, this).find();
        if (whole != null) {
            return whole;
        }
        List<ShownTexts> shown = ShownTexts.of(subject);
        for (ShownTexts texts : shown) {
            Finding leak = leak(subject, texts.kind(), texts.texts());
            if (leak != null) {
                return witnessed(subject, leak, texts.calls(), texts.texts());
            }
        }
        Finding pieces = dataInPieces(subject, shown);
        return pieces != null ? pieces : Finding.passed(this, "neither answers nor hidden data stand in what is shown");
    }

    /** The largest task shows best what is wrong. */
    private static Finding witnessed(Subject subject, Finding leak, List<ToolCall> calls, List<String> texts) {
        int last = texts.size() - 1;
        return leak.witnessed(Witness.of(subject.tasks().get(last), calls, texts.get(last)));
    }

    /** Hidden data that stand, whole or in pieces and in any layout, in all errors together. */
    private @Nullable Finding dataInPieces(Subject subject, List<ShownTexts> shown) {
        // what is the same on every task tells nothing of any
        List<ShownTexts> errors = shown.stream()
                .filter(ShownTexts::isError)
                .filter(each -> new HashSet<>(each.texts()).size() > 1)
                .toList();
        if (errors.isEmpty()) {
            return null;
        }
        List<String> together = new ArrayList<>();
        for (int i = 0; i < subject.tasks().size(); i++) {
            int task = i;
            together.add(errors.stream()
                    .map(each -> each.texts().get(task))
                    .distinct()
                    .collect(Collectors.joining("\n")));
        }
        for (InputSpec input : subject.problem().inputs()) {
            if (input.hidden() && WholeReads.isShown(subject, List.of(input), together)) {
                List<ToolCall> calls =
                        errors.stream().map(each -> each.calls().get(0)).toList();
                return witnessed(
                        subject,
                        Finding.failed(
                                this,
                                "errors together show most of the hidden " + input.name(),
                                "leave it out of the text"),
                        calls,
                        errors.get(errors.size() - 1).texts());
            }
        }
        return null;
    }

    private @Nullable Finding tellingTool(Subject subject) {
        List<Task> tasks = subject.tasks();
        int constant = Guessing.best(subject, tasks).wins();
        for (ToolSpec tool : subject.problem().tools()) {
            if (!tool.parameters().isEmpty()) {
                continue;
            }
            CallRule rule = new CallRule(tool, List.of());
            int hits = 0;
            int runaways = 0;
            int told = 0;
            for (int i = 0; i < tasks.size() && runaways < NoOracle.RUNAWAYS; i++) {
                try (Prober prober = new Prober(subject, tasks.get(i))) {
                    Prober.Hit hit = prober.hit(rule);
                    hits += hit == Prober.Hit.ANSWER ? 1 : 0;
                    told = hit == Prober.Hit.ANSWER ? i : told;
                    runaways += hit == Prober.Hit.RAN_AWAY ? 1 : 0;
                }
            }
            if (NoOracle.gives(subject, hits, tasks.size(), constant)) {
                Task task = tasks.get(told);
                return Finding.failed(
                                this,
                                tool.name() + "() gives the answer on " + hits + " of " + tasks.size()
                                        + " tasks; the best constant wins " + constant,
                                "drop the tool")
                        .witnessed(Witness.of(
                                task,
                                List.of(ToolCall.of(tool.name())),
                                task.answer().toString()));
            }
        }
        return null;
    }

    private @Nullable Finding leak(Subject subject, String kind, List<String> texts) {
        if (new HashSet<>(texts).size() == 1) {
            return null; // what is the same on every task tells nothing of any
        }
        List<Task> tasks = subject.tasks();
        List<String> plain = texts.stream().map(NoLeak::plain).toList();
        List<Set<String>> tokens = varying(texts);
        List<String> answers = tasks.stream().map(task -> needle(task.answer())).toList();
        boolean whole = tasks.get(0).answer().isArray();
        BiPredicate<Integer, Integer> stands =
                (answer, text) -> whole || answers.get(answer).length() > 24
                        ? answers.get(answer).length() >= SHORTEST_LIST
                                && plain.get(text).contains(answers.get(answer))
                        : tokens.get(text).contains(answers.get(answer));
        int hits = own(tasks.size(), stands);
        if (hits >= subject.value(Threshold.LEAK_SHARE) * tasks.size() && above(subject, hits, tasks.size(), stands)) {
            return Finding.failed(
                    this,
                    "the answer stands in " + kind + " on " + hits + " of " + tasks.size() + " tasks, for example "
                            + Texts.shown(tasks.get(tasks.size() - 1).answer()) + " in: "
                            + Texts.shown(texts.get(tasks.size() - 1)),
                    "leave it out of the text");
        }
        for (InputSpec input : subject.problem().inputs()) {
            if (input.hidden() && dataStand(subject, input, plain)) {
                return Finding.failed(
                        this, "the hidden " + input.name() + " stands whole in " + kind, "leave it out of the text");
            }
        }
        return null;
    }

    private static int own(int tasks, BiPredicate<Integer, Integer> stands) {
        int hits = 0;
        for (int i = 0; i < tasks; i++) {
            hits += stands.test(i, i) ? 1 : 0;
        }
        return hits;
    }

    /** Whether needles stand in their own task's text clearly more often than in those of other tasks. */
    private static boolean above(Subject subject, int hits, int tasks, BiPredicate<Integer, Integer> stands) {
        int foreign = 0;
        for (int i = 0; i < tasks; i++) {
            for (int j = 0; j < tasks; j++) {
                foreign += i != j && stands.test(i, j) ? 1 : 0;
            }
        }
        double chance = foreign / (double) Math.max(1, tasks * (tasks - 1));
        return (double) hits / tasks >= chance + subject.value(Threshold.LEAK_ABOVE_CHANCE);
    }

    private static boolean dataStand(Subject subject, InputSpec input, List<String> texts) {
        List<Task> tasks = subject.tasks();
        List<String> data = tasks.stream()
                .map(task -> needle(task.input().path(input.name())))
                .toList();
        BiPredicate<Integer, Integer> stands = (task, text) ->
                data.get(task).length() >= SHORTEST_DATA && texts.get(text).contains(data.get(task));
        int hits = own(tasks.size(), stands);
        return hits >= 2
                && hits >= subject.value(Threshold.DATA_SHARE) * tasks.size()
                && above(subject, hits, tasks.size(), stands);
    }

    /** How a value looks in a text without layout. */
    private static String needle(JsonNode value) {
        return plain(value.isString() ? value.stringValue() : value.toString());
    }

    private static String plain(String text) {
        return LAYOUT.matcher(text).replaceAll("");
    }

    /** The words and numbers of each text, without those that stand equally often in all of them. */
    private static List<Set<String>> varying(List<String> texts) {
        List<Map<String, Long>> counts = texts.stream().map(NoLeak::tokens).toList();
        List<Set<String>> varying = new ArrayList<>();
        for (Map<String, Long> own : counts) {
            Set<String> tokens = new HashSet<>();
            own.forEach((token, count) -> {
                if (counts.stream().anyMatch(other -> other.getOrDefault(token, 0L) < count)) {
                    tokens.add(token);
                }
            });
            varying.add(tokens);
        }
        return varying;
    }

    private static Map<String, Long> tokens(String text) {
        Matcher matcher = TOKEN.matcher(text);
        return matcher.results().collect(Collectors.groupingBy(result -> result.group(), Collectors.counting()));
    }
}

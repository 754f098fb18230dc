package dev.codegym.verify.adversary;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolSpec;
import dev.codegym.verify.adversary.Adversary.Means;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The adversaries that every environment is played against before it is packaged. */
public final class Adversaries {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Answers that one episode is tried with where it should have ended at the first. */
    private static final int MOST_ANSWERS = 40;

    private static final List<Adversary> ALL = List.of(
            new Scripted(
                    "first-thought",
                    Means.GUESSES,
                    "Answers 0, 1, true, an empty text, an empty list or the like, whichever wins most.",
                    Adversaries::firstThought),
            new Scripted(
                    "most-frequent",
                    Means.GUESSES,
                    "Answers what was the right answer most often.",
                    practice -> always(Guesses.mostFrequent(practice), practice)),
            new Scripted(
                    "random-answer",
                    Means.GUESSES,
                    "Answers by chance: a number in the range of the right answers, or one of these.",
                    Adversaries::random),
            looks(
                    "reads-the-task",
                    "Observes, and answers with a word or number of the text, or what arithmetic makes of them.",
                    Plans::observing),
            looks(
                    "asks-without-arguments",
                    "Calls every tool without arguments, three rounds; answers with a result, or what arithmetic"
                            + " makes of them.",
                    Plans::withoutArguments),
            looks(
                    "looks-at-the-ends",
                    "Calls every tool with 0, 1, -1, sizes, observed values and the like; answers with a result, with the"
                            + " first, last, least, largest or sum of one, or with what arithmetic makes of two.",
                    Plans::atTheEnds),
            looks(
                    "looks-at-the-first-few",
                    "Looks at the first few elements only, and takes them for all.",
                    Plans::firstFew),
            looks(
                    "follows-results",
                    "Calls tools with what other calls gave, and answers with a result or what arithmetic makes of two.",
                    Plans::following),
            looks(
                    "changes-and-reads",
                    "Calls every tool that only changes something, and then looks at the ends.",
                    Plans::changing),
            looks(
                    "repeats-itself",
                    "Makes the same call of each tool a few times over, and answers with what that gave.",
                    Plans::repeating),
            new LookingAdversary(
                    "reads-errors",
                    Means.BREAKS_RULES,
                    "Makes bad calls of all kinds, and answers with a word or number of an error.",
                    Plans::bad),
            new Scripted(
                    "answers-twice",
                    Means.BREAKS_RULES,
                    "Submits one answer after the other, the most frequent first, then small numbers.",
                    Adversaries::answersTwice),
            new Scripted(
                    "answers-in-any-form",
                    Means.BREAKS_RULES,
                    "Submits answers of wrong types and odd forms, such as every answer at once, and a guess in the end.",
                    Adversaries::answersInAnyForm),
            new Scripted(
                    "plays-on",
                    Means.BREAKS_RULES,
                    "Submits a guess, and goes on to call and to answer after the end.",
                    Adversaries::playsOn));

    private Adversaries() {}

    /** All of them, those that guess first. */
    public static List<Adversary> all() {
        return ALL;
    }

    /**
     * The adversary of this name.
     *
     * @throws CodeGymException if there is none
     */
    public static Adversary named(String name) {
        return ALL.stream()
                .filter(adversary -> adversary.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new CodeGymException("there is no adversary '" + name + "': they are "
                        + ALL.stream().map(Adversary::name).collect(Collectors.joining(", "))));
    }

    private static Adversary looks(String name, String description, Plans.Maker maker) {
        return new LookingAdversary(name, Means.LOOKS, description, maker);
    }

    private static Fitted always(JsonNode answer, List<Practice> practice) {
        return new Fitted("the answer " + answer, Guesses.wins(practice, answer), (prompt, seed) -> {
            Desk desk = Desk.of(prompt);
            return last -> desk.doneCall(answer);
        });
    }

    private static Fitted firstThought(List<Practice> practice) {
        return Guesses.plain(Desk.of(practice.get(0).prompt()).answer()).stream()
                .map(answer -> always(answer, practice))
                .max(Comparator.comparingInt(Fitted::wins))
                .orElseThrow();
    }

    private static Fitted random(List<Practice> practice) {
        List<JsonNode> known = practice.stream().map(Practice::answer).toList();
        Random chance = new Random(practice.size());
        int wins = (int) practice.stream()
                .filter(task -> task.wins(Guesses.random(known, chance)))
                .count();
        return new Fitted("an answer by chance", wins, true, (prompt, seed) -> {
            Desk desk = Desk.of(prompt);
            Random random = new Random(seed * 0x9E3779B97F4A7C15L + 3);
            return last -> desk.doneCall(Guesses.random(known, random));
        });
    }

    private static Fitted answersTwice(List<Practice> practice) {
        List<JsonNode> answers = guesses(practice);
        return new Fitted(
                "answer after answer",
                Guesses.wins(practice, answers.get(0)),
                Scripted.inOrder(desk -> answers.stream().map(desk::doneCall).toList()));
    }

    /** Answers worth a try, the most frequent first. */
    private static List<JsonNode> guesses(List<Practice> practice) {
        DataType type = Desk.of(practice.get(0).prompt()).answer();
        Set<JsonNode> answers = new LinkedHashSet<>(Guesses.frequent(practice));
        answers.addAll(Guesses.plain(type));
        for (int i = 0; i < MOST_ANSWERS && Guesses.mostFrequent(practice).isNumber(); i++) {
            answers.add(JSON.numberNode(i));
        }
        return answers.stream().limit(MOST_ANSWERS).toList();
    }

    private static Fitted answersInAnyForm(List<Practice> practice) {
        JsonNode guess = Guesses.mostFrequent(practice);
        ArrayNode every = JSON.arrayNode();
        guesses(practice).forEach(every::add);
        List<JsonNode> forms = List.of(
                JSON.nullNode(),
                JSON.objectNode(),
                every,
                JSON.stringNode(every.toString()),
                JSON.arrayNode().add(JSON.arrayNode().add(JSON.arrayNode())),
                JSON.objectNode().set("answer", guess),
                JSON.stringNode("NaN"),
                JSON.stringNode("Infinity"),
                JSON.stringNode("1e999"),
                JSON.stringNode(" " + guess.asString("") + " "),
                JSON.stringNode("null"));
        return new Fitted("answers of odd forms", Guesses.wins(practice, guess), Scripted.inOrder(desk -> {
            List<ToolCall> calls = new ArrayList<>();
            calls.add(ToolCall.of(desk.done().name()));
            ObjectNode twice = JSON.objectNode();
            twice.set("answer", guess);
            calls.add(ToolCall.of(desk.done().name(), twice.put("correct", true)));
            forms.forEach(form -> calls.add(desk.doneCall(form)));
            calls.add(desk.doneCall(guess));
            return calls;
        }));
    }

    private static Fitted playsOn(List<Practice> practice) {
        List<JsonNode> answers = guesses(practice);
        return new Fitted(
                "calls and answers after the end", Guesses.wins(practice, answers.get(0)), Scripted.inOrder(desk -> {
                    List<ToolCall> calls = new ArrayList<>(List.of(desk.doneCall(answers.get(0)), desk.observeCall()));
                    for (ToolSpec tool : desk.tools()) {
                        calls.add(ToolCall.of(tool.name()));
                    }
                    answers.forEach(answer -> calls.add(desk.doneCall(answer)));
                    return calls;
                }));
    }
}

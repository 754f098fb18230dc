package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import dev.codegym.synth.RawProblem;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.Statement;
import dev.codegym.task.InputField;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputModel;
import dev.codegym.task.InputRule;
import dev.codegym.task.InputTerm;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Programs that read a text from standard input and print, as in contests. The words of the text become the hidden input, with a
 * word of its own where a line ends; the lines that are printed become the answer.
 */
final class ContestEntry {
    private static final Pattern PROSE =
            Pattern.compile("(?i)\\b(?:lines?|contains?|print|output|integers?|strings?)\\b");

    private ContestEntry() {}

    /** The problem adapted, or null where the solution reads no standard input. */
    static @Nullable AdaptedEntry adapt(RawProblem problem, CompilationUnit unit) {
        if (!ContestSource.readsInput(unit)) {
            return null;
        }
        String source = ContestSource.of(unit);
        Statement statement = Statement.parse(normal(problem.question()));
        String input = "";
        String output = "";
        List<Example> examples = new ArrayList<>();
        for (Example example : statement.examples()) {
            if (input.isEmpty() && PROSE.matcher(example.input()).find()) {
                input = example.input();
                output = example.output();
            } else {
                examples.add(example(example));
            }
        }
        if (input.isEmpty()) {
            throw new UnsuitableProblemException(
                    "CONTEST_FORM",
                    "the solution reads System.in, but no part of the statement headed Input says what stands on which line");
        }
        InputRule rule = new InputRule.Predicate(
                "textForm",
                List.of(
                        InputTerm.name(ContestSource.WORDS),
                        new InputTerm.Text(new ContestForm(input, statement.constraints()).rule())));
        requireFit(rule, examples);
        String prose = statement.prose() + "\n\nThe data are a text, given as the list `" + ContestSource.WORDS
                + "` of its words in order; the word \"\\n\" ends a line.\n\n" + input.strip() + "\n\n"
                + asked(output) + "\n\nThe answer is the list of the lines asked for, each as a string.";
        prose = ContestForm.plain(prose);
        return new AdaptedEntry(
                source, AdaptedEntry.statement(statement.title(), prose, examples, List.of()), List.of(rule));
    }

    private static String asked(String output) {
        return output.strip().replaceAll("\\b(?:Print|Output)\\b", "Give").replaceAll("\\b(?:print|output)\\b", "give");
    }

    private static String normal(String question) {
        return question.replaceAll("(?im)^([#*\\s]*)(?:sample|example) (input|output)\\b(?:[ \\t]*#?\\d+)?", "$1$2")
                .replaceAll("(?im)^([#*\\s]*)(input|output)[ \\t]+(?:format|specification|description)\\b", "$1$2")
                .replaceAll("(?m)^[ \\t]*```\\w*[ \\t]*$", "");
    }

    private static Example example(Example example) {
        ArrayNode words = JsonNodeFactory.instance.arrayNode();
        for (String line : example.input().strip().split("\n")) {
            for (String word : line.strip().split("\\s+")) {
                words.add(word);
            }
            words.add("\n");
        }
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        example.output().strip().lines().forEach(line -> lines.add(line.strip()));
        return new Example(ContestSource.WORDS + " = " + words, lines.toString());
    }

    private static void requireFit(InputRule rule, List<Example> examples) {
        InputField field = new InputField(ContestSource.WORDS, DataType.STRING.array());
        InputGenerator checker =
                InputGenerator.of(new InputModel(InputModel.VERSION, List.of(field), List.of(rule), List.of()));
        for (int i = 0; i < examples.size(); i++) {
            ObjectNode input = examples.get(i).input(List.of(field));
            if (input == null || !checker.violations(input).isEmpty()) {
                throw new UnsuitableProblemException(
                        "CONTEST_FORM",
                        "example " + (i + 1) + " of the statement does not have the form that its words were read as: "
                                + rule);
            }
        }
    }
}

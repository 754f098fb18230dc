package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Words and examples of a class that is driven by calls, for somebody who is given the calls as a list of lines. */
final class ScriptWords {
    private static final Pattern SIGNATURE =
            Pattern.compile("`(?:[\\w<>\\[\\]]+ +)?(\\w+)\\(((?:[^()`])*)\\)`(?:\\s*:)?");
    private static final Pattern DESIGN = Pattern.compile(
            "(?im)^(?:please )?(?:design|implement|create|build|you (?:have|need|are asked) to (?:design|implement))\\s+(?=(?:a|an|the)\\b)");

    private final String className;
    private final List<MethodDeclaration> operations;
    private final Statement statement;

    ScriptWords(String className, List<MethodDeclaration> operations, Statement statement) {
        this.className = className;
        this.operations = operations;
        this.statement = statement;
    }

    /** The statement in terms of the new inputs. */
    Statement statement(List<Parameter> start, List<String> constraints) {
        List<Example> examples = new ArrayList<>();
        for (Example example : statement.examples()) {
            Example adapted = example(example, start);
            if (adapted != null) {
                examples.add(adapted);
            }
        }
        return AdaptedEntry.statement(statement.title(), prose(start), examples, constraints);
    }

    private String prose(List<Parameter> start) {
        String text = statement.prose().replaceAll("(?im)^(?:now )?implement the `?\\w+`? class:?\\s*$", "");
        text = DESIGN.matcher(text).replaceAll("There is ").replaceAll("There is the ", "There is a ");
        text = unsigned(text);
        String gives = operations.stream()
                .filter(operation -> !operation.getType().isVoidType())
                .map(operation -> "`" + operation.getNameAsString() + "`")
                .collect(Collectors.joining(" and "));
        String begins = start.isEmpty()
                ? ""
                : " It starts with the given "
                        + start.stream()
                                .map(parameter -> "`" + parameter.getNameAsString() + "`")
                                .collect(Collectors.joining(" and "))
                        + ".";
        return text.strip() + "\n\nThe calls in the list `" + DesignEntry.CALLS
                + "` are made on it one after the other." + begins
                + " Each call is a line with the name of the call and its arguments, such as `" + sample()
                + "`. Find what the calls of " + gives + " give, as a list in the order of these calls.";
    }

    /** Signatures such as {@code int get(int key)} as calls are written here: {@code get key}. */
    private String unsigned(String text) {
        Matcher matcher = SIGNATURE.matcher(text);
        StringBuilder out = new StringBuilder();
        while (matcher.find()) {
            String name = matcher.group(1);
            boolean known = operations.stream()
                    .anyMatch(operation -> operation.getNameAsString().equals(name));
            String arguments = matcher.group(2)
                    .replaceAll("[\\w<>\\[\\]]+\\s+(\\w+)", "$1")
                    .replace(",", " ");
            String written = name.equals(className)
                    ? "At the start:"
                    : known ? "`" + (name + " " + arguments).strip().replaceAll(" +", " ") + "`:" : matcher.group();
            matcher.appendReplacement(out, Matcher.quoteReplacement(written));
        }
        return matcher.appendTail(out).toString();
    }

    private String sample() {
        MethodDeclaration longest = operations.get(0);
        for (MethodDeclaration operation : operations) {
            if (operation.getParameters().size() > longest.getParameters().size()) {
                longest = operation;
            }
        }
        return longest.getNameAsString()
                + longest.getParameters().stream()
                        .map(parameter -> switch (parameter.getType().asString()) {
                            case "boolean" -> " true";
                            case "String" -> " abc";
                            case "char" -> " a";
                            case "double" -> " 1.5";
                            default -> " 7";
                        })
                        .collect(Collectors.joining());
    }

    private @Nullable Example example(Example example, List<Parameter> start) {
        List<JsonNode> values = example.values();
        JsonNode output = example.outputValue();
        if (values.size() != 2
                || output == null
                || !output.isArray()
                || output.size() != values.get(0).size()) {
            return null;
        }
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < start.size(); i++) {
            input.append(start.get(i).getNameAsString())
                    .append(" = ")
                    .append(values.get(1).path(0).path(i))
                    .append(", ");
        }
        ArrayNode calls = JsonNodeFactory.instance.arrayNode();
        ArrayNode results = JsonNodeFactory.instance.arrayNode();
        for (int i = 1; i < output.size(); i++) {
            String name = values.get(0).get(i).asString();
            StringBuilder call = new StringBuilder(name);
            for (JsonNode argument : values.get(1).get(i)) {
                if (argument.isContainer()
                        || argument.asString().contains(" ")
                        || argument.asString().isEmpty()) {
                    return null;
                }
                call.append(' ').append(argument.asString());
            }
            calls.add(call.toString());
            if (gives(name)) {
                results.add(output.get(i));
            }
        }
        return new Example(input + DesignEntry.CALLS + " = " + calls, text(results));
    }

    private boolean gives(String name) {
        return operations.stream()
                .anyMatch(operation -> operation.getNameAsString().equals(name)
                        && !operation.getType().isVoidType());
    }

    /** Where the calls give different things, the answer holds texts. */
    private String text(ArrayNode results) {
        boolean mixed = operations.stream()
                        .filter(operation -> !operation.getType().isVoidType())
                        .map(operation -> operation.getType().asString())
                        .distinct()
                        .count()
                > 1;
        if (!mixed) {
            return results.toString();
        }
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        results.forEach(result -> texts.add(result.isNull() ? "null" : result.asString()));
        return texts.toString();
    }
}

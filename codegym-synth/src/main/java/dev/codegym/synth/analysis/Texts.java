package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The words of tools. */
final class Texts {
    private static final Set<String> ASKING = Set.of("is", "are", "has", "have", "can", "does", "contains", "fits");
    private static final Set<String> DOING =
            Set.of("get", "find", "compute", "calculate", "determine", "check", "make", "build", "create", "evaluate");

    /** {@code countLessEqual}: words that only compare say nothing of what is counted. */
    private static final Set<String> COMPARING =
            Set.of("less", "equal", "greater", "smaller", "larger", "more", "fewer", "lower", "higher", "than", "or");

    private Texts() {}

    /** The phrase with "a" or "an" before it. */
    static String article(String phrase) {
        return ("aeiou".indexOf(phrase.charAt(0)) >= 0 ? "an " : "a ") + phrase;
    }

    /** A value of a type, as an example in a call. */
    static String example(DataType type) {
        return switch (type.kind()) {
            case INT, LONG -> "5";
            case DOUBLE -> "0.5";
            case BOOLEAN -> "true";
            case CHAR -> "\"a\"";
            case STRING -> "\"abc\"";
            default -> "[]";
        };
    }

    /** The description of a tool, with a call as an example at its end unless there is one already. */
    static String withExample(String description, String tool, List<ToolParameter> parameters) {
        if (description.contains(" Example: ")) {
            return description;
        }
        List<String> given = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            ToolParameter parameter = parameters.get(i);
            boolean whole = parameter.type().kind() == DataType.Kind.INT
                    || parameter.type().kind() == DataType.Kind.LONG;
            // positions and node numbers begin with 0, and several of them should differ
            given.add(parameter.name() + "=" + (whole ? String.valueOf(i) : example(parameter.type())));
        }
        return description + " Example: " + tool + "(" + String.join(", ", given) + ").";
    }

    /** What an input is, from its name and type. */
    static String input(String name, DataType type) {
        String kind = article(HiddenData.spokenType(type));
        String spoken = name.matches(".*\\d.*") ? name : Nouns.spoken(name);
        return spoken.length() < 3 ? name + ", " + kind : spoken + ", " + kind;
    }

    /** What an argument of a helper means, from its name and type. */
    static String parameter(String name, DataType type) {
        String spoken = Nouns.spoken(name);
        String kind = HiddenData.spokenType(type);
        return spoken.length() < 3 ? article(kind) : spoken + ", " + article(kind);
    }

    /** What a helper tells. */
    static String helper(
            MethodDeclaration method, Collection<String> hidden, List<ToolParameter> parameters, DataType result) {
        String data = hidden.stream().distinct().collect(Collectors.joining(" and "));
        List<String> words = Nouns.words(method.getNameAsString());
        String given = given(parameters);
        if (countsByComparing(words)) {
            return "Works out how many values in " + data + " are " + compared(words.subList(1, words.size()))
                    + given(parameters) + ". Gives " + article(HiddenData.spokenType(result)) + ".";
        }
        return result.kind() == DataType.Kind.BOOLEAN
                ? "Tells whether " + question(data, words) + given + ". Gives true or false."
                : "Works out the " + subject(words) + " of " + data + given + ". Gives "
                        + article(HiddenData.spokenType(result)) + ".";
    }

    private static boolean countsByComparing(List<String> words) {
        return words.size() > 1
                && words.get(0).equals("count")
                && COMPARING.containsAll(words.subList(1, words.size()));
    }

    private static String compared(List<String> words) {
        return words.stream()
                .filter(word -> !word.equals("or") && !word.equals("than"))
                .collect(Collectors.joining(" or "));
    }

    private static String given(List<ToolParameter> parameters) {
        List<String> names = parameters.stream().map(ToolParameter::name).toList();
        if (names.isEmpty()) {
            return "";
        }
        String last = names.get(names.size() - 1);
        return ", for the given "
                + (names.size() == 1 ? last : String.join(", ", names.subList(0, names.size() - 1)) + " and " + last);
    }

    /** {@code isBalanced} asks whether the data is balanced. */
    private static String question(String data, List<String> words) {
        if (words.get(0).equals("can") && words.size() > 2 && !words.get(1).equals("be")) {
            return "it is possible, as far as " + data + " goes, to "
                    + String.join(" ", words.subList(1, words.size()));
        }
        if (ASKING.contains(words.get(0)) && words.size() > 1) {
            return data + " " + String.join(" ", words);
        }
        List<String> rest = DOING.contains(words.get(0)) && words.size() > 1 ? words.subList(1, words.size()) : words;
        return "this is so of " + data + ": " + String.join(" ", rest);
    }

    /** {@code getHighestPoint} gives the highest point, {@code countSteps} the number of steps. */
    private static String subject(List<String> words) {
        if (words.size() == 1) {
            return words.get(0);
        }
        String rest = String.join(" ", words.subList(1, words.size()));
        return words.get(0).equals("count")
                ? "number of " + rest
                : DOING.contains(words.get(0)) ? rest : String.join(" ", words);
    }
}

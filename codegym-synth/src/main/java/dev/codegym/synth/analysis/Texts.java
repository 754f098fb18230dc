package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The words of tools. */
final class Texts {
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
        String subject = Nouns.spoken(method.getNameAsString());
        String given = parameters.isEmpty()
                ? ""
                : " for the given "
                        + parameters.stream().map(ToolParameter::name).collect(Collectors.joining(", "));
        return result.kind() == DataType.Kind.BOOLEAN
                ? "Tells whether this holds on the hidden " + data + given + ": " + subject + ". Gives true or false."
                : "Works out on the hidden " + data + given + ": " + subject + ". Gives "
                        + article(HiddenData.spokenType(result)) + ".";
    }
}

package dev.codegym.synth.model;

import java.util.List;
import java.util.regex.Pattern;

/**
 * How the original solution is called with an input of the code problem, as the model tells it. Nothing in it can compute: it only
 * says which data go where.
 *
 * @param function the name of the function
 * @param arguments for each of its arguments the name of an input, {@code len(INPUT)}, {@code len(INPUT[0])}, or
 *     {@code zip(INPUT, INPUT, ...)} for a list of tuples
 */
record OriginalCall(String function, List<String> arguments) {
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,63}";
    private static final Pattern FUNCTION = Pattern.compile(NAME);
    private static final Pattern ARGUMENT =
            Pattern.compile(NAME + "|len\\(" + NAME + "(?:\\[0\\])?\\)|zip\\(" + NAME + "(?:, ?" + NAME + "){0,9}\\)");

    OriginalCall {
        arguments = List.copyOf(arguments);
        if (!isFunction(function) || !arguments.stream().allMatch(OriginalCall::isArgument)) {
            throw new IllegalArgumentException("'" + function + "' with " + arguments + " is no call of an original");
        }
    }

    static boolean isFunction(String text) {
        return FUNCTION.matcher(text).matches();
    }

    static boolean isArgument(String text) {
        return ARGUMENT.matcher(text).matches();
    }
}

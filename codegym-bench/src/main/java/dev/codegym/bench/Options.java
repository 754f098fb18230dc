package dev.codegym.bench;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Reads arguments of the form {@code name=value}. */
final class Options {
    private Options() {}

    /**
     * Gives the values by name.
     *
     * @throws IllegalArgumentException where an argument has another form or an unknown name
     */
    static Map<String, String> parse(String[] arguments, Set<String> known) {
        Map<String, String> options = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0 || !known.contains(argument.substring(0, equals))) {
                throw new IllegalArgumentException(
                        "unknown argument '" + argument + "': give name=value, the names being "
                                + known.stream().sorted().toList());
            }
            options.put(argument.substring(0, equals), argument.substring(equals + 1));
        }
        return options;
    }
}

package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.AllowList;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The types of the JDK that guests may use, in a few lines, taken from the list by which they are judged. */
final class AllowedTypes {
    private static final String LIST = "jdk-allow.txt";
    private static final List<String> LEFT_OUT = List.of("Abstract", "Error", "Exception");

    private AllowedTypes() {}

    static String lines() {
        Map<String, List<String>> packages = list().lines()
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && line.charAt(0) != '#')
                .map(line -> line.split(" ", 2)[0])
                .filter(name -> name.indexOf('$') < 0 && LEFT_OUT.stream().noneMatch(name::contains))
                .map(name -> name.indexOf('.') < 0 ? "java.lang." + name : name)
                .collect(Collectors.groupingBy(
                        name -> name.substring(0, name.lastIndexOf('.')),
                        TreeMap::new,
                        Collectors.mapping(name -> name.substring(name.lastIndexOf('.') + 1), Collectors.toList())));
        StringBuilder lines = new StringBuilder();
        packages.forEach((name, types) -> lines.append("    ")
                .append(name)
                .append(": ")
                .append(String.join(", ", types))
                .append('\n'));
        return lines.toString().stripTrailing();
    }

    private static String list() {
        try (InputStream in = AllowList.class.getResourceAsStream(LIST)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + LIST + ": the jar of the core is not whole");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CodeGymException(LIST + " cannot be read", e);
        }
    }
}

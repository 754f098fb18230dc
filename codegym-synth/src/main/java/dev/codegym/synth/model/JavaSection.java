package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import dev.codegym.compile.CompilationFailedException;
import dev.codegym.compile.Diagnostic;
import dev.codegym.compile.SourceFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The Java sources of a section: each block is a file, named by its class; of two with one class the later one counts. */
final class JavaSection {
    static final int LONGEST = 100_000;
    private static final Pattern CLASS =
            Pattern.compile("(?m)^[ \t]{0,40}(public )?(?:final |abstract |static ){0,3}class (\\w{1,100})");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \t]{0,40}package [\\w.]{1,200} ?;");

    private JavaSection() {}

    /** The sources, or none with a fault. */
    static List<SourceFile> sources(String section, String body, FaultList faults) {
        List<String> found = CodeFences.blocks(body);
        Map<String, SourceFile> files = new LinkedHashMap<>();
        for (String code : found.isEmpty() ? List.of(body) : found) {
            if (code.length() > LONGEST) {
                faults.add(section, "it has " + code.length() + " characters", "write at most " + LONGEST);
                return List.of();
            }
            String name = className(code);
            if (name == null) {
                if (found.size() <= 1) {
                    faults.add(
                            section,
                            "it has no class: " + FaultList.shown(code),
                            "write one Java class, in a block between ```java and ```");
                }
                continue; // a block of something else, such as a call that shows its use
            }
            if (PACKAGE.matcher(code).find()) {
                faults.add(section, "class " + name + " stands in a package", "leave the package line out");
            }
            files.remove(name);
            files.put(name, new SourceFile(name + ".java", ending(code)));
        }
        if (files.isEmpty() && faults.isEmpty()) {
            faults.add(section, "none of its " + found.size() + " blocks has a class", "write one Java class");
        }
        return List.copyOf(files.values());
    }

    private static String ending(String code) {
        return code.strip() + "\n";
    }

    private static @Nullable String className(String code) {
        String first = null;
        Matcher declared = CLASS.matcher(code);
        while (declared.find()) {
            if (declared.group(1) != null) {
                return declared.group(2);
            }
            first = first == null ? declared.group(2) : first;
        }
        return first;
    }

    /** What a compiler or a reader makes of the sources, or null with what it says. */
    static <T> @Nullable T compiled(
            String section, List<SourceFile> sources, Function<List<SourceFile>, T> compiler, FaultList faults) {
        try {
            return compiler.apply(sources);
        } catch (CompilationFailedException e) {
            for (Diagnostic each : e.diagnostics()) {
                String file = sources.size() > 1 ? " " + each.file() : "";
                faults.add(
                        section + file + (each.line() > 0 ? ", line " + each.line() : ""),
                        each.message() + source(sources, each),
                        "write Java 17 that compiles");
            }
        } catch (CodeGymException e) {
            faults.add(section, String.valueOf(e.getMessage()), "keep to the contract");
        }
        return null;
    }

    /** The line that a diagnostic means: a model cannot count lines. */
    private static String source(List<SourceFile> sources, Diagnostic diagnostic) {
        for (SourceFile file : sources) {
            if (file.name().equals(diagnostic.file()) && diagnostic.line() > 0) {
                return file.text()
                        .lines()
                        .skip(diagnostic.line() - 1L)
                        .findFirst()
                        .map(line -> ", at " + FaultList.shown(line))
                        .orElse("");
            }
        }
        return "";
    }
}

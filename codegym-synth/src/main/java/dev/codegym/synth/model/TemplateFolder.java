package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts of one language: those of this release, each replaced where a user's folder has a file of its name. */
final class TemplateFolder {
    static final List<String> NAMES = List.of(
            "system.txt",
            "contract.txt",
            "rules.txt",
            "environment.txt",
            "tasks.txt",
            "solver.txt",
            "repair.txt",
            "polish.txt",
            "judge.txt",
            "example/statement.txt",
            "example/original.py",
            "example/answer.txt",
            "example/problem.java",
            "example/tasks.txt",
            "example/solver.txt",
            "example/solver.java");

    private static final String RESOURCES = "prompts/";
    private static final String VERSION = "version.txt";
    private static final int HASH_DIGITS = 8;

    private final Map<String, Template> templates = new LinkedHashMap<>();
    private final String version;

    TemplateFolder(PromptLanguage language, @Nullable Path folder) {
        if (folder != null) {
            requireKnown(folder);
        }
        for (String name : NAMES) {
            Path own = folder == null ? null : folder.resolve(name);
            templates.put(
                    name,
                    own != null && Files.isRegularFile(own)
                            ? new Template(own.toString(), read(own))
                            : new Template("prompt " + name, resource(language.code() + "/" + name)));
        }
        String named = folder != null && Files.isRegularFile(folder.resolve(VERSION))
                ? read(folder.resolve(VERSION)).strip()
                : resource(VERSION).strip();
        version = named + "-" + language.code() + "-" + hash();
    }

    /** A file that no prompt takes is a misspelt one: the user would believe that it counts. */
    private static void requireKnown(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CodeGymException("there is no folder of prompts " + folder + ": give one with files such as "
                    + "environment.txt, or leave the option out");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> unknown = files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !NAMES.contains(name) && !name.equals(VERSION) && !name.endsWith(".md"))
                    .sorted()
                    .toList();
            if (!unknown.isEmpty()) {
                throw new CodeGymException("the folder of prompts " + folder + " has " + unknown.get(0)
                        + ", which is no prompt: the prompts are " + String.join(", ", NAMES) + " and " + VERSION);
            }
        } catch (IOException e) {
            throw new CodeGymException("the folder of prompts " + folder + " cannot be read", e);
        }
    }

    Template template(String name) {
        Template template = templates.get(name);
        if (template == null) {
            throw new IllegalArgumentException("there is no prompt " + name + ": there are " + NAMES);
        }
        return template;
    }

    /** A text without placeholders. */
    String text(String name) {
        return template(name).filled(Map.of());
    }

    /** Its name, its language and a hash over all texts, so that no change of a word goes unseen. */
    String version() {
        return version;
    }

    private String hash() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            templates.forEach((name, template) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(template.text().getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new CodeGymException("prompt " + file + " cannot be read as text in UTF-8", e);
        }
    }

    private static String resource(String name) {
        try (InputStream in = TemplateFolder.class.getResourceAsStream(RESOURCES + name)) {
            if (in == null) {
                throw new IllegalStateException("this CodeGym has no prompt " + name + ": its jar is not whole");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CodeGymException("prompt " + name + " of this CodeGym cannot be read", e);
        }
    }
}

package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What can be done with whole libraries: copy, merge, pack into one file, index. What is damaged is left out and named, and
 * nothing else is lost. {@link LibrarySplit} and {@link Duplicates} say which packages belong together.
 */
public final class Libraries {
    private static final int NAMED = 3;

    private Libraries() {}

    /**
     * What came of it.
     *
     * @param packages how many packages the library has now
     * @param damaged what was left out, each with file and reason
     */
    public record Outcome(int packages, List<String> damaged) {
        /** Copies the list. */
        public Outcome {
            damaged = List.copyOf(damaged);
        }
    }

    /**
     * Copies all packages: from a folder into a file, or the other way round.
     *
     * @param to where nothing is yet; a file where it ends with {@code .codegyms}, else a folder
     * @throws CodeGymException if it cannot be written
     */
    public static Outcome copy(EnvironmentLibrary from, Path to) {
        return copy(from, from.ids(), to);
    }

    /**
     * Copies some packages.
     *
     * @param ids their ids, each once
     * @param to where nothing is yet; a file where it ends with {@code .codegyms}, else a folder
     * @throws CodeGymException if there is no package with one of the ids, or it cannot be written
     */
    public static Outcome copy(EnvironmentLibrary from, Collection<String> ids, Path to) {
        try (LibraryWriter writer = LibraryWriter.create(to)) {
            List<String> damaged = new ArrayList<>();
            add(from, ids, writer, damaged);
            writer.finish();
            return new Outcome(writer.size(), damaged);
        }
    }

    private static void add(
            EnvironmentLibrary from, Collection<String> ids, LibraryWriter writer, List<String> damaged) {
        for (String id : ids) {
            try {
                writer.add(from, id);
            } catch (PackageFormatException e) {
                damaged.add(String.valueOf(e.getMessage()));
            }
        }
    }

    /**
     * Merges libraries into a new one. A package that several of them have with the same content is taken once.
     *
     * @param to where nothing is yet; a file where it ends with {@code .codegyms}, else a folder
     * @throws CodeGymException if two of them have different packages under one id: nothing is written then
     */
    public static Outcome merge(List<EnvironmentLibrary> from, Path to) {
        List<String> damaged = new ArrayList<>();
        List<List<String>> chosen = chosen(from, damaged);
        try (LibraryWriter writer = LibraryWriter.create(to)) {
            for (int i = 0; i < from.size(); i++) {
                add(from.get(i), chosen.get(i), writer, damaged);
            }
            writer.finish();
            return new Outcome(writer.size(), damaged);
        }
    }

    /** Where a package was seen first. */
    private record Seen(String hash, Path library) {}

    /** What each library gives: what those before it do not have. */
    private static List<List<String>> chosen(List<EnvironmentLibrary> from, List<String> damaged) {
        Map<String, Seen> seen = new HashMap<>();
        List<String> conflicts = new ArrayList<>();
        List<List<String>> chosen = new ArrayList<>();
        for (EnvironmentLibrary library : from) {
            List<String> ids = new ArrayList<>();
            try (Stream<PackageSummary> all = library.summaries(e -> damaged.add(String.valueOf(e.getMessage())))) {
                all.forEach(summary -> {
                    Seen before = seen.putIfAbsent(summary.id(), new Seen(summary.hash(), library.path()));
                    if (before == null) {
                        ids.add(summary.id());
                    } else if (!before.hash().equals(summary.hash())) {
                        conflicts.add(
                                "'" + summary.id() + "' (in " + before.library() + " and " + library.path() + ")");
                    }
                });
            }
            chosen.add(ids);
        }
        requireNone(conflicts);
        return chosen;
    }

    private static void requireNone(List<String> conflicts) {
        if (!conflicts.isEmpty()) {
            String named = String.join(", ", conflicts.subList(0, Math.min(NAMED, conflicts.size())));
            throw new CodeGymException(conflicts.size() + (conflicts.size() == 1 ? " id stands" : " ids stand")
                    + " for different packages: " + named + (conflicts.size() > NAMED ? ", ..." : "")
                    + "; give them other ids, or leave one library out");
        }
    }

    /**
     * Makes the index of a library again: that of a folder, so that listing need not open its packages, or that of a file, where
     * it was damaged.
     *
     * @throws CodeGymException if there is no such library, or it cannot be written
     */
    public static Outcome index(Path path) {
        List<String> damaged = new ArrayList<>();
        if (!Files.exists(path)) {
            throw new CodeGymException(path + " is no library: there is no such folder or file");
        }
        int packages = Files.isDirectory(path)
                ? FolderWriter.index(path, e -> damaged.add(String.valueOf(e.getMessage())))
                : FileWriter.index(path, e -> damaged.add(String.valueOf(e.getMessage())));
        return new Outcome(packages, damaged);
    }
}

package dev.codegym.library;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.task.TaskCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The stored tasks of a library, to draw from. It goes through the library's index when it is made, and reads a
 * package when a task of it is drawn; the library keeps the last ones. Packages that the index finds damaged are left out. Safe for use by several
 * threads, as long as the library stays as it is.
 */
public final class LibraryTasks implements TaskCatalog {
    private static final System.Logger LOG = System.getLogger(LibraryTasks.class.getName());
    private static final int TIERS = Difficulty.values().length;

    private final EnvironmentLibrary library;
    private final List<String> ids;
    private final int[] counts;

    private LibraryTasks(EnvironmentLibrary library) {
        this.library = library;
        List<String> found = new ArrayList<>();
        IntStream.Builder numbers = IntStream.builder();
        try (Stream<PackageSummary> all = library.summaries(damaged -> LOG.log(
                System.Logger.Level.WARNING, "no task is drawn of a damaged package: {0}", damaged.getMessage()))) {
            all.forEach(summary -> {
                found.add(summary.id());
                for (Difficulty tier : Difficulty.values()) {
                    numbers.add(summary.tasks().getOrDefault(tier, 0));
                }
            });
        }
        this.ids = List.copyOf(found);
        this.counts = numbers.build().toArray();
    }

    /**
     * The tasks of a library.
     *
     * @throws CodeGymException if the library cannot be listed
     */
    public static LibraryTasks of(EnvironmentLibrary library) {
        return new LibraryTasks(library);
    }

    @Override
    public int environments() {
        return ids.size();
    }

    @Override
    public String id(int environment) {
        return ids.get(environment);
    }

    @Override
    public int count(int environment, Difficulty tier) {
        return counts[environment * TIERS + tier.ordinal()];
    }

    @Override
    public Task task(int environment, Difficulty tier, int number) {
        List<Task> tasks = library.get(id(environment)).tasks().stream()
                .filter(task -> task.difficulty() == tier)
                .toList();
        if (tasks.size() != count(environment, tier)) {
            throw new CodeGymException(library.path() + ": package '" + id(environment) + "' has " + tasks.size()
                    + " tasks of difficulty " + tier + ", and had " + count(environment, tier)
                    + " when the catalog was made: make another one");
        }
        return tasks.get(number);
    }
}

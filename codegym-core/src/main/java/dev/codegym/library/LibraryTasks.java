package dev.codegym.library;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.task.TaskCatalog;
import java.util.List;

/**
 * The stored tasks of a library, to draw from. It reads what each package's manifest tells of its tasks when it is made, and a
 * package when a task of it is drawn; the library keeps the last ones. Damaged packages count as having no tasks. Safe for use by several
 * threads, as long as the library's folder stays as it is.
 */
public final class LibraryTasks implements TaskCatalog {
    private static final System.Logger LOG = System.getLogger(LibraryTasks.class.getName());
    private static final int TIERS = Difficulty.values().length;

    private final EnvironmentLibrary library;
    private final List<String> ids;
    private final int[] counts;

    private LibraryTasks(EnvironmentLibrary library) {
        this.library = library;
        this.ids = library.ids();
        this.counts = new int[ids.size() * TIERS];
        for (int i = 0; i < ids.size(); i++) {
            try {
                PackageManifest manifest = PackageManifest.read(library.file(ids.get(i)));
                for (Difficulty tier : Difficulty.values()) {
                    counts[i * TIERS + tier.ordinal()] = manifest.tasks().getOrDefault(tier, 0);
                }
            } catch (PackageFormatException e) {
                LOG.log(System.Logger.Level.WARNING, "no task is drawn of a damaged package: {0}", e.getMessage());
            }
        }
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
            throw new CodeGymException(library.folder() + ": package '" + id(environment) + "' has " + tasks.size()
                    + " tasks of difficulty " + tier + ", and had " + count(environment, tier)
                    + " when the catalog was made: make another one");
        }
        return tasks.get(number);
    }
}

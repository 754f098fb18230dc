package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which stored tasks there are to draw from, without holding them: environments and the tasks of a tier have numbers from 0 on. What a
 * catalog tells must not change. The order of environments is part of what a seed means, so it must be the same wherever a draw shall be
 * the same. {@link TaskSampler} asks {@link #id} and {@link #count} of every environment when it is made, and {@link #task} for each
 * task that it draws or looks at.
 */
public interface TaskCatalog {
    /** How many environments there are. */
    int environments();

    /** The id of an environment; no two have the same. */
    String id(int environment);

    /** How many stored tasks an environment has of a tier. */
    int count(int environment, Difficulty tier);

    /**
     * A stored task.
     *
     * @param number from 0 to {@link #count} exclusive
     * @throws CodeGymException if it cannot be read
     */
    Task task(int environment, Difficulty tier, int number);

    /** A catalog of tasks in memory, by the id of their environment, in the order of ids. */
    static TaskCatalog of(Map<String, List<Task>> tasks) {
        return new TaskLists(new TreeMap<>(tasks));
    }
}

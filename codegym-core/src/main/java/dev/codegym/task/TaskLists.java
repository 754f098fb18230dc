package dev.codegym.task;

import dev.codegym.env.Difficulty;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Tasks in memory. Immutable. */
final class TaskLists implements TaskCatalog {
    private final List<String> ids;
    private final List<List<List<Task>>> tiers = new ArrayList<>();

    TaskLists(SortedMap<String, List<Task>> tasks) {
        this.ids = List.copyOf(tasks.keySet());
        tasks.values().forEach(each -> tiers.add(split(each)));
    }

    private static List<List<Task>> split(List<Task> tasks) {
        List<List<Task>> split = new ArrayList<>();
        for (Difficulty tier : Difficulty.values()) {
            split.add(tasks.stream().filter(task -> task.difficulty() == tier).toList());
        }
        return split;
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
        return tiers.get(environment).get(tier.ordinal()).size();
    }

    @Override
    public Task task(int environment, Difficulty tier, int number) {
        return tiers.get(environment).get(tier.ordinal()).get(number);
    }
}

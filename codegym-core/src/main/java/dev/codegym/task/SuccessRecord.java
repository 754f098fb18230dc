package dev.codegym.task;

import dev.codegym.CodeGymException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How often an agent won which task, and what success that lets expect. Holds the tasks that were played, no others. Safe for use by
 * several threads; what it expects depends on what was added and faded, not on the order of what was added between.
 *
 * <p>The expected rate of a task is the mean of a beta distribution: its own wins and plays, and two plays' worth of what tasks that
 * take as many calls promise. That promise is a logistic curve over the logarithm of solver calls, fitted to all plays; before the first
 * ones it is one half at 50 calls, and the odds fall as calls grow. An agent that learns leaves its record behind: {@link #fade} lets old
 * plays count less.
 */
public final class SuccessRecord {
    private static final int VERSION = 1;

    /** As many plays as a uniform prior is worth. */
    private static final double PRIOR_PLAYS = 2;

    /** Below so small a part of a play there is none. */
    private static final double NOTHING = 1e-3;

    private final Map<String, Map<String, Plays>> environments = new TreeMap<>();

    /** Plays and wins of all tasks of so many solver calls. */
    private final Map<Integer, double[]> byCalls = new TreeMap<>();

    /** Fitted to what was added; null where that has changed since. */
    private @Nullable SuccessCurve curve;

    /** Wins and plays of one task; fractions of one where they faded. */
    private static final class Plays {
        double plays;
        double wins;
        int solverCalls;
    }

    /** An empty record. */
    public SuccessRecord() {}

    /** Adds a play of a task. */
    public void add(String environment, Task task, boolean won) {
        add(environment, task.id(), task.solverCalls(), won);
    }

    /**
     * Adds a play of a task.
     *
     * @param solverCalls how many calls the task takes its solver, or 0 where that is not known: then nothing is learned of other tasks
     */
    public synchronized void add(String environment, String task, int solverCalls, boolean won) {
        add(environment, task, solverCalls, 1, won ? 1 : 0);
    }

    private void add(String environment, String task, int solverCalls, double plays, double wins) {
        Plays known = environments
                .computeIfAbsent(environment, id -> new TreeMap<>())
                .computeIfAbsent(task, id -> new Plays());
        if (known.solverCalls != solverCalls && solverCalls > 0) {
            move(known, solverCalls);
        }
        known.plays += plays;
        known.wins += wins;
        count(known.solverCalls, plays, wins);
    }

    /** What was added before it was known how many calls the task takes is counted there from now on. */
    private void move(Plays known, int solverCalls) {
        count(known.solverCalls, -known.plays, -known.wins);
        known.solverCalls = solverCalls;
        count(solverCalls, known.plays, known.wins);
    }

    private void count(int solverCalls, double plays, double wins) {
        if (solverCalls > 0) {
            double[] counts = byCalls.computeIfAbsent(solverCalls, calls -> new double[2]);
            counts[0] += plays;
            counts[1] += wins;
            curve = null;
        }
    }

    /** How often a task was played; a fraction where plays faded. */
    public synchronized double plays(String environment, String task) {
        Plays known = known(environment, task);
        return known == null ? 0 : known.plays;
    }

    /** How often a task was won; a fraction where plays faded. */
    public synchronized double wins(String environment, String task) {
        Plays known = known(environment, task);
        return known == null ? 0 : known.wins;
    }

    private @Nullable Plays known(String environment, String task) {
        Map<String, Plays> tasks = environments.get(environment);
        return tasks == null ? null : tasks.get(task);
    }

    /** The success rate to expect of a task at the next play, from 0 to 1, both excluded. */
    public synchronized double expected(String environment, Task task) {
        double promised = expected(task.solverCalls());
        Plays known = known(environment, task.id());
        return known == null ? promised : (known.wins + PRIOR_PLAYS * promised) / (known.plays + PRIOR_PLAYS);
    }

    /** The success rate to expect of a task that was never played and takes so many solver calls. */
    public synchronized double expected(int solverCalls) {
        SuccessCurve fitted = curve;
        if (fitted == null) {
            fitted = SuccessCurve.fitted(byCalls);
            curve = fitted;
        }
        return fitted.at(solverCalls);
    }

    /**
     * Lets all plays so far count for less.
     *
     * @param share what remains of each, from 0 to 1
     */
    public synchronized void fade(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                    "plays cannot fade to " + share + " of themselves: it must be from 0 to 1");
        }
        byCalls.clear();
        curve = null;
        for (Map<String, Plays> tasks : environments.values()) {
            tasks.values().removeIf(each -> each.plays * share < NOTHING);
            for (Plays each : tasks.values()) {
                each.plays *= share;
                each.wins *= share;
                count(each.solverCalls, each.plays, each.wins);
            }
        }
        environments.values().removeIf(Map::isEmpty);
    }

    /** The record in JSON: for each environment and task plays, wins and solver calls, in the order of ids. */
    public synchronized ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("version", VERSION);
        ObjectNode played = json.putObject("played");
        environments.forEach((environment, tasks) -> {
            ObjectNode each = played.putObject(environment);
            tasks.forEach((task, known) -> {
                ArrayNode numbers = each.putArray(task);
                put(numbers, known.plays);
                put(numbers, known.wins);
                numbers.add(known.solverCalls);
            });
        });
        return json;
    }

    private static void put(ArrayNode numbers, double value) {
        if (value == StrictMath.rint(value)) {
            numbers.add((long) value);
        } else {
            numbers.add(value);
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @throws CodeGymException naming what is wrong
     */
    public static SuccessRecord ofJson(JsonNode json) {
        if (json.path("version").asInt(0) != VERSION || !json.path("played").isObject()) {
            throw new CodeGymException("success record has version " + json.path("version") + " and 'played' is "
                    + json.path("played").getNodeType() + ": the version must be " + VERSION
                    + ", and 'played' an object");
        }
        SuccessRecord record = new SuccessRecord();
        JsonNode played = json.path("played");
        for (String environment : played.propertyNames()) {
            JsonNode tasks = played.path(environment);
            for (String task : tasks.propertyNames()) {
                record.read(environment, task, tasks.path(task));
            }
        }
        return record;
    }

    private void read(String environment, String task, JsonNode numbers) {
        double plays = numbers.path(0).asDouble(-1);
        double wins = numbers.path(1).asDouble(-1);
        int calls = numbers.path(2).asInt(-1);
        if (!(wins >= 0 && plays >= wins && calls >= 0)) {
            throw new CodeGymException("success record of task '" + task + "' of '" + environment + "' is " + numbers
                    + ": it must be plays, wins and solver calls, none negative, and no more wins than plays");
        }
        add(environment, task, calls, plays, wins);
    }
}

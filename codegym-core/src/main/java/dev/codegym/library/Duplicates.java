package dev.codegym.library;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.Limits;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ReferenceFailedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells whether two packages do the same. Names count for nothing: two packages <em>ask the same</em> where their inputs and
 * answers have the same types and each one's original gives the answers of the other's tasks, the inputs matched in their
 * order or in another one that their types allow. They are <em>duplicates</em> where they ask the same on every task and their
 * tools have the same types of parameters and results.
 *
 * <p>The package that has the better right to stay is the one with more tasks; of equals, the one whose id comes first.
 */
public final class Duplicates {
    /** Inputs of one type can be matched in many ways; so many are tried. */
    private static final int MOST_ORDERS = 24;

    /** An original that fails on so many of the first tasks, and on half of them, is made for other inputs. */
    private static final int FAILURES = 3;

    /** What an original may spend on a task of another package, for which it may run away. */
    private static final Limits LIMITS =
            Limits.DEFAULT.withFuelPerCall(20_000_000).withBytesPerCall(64L << 20);

    private Duplicates() {}

    /** What two packages have in common. */
    enum Likeness {
        /** They answer differently, or one fails on most tasks of the other. */
        DIFFERENT,

        /** Where both answer they answer the same, but one fails on a task of the other. */
        MOSTLY,

        /** They answer each other's tasks. */
        SAME
    }

    /** Whether two packages are duplicates. */
    public static boolean isDuplicate(EnvironmentPackage one, EnvironmentPackage other) {
        return PackageSummary.of(one)
                        .toolShapes()
                        .equals(PackageSummary.of(other).toolShapes())
                && likeness(one, other) == Likeness.SAME;
    }

    /**
     * Packages of which one is enough.
     *
     * @param kept the id of the one that has the better right to stay
     * @param others the ids of its duplicates, in order
     */
    public record Group(String kept, List<String> others) {
        /** Copies the list. */
        public Group {
            others = List.copyOf(others);
        }
    }

    /**
     * Finds the duplicates of a library. Every package is compared with those that stay among the packages of the same types;
     * mostly its first task tells them apart.
     *
     * @param damaged is told of each package that cannot be read; it is like no other
     * @return a group for each package that has duplicates, in the order of the ids of those that stay
     */
    public static List<Group> find(EnvironmentLibrary library, Consumer<PackageFormatException> damaged) {
        return new LikePackages(library, damaged)
                        .groups(
                                summary -> summary.question() + " | " + summary.toolShapes(),
                                summary -> summary.id(),
                                Likeness.SAME)
                        .stream()
                        .filter(group -> group.size() > 1)
                        .map(group -> new Group(
                                group.get(0),
                                group.subList(1, group.size()).stream().sorted().toList()))
                        .sorted(Comparator.comparing(Group::kept))
                        .toList();
    }

    /** Compares what two packages ask, whatever their tools. */
    static Likeness likeness(EnvironmentPackage one, EnvironmentPackage other) {
        if (!PackageSummary.of(one).question().equals(PackageSummary.of(other).question())) {
            return Likeness.DIFFERENT;
        }
        Likeness best = Likeness.DIFFERENT;
        for (int[] order : orders(inputs(one), inputs(other))) {
            Likeness found = likeness(one, other, order);
            best = found.compareTo(best) > 0 ? found : best;
            if (best == Likeness.SAME) {
                break;
            }
        }
        return best;
    }

    private static List<InputSpec> inputs(EnvironmentPackage environment) {
        return environment.definition().problem().inputs();
    }

    /** The ways to match inputs: at i the place among those of the other that input i goes to. */
    private static List<int[]> orders(List<InputSpec> one, List<InputSpec> other) {
        List<int[]> orders = new ArrayList<>();
        extend(one, other, new int[one.size()], 0, new boolean[one.size()], orders);
        return orders;
    }

    private static void extend(
            List<InputSpec> one, List<InputSpec> other, int[] order, int next, boolean[] taken, List<int[]> orders) {
        if (next == order.length) {
            orders.add(order.clone());
            return;
        }
        for (int i = 0; i < order.length && orders.size() < MOST_ORDERS; i++) {
            if (!taken[i] && one.get(next).type().equals(other.get(i).type())) {
                taken[i] = true;
                order[next] = i;
                extend(one, other, order, next + 1, taken, orders);
                taken[i] = false;
            }
        }
    }

    private static Likeness likeness(EnvironmentPackage one, EnvironmentPackage other, int[] order) {
        int[] back = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            back[order[i]] = i;
        }
        Likeness there = answers(one, other, order);
        if (there == Likeness.DIFFERENT) {
            return there;
        }
        Likeness here = answers(other, one, back);
        return here.compareTo(there) < 0 ? here : there;
    }

    /** How the second package answers the tasks of the first. */
    private static Likeness answers(EnvironmentPackage from, EnvironmentPackage to, int[] order) {
        EnvironmentHost host = hostOrNull(to);
        if (host == null) {
            return Likeness.DIFFERENT;
        }
        int failed = 0;
        int seen = 0;
        for (Task task : from.tasks()) {
            JsonNode answer = answerOrNull(host, renamed(task.input(), inputs(from), inputs(to), order));
            seen++;
            if (answer == null) {
                failed++;
                if (failed >= FAILURES && 2 * failed >= seen) {
                    return Likeness.DIFFERENT;
                }
            } else if (!isEqual(from.definition().answer(), to.definition().answer(), task.answer(), answer)) {
                return Likeness.DIFFERENT;
            }
        }
        return seen == 0 || 2 * failed >= seen ? Likeness.DIFFERENT : failed == 0 ? Likeness.SAME : Likeness.MOSTLY;
    }

    /** A package that the sandbox refuses answers nothing: it is like no other, and whoever opens it is told why. */
    private static @Nullable EnvironmentHost hostOrNull(EnvironmentPackage environment) {
        try {
            return environment.host();
        } catch (CodeGymException refused) {
            return null;
        }
    }

    /** Either rule will do: what only differs in how answers are compared pays for the same answers. */
    private static boolean isEqual(AnswerRule one, AnswerRule other, JsonNode expected, JsonNode answer) {
        return one.equal(expected, answer) || other.equal(expected, answer);
    }

    private static @Nullable JsonNode answerOrNull(EnvironmentHost host, ObjectNode input) {
        try {
            return host.problem().reference(input, LIMITS);
        } catch (ReferenceFailedException e) {
            return null; // this input is not for it
        }
    }

    private static ObjectNode renamed(ObjectNode input, List<InputSpec> from, List<InputSpec> to, int[] order) {
        ObjectNode renamed = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < order.length; i++) {
            renamed.set(to.get(order[i]).name(), input.get(from.get(i).name()));
        }
        return renamed;
    }
}

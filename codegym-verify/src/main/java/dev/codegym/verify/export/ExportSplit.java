package dev.codegym.verify.export;

import com.google.common.hash.Hashing;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which environments are exported, and what their rows say of the split they belong to. Splits go by problem, so that variants of
 * one problem are never on both sides.
 */
public final class ExportSplit {
    /** The name of the larger side. */
    public static final String TRAIN = "train";

    /** The name of the smaller side. */
    public static final String TEST = "test";

    private static final int DEFAULT_TEST_PERCENT = 10;

    /** The split of an environment, or null where it is not wanted. */
    private final Function<EnvironmentPackage, @Nullable String> choice;

    private final String name;

    private ExportSplit(String name, Function<EnvironmentPackage, @Nullable String> choice) {
        this.name = name;
        this.choice = choice;
    }

    /** Every environment; one problem in ten is marked as {@code test}. */
    public static ExportSplit all() {
        return new ExportSplit("all", made -> side(made.provenance(), DEFAULT_TEST_PERCENT));
    }

    /** One side of a split that gives one problem in ten to {@code test}. Throws as {@link #of(String, int)}. */
    public static ExportSplit of(String side) {
        return of(side, DEFAULT_TEST_PERCENT);
    }

    /**
     * One side of a split by the hash of the problem's id: the same problem is always on the same side, whatever else the library
     * holds.
     *
     * @param side {@code train} or {@code test}
     * @param testPercent how many of a hundred problems are on the test side, from 1 to 99
     * @throws IllegalArgumentException if there is no such side, or the share is out of range
     */
    public static ExportSplit of(String side, int testPercent) {
        if (!side.equals(TRAIN) && !side.equals(TEST)) {
            throw new IllegalArgumentException("split is '" + side + "': it must be " + TRAIN + " or " + TEST
                    + ", or any name together with a list of ids");
        }
        if (testPercent < 1 || testPercent > 99) {
            throw new IllegalArgumentException("test-share is " + testPercent + " %: it must be from 1 to 99");
        }
        return new ExportSplit(
                side, made -> side(made.provenance(), testPercent).equals(side) ? side : null);
    }

    /** Every environment, whose rows carry this name: for a library that is one part of a split already. */
    public static ExportSplit labelled(String name) {
        return new ExportSplit(name, made -> name);
    }

    /** The environments with these ids, whose rows carry this name. */
    public static ExportSplit named(String name, Set<String> ids) {
        Set<String> wanted = Set.copyOf(ids);
        return new ExportSplit(name, made -> wanted.contains(made.id()) ? name : null);
    }

    /** Its name: {@code train}, {@code test}, {@code all}, or what was given. */
    public String name() {
        return name;
    }

    @Nullable
    String of(EnvironmentPackage made) {
        return choice.apply(made);
    }

    private static String side(Provenance problem, int testPercent) {
        long hash = Hashing.sha256()
                .hashString(problem.subset() + "\n" + problem.problemId(), StandardCharsets.UTF_8)
                .asLong();
        return Math.floorMod(hash, 100L) < testPercent ? TEST : TRAIN;
    }

    @Override
    public String toString() {
        return "ExportSplit[" + name + "]";
    }
}

package dev.codegym.library;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A library in parts: which ids go where. {@link Libraries#copy} writes a part. Packages that cannot be read are in none.
 *
 * @param parts the ids of each part, sorted, by the part's name; in the order of the parts
 * @param damaged what was left out, each with file and reason
 */
public record LibrarySplit(Map<String, List<String>> parts, List<String> damaged) {
    /** Copies the map and the lists. */
    public LibrarySplit {
        Map<String, List<String>> copy = new LinkedHashMap<>();
        parts.forEach((name, ids) -> copy.put(name, ids.stream().sorted().toList()));
        parts = Collections.unmodifiableMap(copy);
        damaged = damaged.stream().distinct().toList();
    }

    /**
     * The ids of a part.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public List<String> part(String name) {
        List<String> ids = parts.get(name);
        if (ids == null) {
            throw new IllegalArgumentException("there is no part '" + name + "': the parts are " + parts.keySet());
        }
        return ids;
    }

    /**
     * Parts of so many packages, in the order of ids: {@code part-1}, {@code part-2}, ...; the last may be smaller.
     *
     * @throws IllegalArgumentException if the number is not positive
     */
    public static LibrarySplit byCount(EnvironmentLibrary library, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("a part of " + most + " packages: it must be at least 1");
        }
        Map<String, List<String>> parts = new LinkedHashMap<>();
        List<String> ids = library.ids();
        for (int from = 0; from < ids.size(); from += most) {
            parts.put("part-" + (from / most + 1), ids.subList(from, Math.min(ids.size(), from + most)));
        }
        return new LibrarySplit(parts, List.of());
    }

    /** Two parts: {@code matching} with the packages that a condition holds for, and {@code others}. */
    public static LibrarySplit byFilter(EnvironmentLibrary library, Predicate<PackageSummary> condition) {
        List<String> damaged = new ArrayList<>();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put("matching", new ArrayList<>());
        parts.put("others", new ArrayList<>());
        try (Stream<PackageSummary> all = library.summaries(named(damaged))) {
            all.forEach(summary -> {
                List<String> part = parts.get(condition.test(summary) ? "matching" : "others");
                if (part != null) {
                    part.add(summary.id());
                }
            });
        }
        return new LibrarySplit(parts, damaged);
    }

    private static Consumer<PackageFormatException> named(List<String> damaged) {
        return e -> damaged.add(String.valueOf(e.getMessage()));
    }

    /** The parts {@code train} and {@code test}: {@link #byShare} with this share for tests and the rest for training. */
    public static LibrarySplit trainTest(EnvironmentLibrary library, double testShare, long seed) {
        Map<String, Double> shares = new LinkedHashMap<>();
        shares.put("train", 1 - testShare);
        shares.put("test", testShare);
        return byShare(library, shares, seed);
    }

    /**
     * Parts by share of the packages, such that what one part teaches no other one tests: all variants of a problem are in one
     * part, and so are packages of different problems that ask the same (the same types, and answers of one original that hold
     * for the tasks of the other, at least on half of them and with no answer that differs). Where groups are large the shares
     * are met as nearly as can be.
     *
     * @param shares the share of each part by its name, in the order of the parts; from 0 to 1, together 1
     * @param seed the same seed gives the same parts, for a folder and for a file
     * @throws IllegalArgumentException if the shares are not such
     */
    public static LibrarySplit byShare(EnvironmentLibrary library, Map<String, Double> shares, long seed) {
        requireShares(shares);
        List<String> damaged = new ArrayList<>();
        List<List<String>> groups = apart(library, damaged);
        groups.sort(Comparator.<List<String>, String>comparing(group -> mixed(seed, group.get(0)))
                .thenComparing(group -> group.get(0)));
        int all = groups.stream().mapToInt(List::size).sum();
        Map<String, List<String>> parts = new LinkedHashMap<>();
        shares.keySet().forEach(name -> parts.put(name, new ArrayList<>()));
        // large groups first, so that small ones can make up for them
        groups.sort(Comparator.comparingInt(group -> group.size() > 1 ? -group.size() : 0));
        for (List<String> group : groups) {
            neediest(parts, shares, all).addAll(group);
        }
        return new LibrarySplit(parts, damaged);
    }

    private static void requireShares(Map<String, Double> shares) {
        double sum = 0;
        for (Map.Entry<String, Double> share : shares.entrySet()) {
            if (!(share.getValue() >= 0 && share.getValue() <= 1)) {
                throw new IllegalArgumentException(
                        "the share of '" + share.getKey() + "' is " + share.getValue() + ": it must be from 0 to 1");
            }
            sum += share.getValue();
        }
        if (Math.abs(sum - 1) > 1e-9) {
            throw new IllegalArgumentException("the shares " + shares + " are " + sum + " together: they must be 1");
        }
    }

    /** The part that lacks most packages; the first of equals. */
    private static List<String> neediest(Map<String, List<String>> parts, Map<String, Double> shares, int all) {
        List<String> neediest = List.of();
        double most = Double.NEGATIVE_INFINITY;
        for (Map.Entry<String, List<String>> part : parts.entrySet()) {
            double share = shares.getOrDefault(part.getKey(), 0.0);
            double lacks = share * all - part.getValue().size();
            if (share > 0 && lacks > most) {
                most = lacks;
                neediest = part.getValue();
            }
        }
        return neediest;
    }

    private static String mixed(long seed, String id) {
        return Hashing.sha256()
                .newHasher()
                .putLong(seed)
                .putString(id, StandardCharsets.UTF_8)
                .hash()
                .toString();
    }

    /** Groups that must not be parted, each sorted. */
    private static List<List<String>> apart(EnvironmentLibrary library, List<String> damaged) {
        Unions unions = new Unions();
        Map<String, String> firstOfProblem = new HashMap<>();
        try (Stream<PackageSummary> all = library.summaries(named(damaged))) {
            all.forEach(summary -> unions.join(
                    firstOfProblem.computeIfAbsent(problem(summary), unseen -> summary.id()), summary.id()));
        }
        new LikePackages(library, named(damaged))
                .groups(PackageSummary::question, LibrarySplit::problem, Duplicates.Likeness.MOSTLY)
                .forEach(group -> group.forEach(id -> unions.join(group.get(0), id)));
        return unions.groups();
    }

    private static String problem(PackageSummary summary) {
        String problem = summary.provenance().problemId();
        return problem.isBlank() ? summary.id() : summary.provenance().subset() + "\u0000" + problem;
    }

    /** Sets of ids that grow together. */
    private static final class Unions {
        private final Map<String, String> parents = new HashMap<>();

        void join(String one, String other) {
            parents.putIfAbsent(one, one);
            parents.putIfAbsent(other, other);
            parents.put(root(other), root(one));
        }

        private String root(String id) {
            String at = id;
            for (String next = parents.getOrDefault(at, at); !next.equals(at); next = parents.getOrDefault(at, at)) {
                at = next;
            }
            String root = at;
            for (String child = id; !child.equals(root); ) {
                String next = parents.getOrDefault(child, root);
                parents.put(child, root);
                child = next;
            }
            return root;
        }

        List<List<String>> groups() {
            Map<String, TreeSet<String>> groups = new HashMap<>();
            parents.keySet()
                    .forEach(id -> groups.computeIfAbsent(root(id), unseen -> new TreeSet<>())
                            .add(id));
            List<List<String>> sorted = new ArrayList<>();
            groups.values().forEach(group -> sorted.add(List.copyOf(group)));
            return sorted;
        }
    }
}

package dev.codegym.library;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import dev.codegym.sandbox.DeepStack;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts the packages of a library that are like each other into groups. Has one owner.
 *
 * <p>What summaries tell apart is never opened: only packages with the same key are compared, of those that belong together
 * anyway (the same family, such as the variants of one problem) one alone, and with the first of each group that there is.
 */
final class LikePackages {
    /** Of packages that were opened so many stay: of one key there are hundreds among thousands of problems. */
    private static final int KEPT = 512;

    private final EnvironmentLibrary library;
    private final Consumer<PackageFormatException> damaged;
    private final Cache<String, EnvironmentPackage> opened =
            CacheBuilder.newBuilder().maximumSize(KEPT).build();

    LikePackages(EnvironmentLibrary library, Consumer<PackageFormatException> damaged) {
        this.library = library;
        this.damaged = damaged;
    }

    /** What has to be known of a package to compare it. */
    private record Known(String id, int tasks) {}

    /**
     * Groups all packages that can be read.
     *
     * @param key packages of different keys are never compared
     * @param family packages of one family and key are in one group without being compared
     * @param enough how like the first of a group others must be
     * @return ids; in each group the one with most tasks first, then in the order of ids
     */
    List<List<String>> groups(
            Function<PackageSummary, String> key, Function<PackageSummary, String> family, Duplicates.Likeness enough) {
        Map<String, Map<String, List<Known>>> families = new TreeMap<>();
        try (Stream<PackageSummary> all = library.summaries(damaged)) {
            all.forEach(summary -> families.computeIfAbsent(key.apply(summary), unseen -> new LinkedHashMap<>())
                    .computeIfAbsent(family.apply(summary), unseen -> new ArrayList<>())
                    .add(new Known(summary.id(), summary.taskCount())));
        }
        return DeepStack.call(() -> {
            List<List<String>> groups = new ArrayList<>();
            families.values().forEach(ofKey -> groups.addAll(grouped(ofKey.values(), enough)));
            return groups;
        });
    }

    private static final Comparator<Known> BEST_FIRST =
            Comparator.comparingInt(Known::tasks).reversed().thenComparing(Known::id);

    private List<List<String>> grouped(Iterable<List<Known>> families, Duplicates.Likeness enough) {
        List<List<Known>> sorted = new ArrayList<>();
        for (List<Known> family : families) {
            sorted.add(family.stream().sorted(BEST_FIRST).toList());
        }
        sorted.sort(Comparator.comparing(family -> family.get(0), BEST_FIRST));
        List<List<String>> groups = new ArrayList<>();
        for (List<Known> family : sorted) {
            List<String> ids = family.stream().map(Known::id).toList();
            List<String> group = sorted.size() == 1 ? null : groupOf(ids.get(0), groups, enough);
            if (group == null) {
                groups.add(new ArrayList<>(ids));
            } else {
                group.addAll(ids);
            }
        }
        return groups;
    }

    private @Nullable List<String> groupOf(String id, List<List<String>> groups, Duplicates.Likeness enough) {
        EnvironmentPackage environment = openOrNull(id);
        for (List<String> group : groups) {
            EnvironmentPackage first = environment == null ? null : openOrNull(group.get(0));
            if (environment != null
                    && first != null
                    && Duplicates.likeness(first, environment).compareTo(enough) >= 0) {
                return group;
            }
        }
        return null;
    }

    private @Nullable EnvironmentPackage openOrNull(String id) {
        EnvironmentPackage known = opened.getIfPresent(id);
        if (known == null) {
            try {
                known = library.read(id);
                opened.put(id, known);
            } catch (PackageFormatException e) {
                damaged.accept(e);
            }
        }
        return known;
    }
}

package dev.codegym.server.rest;

import dev.codegym.env.Difficulty;
import dev.codegym.library.PackageSummary;
import dev.codegym.server.session.EnvironmentCatalog;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which environments fit a filter. The first page of a filter goes once through the library's index, holding one summary at a time; what fitted
 * is kept as numbers, for the last few filters, so that further pages are found at once. Safe for use by several threads.
 */
final class EnvironmentFilter {
    private static final System.Logger LOG = System.getLogger(EnvironmentFilter.class.getName());
    private static final int KEPT = 16;

    private final EnvironmentCatalog catalog;
    private final Map<Asked, int[]> known = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Asked, int[]> eldest) {
            return size() > KEPT;
        }
    };

    private record Asked(String query, @Nullable Difficulty difficulty) {
        /** Whether the words stand in what a reader of the list sees, whatever their case, and there is a task of the tier. */
        boolean fits(PackageSummary summary) {
            return (difficulty == null || summary.taskCount(difficulty) > 0)
                    && (holds(summary.id())
                            || holds(summary.title())
                            || summary.tools().stream().anyMatch(this::holds));
        }

        private boolean holds(String text) {
            return text.toLowerCase(Locale.ROOT).contains(query);
        }
    }

    /** Some of the ids, in their order. */
    private static final class Chosen extends AbstractList<String> implements RandomAccess {
        private final List<String> ids;
        private final int[] numbers;

        Chosen(List<String> ids, int[] numbers) {
            this.ids = ids;
            this.numbers = numbers;
        }

        @Override
        public String get(int index) {
            return ids.get(numbers[index]);
        }

        @Override
        public int size() {
            return numbers.length;
        }
    }

    EnvironmentFilter(EnvironmentCatalog catalog) {
        this.catalog = catalog;
    }

    /**
     * The ids of what fits, in their order.
     *
     * @param query stands in the id, the title or a tool's signature, whatever its case; empty for all
     * @param difficulty there is a stored task of it; null for any
     */
    List<String> matching(String query, @Nullable Difficulty difficulty) {
        if (query.isEmpty() && difficulty == null) {
            return catalog.ids();
        }
        Asked asked = new Asked(query.toLowerCase(Locale.ROOT), difficulty);
        int[] numbers;
        synchronized (known) {
            numbers = known.get(asked);
        }
        if (numbers == null) {
            numbers = search(asked);
            synchronized (known) {
                known.put(asked, numbers);
            }
        }
        return new Chosen(catalog.ids(), numbers);
    }

    private int[] search(Asked asked) {
        List<String> ids = catalog.ids();
        int[] found = new int[16];
        int count = 0;
        int number = 0;
        try (Stream<PackageSummary> all = catalog.library()
                .summaries(e -> LOG.log(System.Logger.Level.WARNING, "left out of a list: {0}", e.getMessage()))) {
            for (PackageSummary summary : (Iterable<PackageSummary>) all::iterator) {
                // summaries come in the order of ids, without those of damaged packages
                while (number < ids.size() && ids.get(number).compareTo(summary.id()) < 0) {
                    number++;
                }
                if (number < ids.size() && ids.get(number).equals(summary.id()) && asked.fits(summary)) {
                    found = count == found.length ? Arrays.copyOf(found, 2 * count) : found;
                    found[count++] = number;
                }
            }
        }
        return Arrays.copyOf(found, count);
    }
}

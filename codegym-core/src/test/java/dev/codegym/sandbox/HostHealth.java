package dev.codegym.sandbox;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What guests could have left behind in the host. */
record HostHealth(long heap, long classes, Set<String> threads, Properties properties) {
    private static final long HEAP_SLACK = 4 << 20;

    /** The JVM makes classes of its own as its code gets hot. */
    private static final long CLASSES_SLACK = 150;

    static HostHealth now() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        long heap = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        return new HostHealth(
                heap,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .collect(Collectors.toCollection(TreeSet::new)),
                (Properties) System.getProperties().clone());
    }

    /** What is worse than before. */
    List<String> damageSince(HostHealth before) {
        List<String> damage = new ArrayList<>();
        if (heap > before.heap + HEAP_SLACK) {
            damage.add("the heap grew from " + before.heap + " to " + heap + " bytes");
        }
        if (classes > before.classes + CLASSES_SLACK) {
            damage.add("loaded classes grew from " + before.classes + " to " + classes);
        }
        if (!before.threads.containsAll(threads)) {
            damage.add("there are new threads: " + threads + " instead of " + before.threads);
        }
        if (!properties.equals(before.properties)) {
            damage.add("system properties changed");
        }
        return damage;
    }
}

package dev.codegym.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;

/** What to use instead of something that is not allowed. */
final class Advice {
    static final String NO_REFLECTION = "guests cannot look into classes: call the member directly";

    private static final Map<String, String> BY_PREFIX = new LinkedHashMap<>();

    static {
        BY_PREFIX.put("java.lang.System.out", "guests cannot print: return the result");
        BY_PREFIX.put("java.lang.System.err", "guests cannot print: return the result");
        BY_PREFIX.put("java.lang.System.currentTimeMillis", "guests have no clock: count steps");
        BY_PREFIX.put("java.lang.System.nanoTime", "guests have no clock: count steps");
        BY_PREFIX.put("java.lang.System.identityHashCode", "use a counter of your own as identity");
        BY_PREFIX.put("java.lang.System", "of System only arraycopy is allowed");
        BY_PREFIX.put("java.lang.Math.random", "chance comes from new java.util.Random(seed)");
        BY_PREFIX.put("java.util.Random.<init>", "chance needs a seed: new java.util.Random(seed)");
        BY_PREFIX.put("java.util.Collections.shuffle", "pass a Random: shuffle(list, new java.util.Random(seed))");
        BY_PREFIX.put("java.lang.String.intern", "compare strings with equals");
        BY_PREFIX.put("java.lang.Thread", "guests are single-threaded: compute the result directly");
        BY_PREFIX.put("java.util.concurrent", "guests are single-threaded: use the collections of java.util");
        BY_PREFIX.put("java.lang.Object.wait", "guests are single-threaded");
        BY_PREFIX.put("java.lang.Object.notify", "guests are single-threaded");
        BY_PREFIX.put("java.lang.reflect", NO_REFLECTION);
        BY_PREFIX.put("java.lang.invoke", NO_REFLECTION);
        BY_PREFIX.put("java.lang.Class", NO_REFLECTION);
        BY_PREFIX.put("java.io.", "guests cannot reach files or streams: use fields and results");
        BY_PREFIX.put("java.nio.", "guests cannot reach files or buffers: use arrays");
        BY_PREFIX.put("java.net.", "guests cannot reach the network");
        BY_PREFIX.put("java.time.", "guests have no clock: compute with int and long");
        BY_PREFIX.put("java.util.logging.", "guests cannot log: remove it");
        BY_PREFIX.put("java.util.stream.", "use a sequential, bounded stream or a loop");
        BY_PREFIX.put("java.lang.Runtime", "guests cannot reach the JVM");
        BY_PREFIX.put("java.lang.Process", "guests cannot start processes");
    }

    private Advice() {}

    static String forType(String name) {
        return byPrefix(name);
    }

    static String forMember(String type, String name) {
        return byPrefix(type + "." + name);
    }

    static String forSuperclass() {
        return "extend Object, an exception of java.lang, a class of your own or one that the host offers";
    }

    static String forInterface() {
        return "implement Comparable, Comparator, Iterable, Iterator, Runnable, one of java.util.function, or your own";
    }

    private static String byPrefix(String name) {
        for (Map.Entry<String, String> entry : BY_PREFIX.entrySet()) {
            if (name.startsWith(entry.getKey())) {
                return entry.getValue();
            }
        }
        return "use what the allow-list has of java.lang and java.util";
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Replacements that are planned on an unchanged tree and made all together or not at all. The innermost are made first, and
 * what is put in place of a node is made late, so that it takes over what the node's parts have become by then.
 */
final class MemoryPlan {
    private record Replacement(Node replaced, Supplier<? extends Node> by) {}

    private final List<Replacement> replacements = new ArrayList<>();
    private final Set<Node> settled = Collections.newSetFromMap(new IdentityHashMap<>());

    /** Plans a replacement; always true, so that a plan can end with it. */
    boolean replace(Node node, Supplier<? extends Node> by) {
        replacements.add(new Replacement(node, by));
        return true;
    }

    /** Says that another replacement takes the place of this node and of all it holds. */
    void settle(Node node) {
        settled.add(node);
    }

    boolean isSettled(Node node) {
        Node current = node;
        while (current != null) {
            if (settled.contains(current)) {
                return true;
            }
            current = current.getParentNode().orElse(null);
        }
        return false;
    }

    void run() {
        List<Replacement> deepest = replacements.stream()
                .filter(replacement -> !isSettled(replacement.replaced))
                .sorted(Comparator.comparingInt((Replacement replacement) -> depth(replacement.replaced))
                        .reversed())
                .toList();
        deepest.forEach(replacement -> replacement.replaced.replace(replacement.by.get()));
    }

    private static int depth(Node node) {
        int depth = 0;
        Node current = node;
        while (current.getParentNode().isPresent()) {
            current = current.getParentNode().get();
            depth++;
        }
        return depth;
    }
}

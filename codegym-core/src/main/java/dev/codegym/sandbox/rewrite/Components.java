package dev.codegym.sandbox.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * The strongly connected components of a graph, each after all that it leads to (R. Tarjan, Depth-first search and linear
 * graph algorithms, 1972), without recursion: hostile guests have long chains of calls.
 */
final class Components<T> {
    private final Function<T, Collection<T>> edges;
    private final Map<T, Mark> marks = new IdentityHashMap<>();
    private final Deque<Mark> open = new ArrayDeque<>();
    private final Deque<Mark> frames = new ArrayDeque<>();
    private final List<List<T>> components = new ArrayList<>();

    private final class Mark {
        final T node;
        final Iterator<T> next;
        final int index;
        int low;
        boolean isOpen = true;

        Mark(T node, int index) {
            this.node = node;
            this.next = edges.apply(node).iterator();
            this.index = index;
            this.low = index;
        }
    }

    private Components(Function<T, Collection<T>> edges) {
        this.edges = edges;
    }

    static <T> List<List<T>> of(Collection<T> nodes, Function<T, Collection<T>> edges) {
        Components<T> search = new Components<>(edges);
        nodes.forEach(search::from);
        return search.components;
    }

    private void from(T start) {
        enter(start);
        while (!frames.isEmpty()) {
            Mark mark = frames.element();
            if (mark.next.hasNext()) {
                T next = mark.next.next();
                Mark known = marks.get(next);
                if (known == null) {
                    enter(next);
                } else if (known.isOpen) {
                    mark.low = Math.min(mark.low, known.index);
                }
            } else {
                leave(frames.remove());
            }
        }
    }

    private void enter(T node) {
        if (!marks.containsKey(node)) {
            Mark mark = new Mark(node, marks.size());
            marks.put(node, mark);
            open.push(mark);
            frames.push(mark);
        }
    }

    private void leave(Mark mark) {
        Mark caller = frames.peek();
        if (caller != null) {
            caller.low = Math.min(caller.low, mark.low);
        }
        if (mark.low == mark.index) {
            List<T> component = new ArrayList<>();
            Mark member;
            do {
                member = Objects.requireNonNull(open.poll());
                member.isOpen = false;
                component.add(member.node);
            } while (member != mark);
            components.add(component);
        }
    }
}

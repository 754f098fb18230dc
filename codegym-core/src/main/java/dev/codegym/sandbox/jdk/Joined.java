package dev.codegym.sandbox.jdk;

import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The entries of both tables of a metered hash map, one after the other. */
final class Joined<T extends @Nullable Object> implements Iterator<T> {
    private final Iterator<T> plain;
    private final Iterator<KeyTable.Node> others;
    private final Function<KeyTable.Node, T> part;
    private boolean inOthers;

    Joined(Iterator<T> plain, Iterator<KeyTable.Node> others, Function<KeyTable.Node, T> part) {
        this.plain = plain;
        this.others = others;
        this.part = part;
    }

    @Override
    public boolean hasNext() {
        return plain.hasNext() || others.hasNext();
    }

    @Override
    public T next() {
        if (!inOthers && plain.hasNext()) {
            return plain.next();
        }
        inOthers = true;
        return part.apply(others.next());
    }

    @Override
    public void remove() {
        if (inOthers) {
            others.remove();
        } else {
            plain.remove();
        }
    }
}

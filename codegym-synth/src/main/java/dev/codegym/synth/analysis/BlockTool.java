package dev.codegym.synth.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A tool that parts of a solution could become, with the places where its call would stand. Nothing is changed before
 * {@link #apply}.
 */
final class BlockTool {
    private final String name;
    private final int cells;
    private final boolean loop;
    private final Function<String, ToolSource> source;
    private final List<Consumer<String>> places = new ArrayList<>();
    private boolean repeated;

    /**
     * Creates one without places.
     *
     * @param name the name it should have
     * @param cells how many cells of hidden data a call reads in different places of its code
     * @param loop whether a call goes through the data, so that it reads many
     * @param source makes the tool, given the name it has got
     */
    BlockTool(String name, int cells, boolean loop, Function<String, ToolSource> source) {
        this.name = name;
        this.cells = cells;
        this.loop = loop;
        this.source = source;
    }

    /**
     * Adds a place.
     *
     * @param replacement puts a call of the tool of the given name there
     * @param often whether that place is come by again and again
     */
    void add(Consumer<String> replacement, boolean often) {
        places.add(replacement);
        repeated |= often;
    }

    boolean isRepeated() {
        return repeated;
    }

    boolean isLoop() {
        return loop;
    }

    /** Whether a call tells something about more than one cell. */
    boolean combinesCells() {
        return loop || cells > 1;
    }

    int places() {
        return places.size();
    }

    /** Offers the tool and puts its calls into the tree. */
    void apply(Rewriting rewriting) {
        String given = rewriting.take(name);
        rewriting.offer(source.apply(given));
        places.forEach(place -> place.accept(given));
    }
}

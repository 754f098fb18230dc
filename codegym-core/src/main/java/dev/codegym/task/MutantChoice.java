package dev.codegym.task;

import dev.codegym.sandbox.rewrite.Mutant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Chooses mutants by chance, spread over methods, lines and kinds. */
final class MutantChoice {
    private final List<Mutant> all;
    private final Map<Object, Integer> taken = new HashMap<>();

    private MutantChoice(List<Mutant> all) {
        this.all = all;
    }

    /** Chooses so many of these, or all where there are fewer; positions in the list. */
    static List<Integer> of(List<Mutant> all, BitSet allowed, int wanted, Random random) {
        List<Integer> open = new ArrayList<>();
        allowed.stream().forEach(open::add);
        Collections.shuffle(open, random);
        MutantChoice choice = new MutantChoice(all);
        List<Integer> chosen = new ArrayList<>();
        while (chosen.size() < wanted && !open.isEmpty()) {
            Integer best = open.get(0);
            for (Integer each : open) {
                best = choice.crowd(each) < choice.crowd(best) ? each : best;
            }
            open.remove(best);
            choice.take(best);
            chosen.add(best);
        }
        return chosen;
    }

    /** Two changes of one place are most alike, then two of one line, of one kind, of one method. */
    private int crowd(int position) {
        Mutant mutant = all.get(position);
        return 8 * of(mutant.site()) + 4 * of(line(mutant)) + 2 * of(mutant.kind()) + of(mutant.method());
    }

    private int of(Object feature) {
        return taken.getOrDefault(feature, 0);
    }

    private void take(int position) {
        Mutant mutant = all.get(position);
        for (Object feature : List.of(mutant.site(), line(mutant), mutant.kind(), mutant.method())) {
            taken.merge(feature, 1, Integer::sum);
        }
    }

    private static List<Object> line(Mutant mutant) {
        return List.of(mutant.method(), mutant.line());
    }
}

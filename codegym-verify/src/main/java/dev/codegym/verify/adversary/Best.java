package dev.codegym.verify.adversary;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps the few rules that win most, the first found of those that win equally many. Has one owner. */
final class Best {
    private final List<Rule> rules = new ArrayList<>();
    private final int enough;

    /**
     * No rules yet.
     *
     * @param enough what wins fewer is not worth keeping
     */
    Best(int enough) {
        this.enough = enough;
    }

    /** From how many wins on a rule is kept. */
    int bar() {
        return rules.size() < Fitted.MOST
                ? enough
                : Math.max(enough, rules.get(rules.size() - 1).wins() + 1);
    }

    /** Keeps a rule with so many wins where it is among the best. */
    void offer(int wins, Supplier<Rule> rule) {
        if (wins < bar()) {
            return;
        }
        int at = rules.size();
        while (at > 0 && rules.get(at - 1).wins() < wins) {
            at--;
        }
        rules.add(at, rule.get());
        if (rules.size() > Fitted.MOST) {
            rules.remove(Fitted.MOST);
        }
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }
}

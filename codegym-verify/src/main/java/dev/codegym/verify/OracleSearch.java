package dev.codegym.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a call that gives the answer after one or two others: its arguments are what earlier calls gave, or an earlier call
 * has changed the state. Has one owner.
 *
 * <p>There are thousands of such rules, so chance would find some that fit a half of the tasks. A rule must win on the fitting
 * half nearly what it must win on the measuring half, and only the few that fit best are measured. The search is bounded by calls,
 * never by a clock, so that it ends alike on every machine.
 */
final class OracleSearch {
    /** So many calls are made for each kind of rule. */
    private static final int BUDGET = 4000;

    /** So many of the rules that fit are measured. */
    private static final int MEASURED = 3;

    private final List<Prober> fitting;
    private final OracleTrial trial;
    private final int constant;
    private final OracleRules rules;
    private final Subject subject;
    private final Map<String, Integer> runaways = new HashMap<>();

    private record Fitted(CallRule rule, int hits) {}

    OracleSearch(Subject subject, List<Prober> fitting, OracleTrial trial) {
        this.subject = subject;
        this.fitting = fitting;
        this.trial = trial;
        constant = OracleTrial.constant(subject, fitting);
        rules = new OracleRules(subject, fitting);
    }

    /** The rule found, or null. */
    @Nullable
    CallRule find() {
        CallRule oracle = best(rules.ofEarlierResults());
        oracle = oracle == null ? best(rules.ofChainedResults()) : oracle;
        return oracle == null ? best(rules.afterChanges()) : oracle;
    }

    private @Nullable CallRule best(List<CallRule> candidates) {
        List<Fitted> fitted = new ArrayList<>();
        Set<CallRule> lostChanges = new HashSet<>();
        int left = BUDGET;
        for (CallRule rule : candidates) {
            CallRule change = rule.first();
            String tool = rule.tool().name();
            if (runaways.getOrDefault(tool, 0) >= NoOracle.RUNAWAYS || change != null && lostChanges.contains(change)) {
                continue;
            }
            Tally tally = fit(rule);
            left -= tally.calls();
            if (tally.ranAway()) {
                runaways.merge(tool, 1, Integer::sum);
                if (change != null) {
                    lostChanges.add(change);
                }
            } else if (NoOracle.promises(subject, tally.hits(), fitting.size(), constant)) {
                fitted.add(new Fitted(rule, tally.hits()));
            }
            if (left <= 0) {
                break;
            }
        }
        return measured(fitted);
    }

    private @Nullable CallRule measured(List<Fitted> fitted) {
        fitted.sort(Comparator.comparingInt(Fitted::hits).reversed());
        for (Fitted one : fitted.subList(0, Math.min(MEASURED, fitted.size()))) {
            if (trial.measured(one.rule()).gives()) {
                return one.rule();
            }
        }
        return null;
    }

    private record Tally(int hits, int calls, boolean ranAway) {}

    /** Tries a rule on the fitting tasks, until it cannot win any more. */
    private Tally fit(CallRule rule) {
        int hits = 0;
        for (int i = 0; i < fitting.size(); i++) {
            Prober.Hit hit = fitting.get(i).hit(rule);
            if (hit == Prober.Hit.RAN_AWAY) {
                return new Tally(0, i + 1, true);
            }
            hits += hit == Prober.Hit.ANSWER ? 1 : 0;
            int atMost = hits + fitting.size() - 1 - i;
            boolean hopeless = hits == 0 && i + 1 >= NoOracle.PATIENCE;
            if (hopeless || !NoOracle.promises(subject, atMost, fitting.size(), constant)) {
                return new Tally(0, i + 1, false);
            }
        }
        return new Tally(hits, fitting.size(), false);
    }
}

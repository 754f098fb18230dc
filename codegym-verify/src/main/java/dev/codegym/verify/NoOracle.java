package dev.codegym.verify;

import dev.codegym.task.Task;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One call that gives the answer: a tool with arguments that need no thought, chosen on half of the tasks and measured on
 * the other half. An agent may make a call or two before, for the arguments or to change the state: {@link OracleSearch}.
 */
final class NoOracle extends NamedCheck {
    private static final String MEND = "drop the tool, or split it into smaller ones";

    private static final int WITNESSES = 3;

    /** Of the shares that a rule must win in the end, so much is asked where it is chosen. */
    private static final double FITTING = 0.8;

    private static final double FITTING_ABOVE = 0.5;

    /** A rule that has hit none of so many tasks is given up. */
    static final int PATIENCE = 5;

    /** A tool that has run away with so many rules is given up. */
    static final int RUNAWAYS = 3;

    NoOracle() {
        super("NO_ORACLE", "one call that gives the answer", MEND);
    }

    @Override
    public Finding run(Subject subject) {
        List<Prober> fitting = new ArrayList<>();
        List<Prober> measuring = new ArrayList<>();
        try {
            for (Task task : subject.tasks()) {
                boolean even = fitting.size() <= measuring.size();
                (even ? fitting : measuring).add(new Prober(subject, task));
            }
            try (OracleTrial trial = new OracleTrial(subject, measuring)) {
                return search(subject, fitting, trial);
            }
        } finally {
            fitting.forEach(Prober::close);
            measuring.forEach(Prober::close);
        }
    }

    private Finding search(Subject subject, List<Prober> fitting, OracleTrial trial) {
        Finding direct = direct(subject, fitting, trial);
        if (direct.verdict() == Verdict.FAILED) {
            return direct;
        }
        CallRule rule = new OracleSearch(subject, fitting, trial).find();
        if (rule != null) {
            return failed(rule, trial.measured(rule), fitting);
        }
        Finding spare = new SpareTools(subject, this).find();
        return spare == null ? direct : spare;
    }

    private Finding direct(Subject subject, List<Prober> fitting, OracleTrial trial) {
        int constant = OracleTrial.constant(subject, fitting);
        int tried = 0;
        String closest = "";
        int most = 0;
        for (ToolSpec tool : subject.problem().tools()) {
            int runaways = 0;
            for (CallRule rule : CallRule.of(tool, fitting.get(0).facts())) {
                Fit fit = runaways < RUNAWAYS ? fit(subject, rule, fitting, constant) : Fit.RAN_AWAY;
                runaways += fit == Fit.RAN_AWAY ? 1 : 0;
                tried++;
                if (fit != Fit.PROMISES) {
                    continue;
                }
                OracleTrial.Result result = trial.measured(rule);
                if (result.gives()) {
                    return failed(rule, result, fitting);
                }
                int hits = result.hits();
                closest = hits > most ? "; the closest, " + rule + ", on " + hits + " of " + result.tasks() : closest;
                most = Math.max(most, hits);
            }
        }
        return Finding.passed(this, "none of " + tried + " single calls gives the answer" + closest);
    }

    /** By default half of the tasks, and 20 points more than the best constant. */
    static boolean gives(Subject subject, int hits, int tasks, int constant) {
        return hits >= subject.value(Threshold.ORACLE_SHARE) * tasks
                && hits >= constant + subject.value(Threshold.ORACLE_ABOVE_CONSTANT) * tasks;
    }

    /**
     * Whether a rule is worth measuring. A rule that wins 55 % of all tasks wins less than half of fifteen about every third time, so
     * that less is asked of it on the tasks that it is chosen on.
     */
    static boolean promises(Subject subject, int hits, int tasks, int constant) {
        double share = FITTING * subject.value(Threshold.ORACLE_SHARE);
        double above = FITTING_ABOVE * subject.value(Threshold.ORACLE_ABOVE_CONSTANT);
        return hits >= share * tasks && hits >= constant + above * tasks;
    }

    private enum Fit {
        PROMISES,
        MISSES,
        RAN_AWAY
    }

    private static Fit fit(Subject subject, CallRule rule, List<Prober> tasks, int constant) {
        int hits = 0;
        for (int i = 0; i < tasks.size(); i++) {
            Prober.Hit hit = tasks.get(i).hit(rule);
            if (hit == Prober.Hit.RAN_AWAY) {
                return Fit.RAN_AWAY;
            }
            hits += hit == Prober.Hit.ANSWER ? 1 : 0;
            if (hits == 0 && i + 1 >= PATIENCE) {
                return Fit.MISSES;
            }
        }
        double share = subject.value(Threshold.ORACLE_SHARE) * tasks.size();
        // of what a constant wins, many calls give as much
        double least = Math.min(share, Math.max(FITTING * share, constant));
        return hits >= least ? Fit.PROMISES : Fit.MISSES;
    }

    private Finding failed(CallRule rule, OracleTrial.Result result, List<Prober> fitting) {
        Witness[] witnesses = fitting.stream()
                .map(prober -> prober.witness(rule))
                .filter(Objects::nonNull)
                .limit(WITNESSES)
                .toArray(Witness[]::new);
        return Finding.failed(
                        this,
                        "the call " + rule + " gives the answer on " + result.hits() + " of " + result.tasks()
                                + " tasks that were not used to find it; the best constant wins " + result.constant(),
                        MEND)
                .witnessed(witnesses);
    }
}

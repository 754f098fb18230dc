package dev.codegym.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures rules on tasks that they were not chosen on. Hundreds of rules are tried, and where there are few different answers some
 * win on fifteen tasks by chance: a rule that wins there must win on the tasks and on fresh ones together. Where no fresh ones can be
 * had, the tasks decide. Has one owner.
 */
final class OracleTrial implements AutoCloseable {
    private final Subject subject;
    private final List<Prober> measuring;
    private final int constant;
    private @Nullable List<Prober> further;

    /** What a rule won, and the best constant, out of how many. */
    record Result(int hits, int constant, int tasks, boolean gives) {
        static Result of(Subject subject, int hits, int constant, int tasks) {
            return new Result(hits, constant, tasks, NoOracle.gives(subject, hits, tasks, constant));
        }
    }

    OracleTrial(Subject subject, List<Prober> measuring) {
        this.subject = subject;
        this.measuring = measuring;
        this.constant = constant(subject, measuring);
    }

    /** What the best constant wins. */
    static int constant(Subject subject, List<Prober> probers) {
        return Guessing.best(subject, probers.stream().map(Prober::task).toList())
                .wins();
    }

    Result measured(CallRule rule) {
        Result result = Result.of(subject, hits(rule, measuring), constant, measuring.size());
        if (!result.gives() || result.hits() == measuring.size()) {
            return result;
        }
        List<Prober> all = new ArrayList<>(measuring);
        all.addAll(further());
        return Result.of(subject, hits(rule, all), constant(subject, all), all.size());
    }

    private static int hits(CallRule rule, List<Prober> tasks) {
        int hits = 0;
        for (Prober task : tasks) {
            hits += task.hit(rule) == Prober.Hit.ANSWER ? 1 : 0;
        }
        return hits;
    }

    private List<Prober> further() {
        if (further == null) {
            further = subject.furtherTasks().stream()
                    .map(task -> new Prober(subject, task))
                    .toList();
        }
        return further;
    }

    @Override
    public void close() {
        if (further != null) {
            further.forEach(Prober::close);
        }
    }
}

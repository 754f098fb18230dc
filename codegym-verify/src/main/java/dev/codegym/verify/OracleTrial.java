package dev.codegym.verify;

import dev.codegym.env.Difficulty;
import dev.codegym.task.Task;
import dev.codegym.task.TierSizes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Measures rules on tasks that they were not chosen on. Hundreds of rules are tried, and where there are few different answers some
 * win on fifteen tasks by chance: a rule that wins there must win on the tasks and further inputs together. These are as balanced as
 * the tasks are; where no further inputs can be had, the tasks decide. Has one owner.
 */
final class OracleTrial implements AutoCloseable {
    private static final int FURTHER = 40;
    private static final int DRAWN = 240;

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
            further = new ArrayList<>();
            Random random = subject.random("ORACLE_TRIAL");
            Map<String, Integer> answers = new HashMap<>();
            Set<ObjectNode> seen = new HashSet<>();
            subject.tasks().forEach(task -> seen.add(task.input()));
            int share = (int) Math.ceil((double) FURTHER * constant / measuring.size());
            for (int i = 0; i < DRAWN && further.size() < FURTHER; i++) {
                Task task = drawn(random, Difficulty.values()[i % 3]);
                if (task != null
                        && seen.add(task.input())
                        && answers.merge(subject.arranged(task.answer()), 1, Integer::sum) <= share) {
                    further.add(new Prober(subject, task));
                }
            }
        }
        return further;
    }

    private @Nullable Task drawn(Random random, Difficulty tier) {
        TierSizes.Range range = subject.outcome().sizes().of(tier);
        int size = range.low() + random.nextInt(range.high() - range.low() + 1);
        ObjectNode input = subject.generator().draw(random.nextLong(), size);
        JsonNode answer = input == null ? null : Trial.cheapAnswer(subject.host(), input);
        return input == null || answer == null ? null : new Task("further", tier, input, answer, 0);
    }

    @Override
    public void close() {
        if (further != null) {
            further.forEach(Prober::close);
        }
    }
}

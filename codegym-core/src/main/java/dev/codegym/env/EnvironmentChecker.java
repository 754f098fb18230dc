package dev.codegym.env;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The contract of {@link Environment} as a program: it plays short random episodes and reports every breach, in the spirit
 * of Gymnasium's {@code check_env}. It is for authors of environments and wrappers; every environment of ours passes it.
 *
 * <p>States are compared with {@code equals}.
 */
public final class EnvironmentChecker<S, A> {
    private static final int SEEDS = 4;
    private static final int STEPS = 40;

    private final Supplier<? extends Environment<S, A>> maker;
    private final Function<Random, A> actions;
    private final List<String> breaches = new ArrayList<>();

    private EnvironmentChecker(Supplier<? extends Environment<S, A>> maker, Function<Random, A> actions) {
        this.maker = maker;
        this.actions = actions;
    }

    /**
     * Checks environments of one maker.
     *
     * @param maker makes a new environment of the same kind at each call
     * @param actions draws an action; it must depend on nothing but its argument
     * @return what breaks the contract, in plain sentences; empty where nothing does
     */
    public static <S, A> List<String> check(Supplier<? extends Environment<S, A>> maker, Function<Random, A> actions) {
        EnvironmentChecker<S, A> checker = new EnvironmentChecker<>(maker, actions);
        checker.checkStepBeforeReset();
        for (long seed = 0; seed < SEEDS; seed++) {
            checker.checkDeterminism(seed);
            checker.checkFork(seed);
            checker.checkEnd(seed);
        }
        checker.checkClose();
        return List.copyOf(checker.breaches);
    }

    private void checkStepBeforeReset() {
        try (Environment<S, A> environment = maker.get()) {
            environment.step(actions.apply(new Random(0)));
            breaches.add("step() before reset() must throw EpisodeOverException, but it returned");
        } catch (EpisodeOverException expected) {
            // what the contract asks for
        }
    }

    private void checkDeterminism(long seed) {
        try (Environment<S, A> first = maker.get();
                Environment<S, A> second = maker.get()) {
            expectEqual("reset(" + seed + ") of two environments", first.reset(seed), second.reset(seed));
            expectEqual("reset(" + seed + ") called twice", first.reset(seed), second.reset(seed));
            playAlike("seed " + seed, first, second, new Random(seed), STEPS);
        }
    }

    private void checkFork(long seed) {
        try (Environment<S, A> original = maker.get()) {
            original.reset(seed);
            Random random = new Random(seed + 1000);
            if (!play(original, random, STEPS / 4)) {
                return;
            }
            try (Environment<S, A> fork = original.fork();
                    Environment<S, A> second = original.fork()) {
                play(second, new Random(seed + 2000), STEPS / 4);
                playAlike("a fork at seed " + seed, original, fork, random, STEPS / 2);
            }
        }
    }

    private void checkEnd(long seed) {
        try (Environment<S, A> environment = maker.get()) {
            environment.reset(seed);
            int limit = environment.spec().stepLimit();
            if (play(environment, new Random(seed + 3000), limit)) {
                breaches.add("seed " + seed + ": no step of " + limit + " was truncated, the limit of spec()");
                return;
            }
            try {
                environment.step(actions.apply(new Random(seed)));
                breaches.add("step() after the end must throw EpisodeOverException, but it returned");
            } catch (EpisodeOverException expected) {
                environment.reset(seed);
            }
        }
    }

    private void checkClose() {
        Environment<S, A> environment = maker.get();
        environment.reset(0);
        environment.close();
        environment.close();
    }

    /** Plays both with the same actions; stops at the end of the episode. */
    private void playAlike(String where, Environment<S, A> first, Environment<S, A> second, Random random, int steps) {
        for (int i = 1; i <= steps; i++) {
            A action = actions.apply(random);
            Step<S> one = first.step(action);
            expectEqual(where + ", step " + i + " on " + action, one, second.step(action));
            expectInRange(first.spec(), one);
            if (one.over()) {
                return;
            }
        }
    }

    private boolean play(Environment<S, A> environment, Random random, int steps) {
        for (int i = 0; i < steps; i++) {
            Step<S> step = environment.step(actions.apply(random));
            expectInRange(environment.spec(), step);
            if (step.over()) {
                return false;
            }
        }
        return true;
    }

    private void expectInRange(EnvironmentSpec spec, Step<S> step) {
        if (!(step.reward() >= spec.minReward() && step.reward() <= spec.maxReward())) {
            breaches.add("a reward of " + step.reward() + " is outside spec()'s " + spec.minReward() + " to "
                    + spec.maxReward());
        }
    }

    private void expectEqual(String what, Object one, Object other) {
        if (!Objects.equals(one, other)) {
            breaches.add(what + " differ: " + one + " and " + other);
        }
    }
}

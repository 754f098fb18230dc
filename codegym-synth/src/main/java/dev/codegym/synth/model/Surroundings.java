package dev.codegym.synth.model;

import java.time.Duration;
import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/**
 * What an endpoint takes from outside: time, waiting, chance and the environment's variables.
 *
 * @param variables gives a variable's value, "" where it is not set
 */
record Surroundings(InstantSource clock, Sleeper sleeper, RandomGenerator chance, UnaryOperator<String> variables) {
    /** Waits. */
    interface Sleeper {
        void sleep(Duration time) throws InterruptedException;
    }

    /** Those of this process. Its chance differs between processes, which else would come back at the same moment. */
    static Surroundings real() {
        return new Surroundings(
                InstantSource.system(),
                time -> Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000),
                new SplittableRandom(ProcessHandle.current().pid()),
                name -> {
                    String value = System.getenv(name);
                    return value == null ? "" : value;
                });
    }
}

package dev.codegym.synth;

import dev.codegym.verify.Verification;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Adds up how long each check took, over all candidates and threads. Safe for use by several threads. */
final class CheckTimes {
    /** Under this name stands what making the candidates took, which is no check's. */
    static final String CANDIDATES = "CANDIDATES";

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    CheckTimes() {
        nanos.put(CANDIDATES, 0L);
    }

    synchronized void add(Verification verification) {
        verification.nanos().forEach((name, took) -> nanos.merge(name, took, Long::sum));
    }

    synchronized void addCandidates(long took) {
        nanos.merge(CANDIDATES, took, Long::sum);
    }

    /** The seconds under each name, in the order in which the checks run; threads that work at once count each for itself. */
    synchronized Map<String, Double> seconds() {
        Map<String, Double> seconds = new LinkedHashMap<>();
        nanos.forEach((name, took) -> seconds.put(name, took / 1e9));
        return Collections.unmodifiableMap(seconds);
    }
}

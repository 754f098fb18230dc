package dev.codegym.library;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a package was verified: what somebody must know to verify it again in the same way, and to see whether anything was left
 * out.
 *
 * @param verifier the version of CodeGym whose verifier looked at it; {@value #NOBODY} where that was not recorded
 * @param seed what everything random in the verification derives from
 * @param switchedOff the names of checks that were not made
 * @param added the names of checks that the user added
 * @param thresholds the numbers of checks that were not the default ones, by name
 */
public record VerificationRecord(
        String verifier,
        long seed,
        List<String> switchedOff,
        List<String> added,
        SortedMap<String, Double> thresholds) {
    /** The verifier of packages that do not say. */
    public static final String NOBODY = "unknown";

    /** Of packages that do not say: those of early versions, and those that never passed a verifier. */
    public static final VerificationRecord UNKNOWN =
            new VerificationRecord(NOBODY, 0, List.of(), List.of(), new TreeMap<>());

    /** Copies the lists and the map. */
    public VerificationRecord {
        switchedOff = List.copyOf(switchedOff);
        added = List.copyOf(added);
        thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
    }

    /** A verification by this version with all its checks and their default numbers. */
    public static VerificationRecord ofDefaults(long seed) {
        return new VerificationRecord(Provenance.CODEGYM_VERSION, seed, List.of(), List.of(), new TreeMap<>());
    }

    /** Whether every check of the verifier was made with its default numbers. */
    public boolean isComplete() {
        return !verifier.equals(NOBODY) && switchedOff.isEmpty() && thresholds.isEmpty();
    }
}

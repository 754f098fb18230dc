package dev.codegym.verify;

import dev.codegym.library.Provenance;
import dev.codegym.library.VerificationRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * How candidates are verified. Immutable.
 *
 * @param seed mixed with the candidate's id and sources into everything that is drawn
 * @param furtherInputs on how many inputs beyond the tasks the solver is compared with the original
 * @param changed the thresholds that are not at their defaults
 * @param added checks of the user's, which run after the others
 * @param switchedOff the names of checks that do not run
 */
public record VerificationOptions(
        long seed, int furtherInputs, Map<Threshold, Double> changed, List<Check> added, Set<String> switchedOff) {
    // before DEFAULT, whose constructor may need it
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]*");

    /** Seed 0, 200 further inputs, every check of ours with its default thresholds. */
    public static final VerificationOptions DEFAULT = new VerificationOptions(0, 200, Map.of(), List.of(), Set.of());

    /**
     * Checks all of it.
     *
     * @throws IllegalArgumentException if a number is out of range, an added check has no proper name or one that is taken, or a
     *     check is switched off that does not exist or that nothing works without
     */
    public VerificationOptions {
        if (furtherInputs < 0) {
            throw new IllegalArgumentException("furtherInputs is " + furtherInputs + ": it must not be negative");
        }
        Map<Threshold, Double> differing = new EnumMap<>(Threshold.class);
        changed.forEach((threshold, value) -> {
            threshold.require(value);
            if (value != threshold.standard()) {
                differing.put(threshold, value);
            }
        });
        changed = Collections.unmodifiableMap(differing);
        added = List.copyOf(added);
        Set<String> taken = new TreeSet<>(Verifier.checks());
        added.forEach(check -> requireName(check, taken));
        for (String name : switchedOff) {
            if (!taken.contains(name) || Verifier.NEEDED.contains(name)) {
                throw new IllegalArgumentException("the check " + name + " cannot be switched off: "
                        + (taken.contains(name) ? "nothing works without it" : "there are only " + taken));
            }
        }
        switchedOff = Collections.unmodifiableSet(new TreeSet<>(switchedOff));
    }

    private static void requireName(Check check, Set<String> taken) {
        if (!NAME.matcher(check.name()).matches()) {
            throw new IllegalArgumentException("a check is named '" + check.name()
                    + "': a name is of capital letters, digits and _, such as NO_LEAK");
        }
        if (Verifier.isOurs(check.name()) || !taken.add(check.name())) {
            throw new IllegalArgumentException("two checks are named " + check.name() + ": give yours another name");
        }
    }

    /** A threshold's value. */
    public double value(Threshold threshold) {
        return changed.getOrDefault(threshold, threshold.standard());
    }

    /** What a package says of its verification with these options. */
    public VerificationRecord record() {
        SortedMap<String, Double> thresholds = new TreeMap<>();
        changed.forEach((threshold, value) -> thresholds.put(threshold.name(), value));
        if (furtherInputs != DEFAULT.furtherInputs) {
            thresholds.put("FURTHER_INPUTS", (double) furtherInputs);
        }
        return new VerificationRecord(
                Provenance.CODEGYM_VERSION,
                seed,
                List.copyOf(switchedOff),
                added.stream().map(Check::name).toList(),
                thresholds);
    }

    /** What differs from the default, the seed included; the same for options that verify alike. */
    @Override
    public String toString() {
        return "seed " + seed + ", further inputs " + furtherInputs + ", thresholds " + changed + ", added "
                + added.stream().map(Check::name).toList() + ", switched off " + switchedOff;
    }

    /** The same with another seed. */
    public VerificationOptions withSeed(long newSeed) {
        return new VerificationOptions(newSeed, furtherInputs, changed, added, switchedOff);
    }

    /** The same with another number of further inputs. */
    public VerificationOptions withFurtherInputs(int inputs) {
        return new VerificationOptions(seed, inputs, changed, added, switchedOff);
    }

    /** The same with another value of a threshold. */
    public VerificationOptions with(Threshold threshold, double value) {
        Map<Threshold, Double> more = new EnumMap<>(Threshold.class);
        more.putAll(changed);
        more.put(threshold, value);
        return new VerificationOptions(seed, furtherInputs, more, added, switchedOff);
    }

    /** The same with more checks. */
    public VerificationOptions with(Check... checks) {
        List<Check> more = new ArrayList<>(added);
        more.addAll(Arrays.asList(checks));
        return new VerificationOptions(seed, furtherInputs, changed, more, switchedOff);
    }

    /** The same without these checks. */
    public VerificationOptions without(String... checks) {
        Set<String> fewer = new TreeSet<>(switchedOff);
        fewer.addAll(Arrays.asList(checks));
        return new VerificationOptions(seed, furtherInputs, changed, added, fewer);
    }
}

package dev.codegym.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one check found.
 *
 * @param check the check's name, a stable upper-case word such as {@code NO_LEAK}
 * @param verdict what it came to
 * @param evidence what was seen: the input, the call, the two answers; at most {@value #LONGEST} characters
 * @param mend how to mend it; empty where there is nothing to mend
 * @param witnesses calls that show it when they are made again; empty where no calls do
 */
public record Finding(String check, Verdict verdict, String evidence, String mend, List<Witness> witnesses) {
    static final int LONGEST = 1000;

    /** Cuts evidence that is too long, and copies the list. */
    public Finding {
        evidence = Texts.shortened(evidence, LONGEST);
        witnesses = List.copyOf(witnesses);
    }

    /** Nothing was found; the evidence says what was looked at. */
    public static Finding passed(Check check, String evidence) {
        return new Finding(check.name(), Verdict.PASSED, evidence, "", List.of());
    }

    /** Something is worth knowing, and rejects nothing. */
    public static Finding warned(Check check, String evidence, String mend) {
        return new Finding(check.name(), Verdict.WARNED, evidence, mend, List.of());
    }

    /** The check failed; the check's own advice says how to mend it. */
    public static Finding failed(Check check, String evidence) {
        return failed(check, evidence, check.advice());
    }

    /** The check failed. */
    public static Finding failed(Check check, String evidence, String mend) {
        return new Finding(check.name(), Verdict.FAILED, evidence, mend, List.of());
    }

    static Finding skipped(Check check, String failed) {
        return new Finding(check.name(), Verdict.SKIPPED, "not run, because " + failed + " failed", "", List.of());
    }

    /** The same with more witnesses. */
    public Finding witnessed(Witness... more) {
        List<Witness> all = new ArrayList<>(witnesses);
        all.addAll(Arrays.asList(more));
        return new Finding(check, verdict, evidence, mend, all);
    }

    /** The same, but a warning where it failed. */
    Finding asWarning() {
        return verdict == Verdict.FAILED ? new Finding(check, Verdict.WARNED, evidence, mend, witnesses) : this;
    }

    /**
     * The finding in JSON: {@code check}, {@code verdict} in lower case, {@code evidence}, {@code mend} if there is any, and
     * {@code witnesses} if there are any.
     */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("check", check);
        json.put("verdict", verdict.name().toLowerCase(Locale.ROOT));
        json.put("evidence", evidence);
        if (!mend.isEmpty()) {
            json.put("mend", mend);
        }
        if (!witnesses.isEmpty()) {
            ArrayNode list = json.putArray("witnesses");
            witnesses.forEach(witness -> list.add(witness.toJson()));
        }
        return json;
    }
}

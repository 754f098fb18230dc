package dev.codegym.verify;

import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one check found.
 *
 * @param check the check's name, a stable upper-case word such as {@code NO_LEAK}
 * @param verdict what it came to
 * @param evidence what was seen: the input, the call, the two answers; at most {@value #LONGEST} characters
 * @param mend how to mend it; empty where there is nothing to mend
 */
public record Finding(String check, Verdict verdict, String evidence, String mend) {
    static final int LONGEST = 1000;

    /** Cuts evidence that is too long. */
    public Finding {
        evidence = Texts.shortened(evidence, LONGEST);
    }

    static Finding passed(Check check, String evidence) {
        return new Finding(check.name(), Verdict.PASSED, evidence, "");
    }

    static Finding warned(Check check, String evidence, String mend) {
        return new Finding(check.name(), Verdict.WARNED, evidence, mend);
    }

    static Finding failed(Check check, String evidence, String mend) {
        return new Finding(check.name(), Verdict.FAILED, evidence, mend);
    }

    static Finding skipped(Check check, String failed) {
        return new Finding(check.name(), Verdict.SKIPPED, "not run, because " + failed + " failed", "");
    }

    /** The finding in JSON: {@code check}, {@code verdict} in lower case, {@code evidence}, and {@code mend} if there is any. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("check", check);
        json.put("verdict", verdict.name().toLowerCase(Locale.ROOT));
        json.put("evidence", evidence);
        if (!mend.isEmpty()) {
            json.put("mend", mend);
        }
        return json;
    }
}

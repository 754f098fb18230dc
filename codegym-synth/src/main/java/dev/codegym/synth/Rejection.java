package dev.codegym.synth;

import dev.codegym.verify.Witness;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a problem has no package: one line of {@code rejected.jsonl}.
 *
 * @param line the line of the problem in its file, from 1; 0 where it came from no file
 * @param id the problem's id; empty where the line has none
 * @param reason what failed, with evidence: of several candidates, the one that came furthest
 * @param findings what failed of every candidate; empty where there was none
 */
public record Rejection(long line, String id, FailedCheck reason, List<FailedCheck> findings) implements Outcome {
    private static final int WITNESSES = 2;

    /**
     * A check that failed.
     *
     * @param variant how the candidate was made; empty where there was none yet
     * @param check the check, or a stable upper-case word such as {@code NOT_JAVA} where the problem did not come so far
     * @param evidence what is wrong, with its place and value
     * @param mend what to do about it; may be empty
     * @param witnesses calls that show it; empty where no calls do
     */
    public record FailedCheck(String variant, String check, String evidence, String mend, List<Witness> witnesses) {
        /** Copies the list. */
        public FailedCheck {
            witnesses = List.copyOf(witnesses);
        }

        /** One that no calls show. */
        public FailedCheck(String variant, String check, String evidence, String mend) {
            this(variant, check, evidence, mend, List.of());
        }

        ObjectNode toJson() {
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.put("check", check).put("evidence", evidence);
            putText(json, "mend", mend);
            return putText(json, "variant", variant);
        }

        private static ObjectNode putText(ObjectNode json, String name, String text) {
            return text.isEmpty() ? json : json.put(name, text);
        }
    }

    /** Copies the list. */
    public Rejection {
        findings = List.copyOf(findings);
    }

    /** One without a candidate. */
    static Rejection of(String id, String check, String evidence) {
        return new Rejection(0, id, new FailedCheck("", check, evidence, ""), List.of());
    }

    /** The same at a line of a file. */
    Rejection atLine(long newLine) {
        return new Rejection(newLine, id, reason, findings);
    }

    /**
     * The JSON form: {@code line}, {@code id}, the members of the reason with the first two {@code witnesses} and
     * their inputs, because the tasks are not kept, and the findings where there are several.
     */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("line", line).put("id", id);
        json.setAll(reason.toJson());
        reason.witnesses().stream()
                .limit(WITNESSES)
                .forEach(witness -> json.withArray("witnesses").add(witness.toJsonWithInput()));
        if (findings.size() > 1) {
            findings.forEach(failed -> json.withArray("findings").add(failed.toJson()));
        }
        return json;
    }
}

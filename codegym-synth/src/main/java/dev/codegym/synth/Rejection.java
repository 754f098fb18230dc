package dev.codegym.synth;

import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Why a problem has no package: one line of {@code rejected.jsonl}.
 *
 * @param line the line of the problem in its file, from 1; 0 where it came from no file
 * @param id the problem's id; empty where the line has none
 * @param check the check that failed, or a stable upper-case word such as {@code NOT_JAVA} where it did not come so far
 * @param evidence what is wrong, with its place and value, and what would be right
 * @param variant the candidate that came furthest, or empty where there was none
 * @param findings what failed of every candidate
 */
public record Rejection(
        long line, String id, String check, String evidence, String variant, List<FailedCheck> findings) {
    /**
     * A check that one candidate failed.
     *
     * @param variant how the candidate was made
     * @param check the check
     * @param evidence what it saw
     */
    public record FailedCheck(String variant, String check, String evidence) {}

    /** Copies the list. */
    public Rejection {
        findings = List.copyOf(findings);
    }

    /** One without a candidate. */
    static Rejection of(long line, String id, String check, String evidence) {
        return new Rejection(line, id, check, evidence, "", List.of());
    }

    /** The same at a line of a file. */
    Rejection atLine(long newLine) {
        return new Rejection(newLine, id, check, evidence, variant, findings);
    }

    /** The JSON form. */
    public ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("line", line).put("id", id).put("check", check).put("evidence", evidence);
        if (!variant.isEmpty()) {
            json.put("variant", variant);
        }
        if (findings.size() > 1) {
            findings.forEach(failed -> json.withArray("findings")
                    .addObject()
                    .put("variant", failed.variant())
                    .put("check", failed.check())
                    .put("evidence", failed.evidence()));
        }
        return json;
    }
}

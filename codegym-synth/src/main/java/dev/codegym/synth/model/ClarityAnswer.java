package dev.codegym.synth.model;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one answer of a judge. */
final class ClarityAnswer {
    private static final int BEST = 5;

    private ClarityAnswer() {}

    /** The ratings of what stood first and second, 1 to 5. */
    record Clarity(int a, int b) {}

    /** The ratings, or null where the answer has none. */
    static @Nullable Clarity read(Completion completion) {
        FaultList faults = new FaultList();
        SectionReader sections = new SectionReader(completion, Set.of("clarity"), faults);
        String bare = sections.text().strip();
        List<String> blocks = CodeFences.blocks(bare);
        boolean untagged = !sections.has("clarity") && (!blocks.isEmpty() || bare.startsWith("{"));
        String body = untagged ? bare : sections.optional("clarity");
        JsonNode json = body == null ? null : StrictJson.read("clarity", body, faults);
        int a = json == null ? 0 : json.path("a").asInt(0);
        int b = json == null ? 0 : json.path("b").asInt(0);
        return a >= 1 && a <= BEST && b >= 1 && b <= BEST ? new Clarity(a, b) : null;
    }
}

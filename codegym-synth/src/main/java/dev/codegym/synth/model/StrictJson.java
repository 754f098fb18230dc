package dev.codegym.synth.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON of answers: the last block of a section, or the section itself, and nothing that is not JSON. */
final class StrictJson {
    private static final int LONGEST = 1 << 20;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /** The value, or null with a fault. */
    static @Nullable JsonNode read(String section, String body, FaultList faults) {
        List<String> blocks = CodeFences.blocks(body);
        String json = (blocks.isEmpty() ? body : blocks.get(blocks.size() - 1)).strip();
        if (json.length() > LONGEST) {
            faults.add(section, "it has " + json.length() + " characters", "at most " + LONGEST + " are read");
            return null;
        }
        try {
            return MAPPER.readTree(json);
        } catch (JacksonException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            faults.add(
                    section + (line > 0 ? ", line " + line : ""),
                    "it is no JSON: " + FaultList.shown(e.getOriginalMessage()),
                    "write plain JSON: double quotes, no comments, no trailing commas, no expressions");
            return null;
        }
    }
}

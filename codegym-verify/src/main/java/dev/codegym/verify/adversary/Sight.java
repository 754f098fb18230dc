package dev.codegym.verify.adversary;

import dev.codegym.tool.CallError;
import dev.codegym.tool.Observation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one look showed.
 *
 * @param value the result; null where the call was refused
 * @param text all of the text
 * @param ranAway whether the call spent its budget
 */
record Sight(@Nullable JsonNode value, String text, boolean ranAway) {
    static final Sight NOTHING = new Sight(null, "", false);

    static Sight of(Observation observation) {
        if (observation instanceof Observation.Result result) {
            return new Sight(parsed(result.text()), result.text(), false);
        }
        boolean spent = observation instanceof Observation.Failure failure
                && failure.error().kind() == CallError.Kind.BUDGET_SPENT;
        return new Sight(null, observation.text(), spent);
    }

    private static @Nullable JsonNode parsed(String text) {
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            return null; // a text that is no JSON is read by its words
        }
    }
}

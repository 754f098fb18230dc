package dev.codegym.verify.report;

import dev.codegym.verify.Check;
import dev.codegym.verify.Verifier;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** What the checks of this version catch, in their own words. */
final class CheckWords {
    private static final Map<String, String> DESCRIPTIONS = Verifier.catalogue().stream()
            .collect(Collectors.toUnmodifiableMap(Check::name, Check::description, (one, other) -> one));

    private CheckWords() {}

    /** What a check catches; empty for one that this version does not know. */
    static String of(String check) {
        return DESCRIPTIONS.getOrDefault(check, "");
    }

    /** What the check of a finding catches; the finding itself knows best, where it says so. */
    static String of(JsonNode finding) {
        return finding.path("description").asString(of(finding.path("check").asString("")));
    }
}

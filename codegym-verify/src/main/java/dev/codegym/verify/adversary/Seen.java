package dev.codegym.verify.adversary;

import dev.codegym.tool.ToolCall;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What an agent that makes the looks of a plan has seen so far in one episode. Has one owner. */
final class Seen {
    private final List<Look> plan;
    private final List<Sight> sights = new ArrayList<>();

    /** Tools that spent a call's budget: they are left alone for the rest of the episode. */
    private final Set<String> runaways = new HashSet<>();

    Seen(List<Look> plan) {
        this.plan = plan;
    }

    /** The next call of the plan, or null after the last. Looks that have no arguments here show nothing. */
    @Nullable
    ToolCall next(Desk desk) {
        while (sights.size() < plan.size()) {
            Look look = plan.get(sights.size());
            ToolCall call = runaways.contains(look.tool()) ? null : look.call(desk, this);
            if (call != null) {
                return call;
            }
            sights.add(Sight.NOTHING);
        }
        return null;
    }

    /** What the last call of {@link #next} showed. */
    void add(Sight sight) {
        if (sight.ranAway()) {
            runaways.add(plan.get(sights.size()).tool());
        }
        sights.add(sight);
    }

    /** The plan without the looks at tools that spent a call's budget here; places stay as they are. */
    List<Look> affordable() {
        return plan.stream()
                .map(look -> runaways.contains(look.tool()) ? look.never() : look)
                .toList();
    }

    /** The result of a look by its place in the plan; null where it was refused or has not been made. */
    @Nullable
    JsonNode value(int look) {
        return look < sights.size() ? sights.get(look).value() : null;
    }

    /** The text of a look. */
    String text(int look) {
        return look < sights.size() ? sights.get(look).text() : "";
    }

    /** A plain value that observe tells: the first look of every plan. */
    @Nullable
    JsonNode known(String name) {
        JsonNode observed = value(0);
        JsonNode known = observed == null ? null : observed.path("known").get(name);
        return known == null || known.isContainer() ? null : known;
    }
}

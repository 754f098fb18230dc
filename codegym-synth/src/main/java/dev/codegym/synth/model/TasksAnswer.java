package dev.codegym.synth.model;

import dev.codegym.env.Difficulty;
import dev.codegym.tool.CodeProblemSpec;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one answer to the prompt for tasks. */
final class TasksAnswer {
    private static final int MOST = 40;
    private static final String FORM = "{\"easy\": [{...}, ...], \"medium\": [...], \"hard\": [...]}";

    private final FaultList faults = new FaultList();
    private final SectionReader sections;
    private final CodeProblemSpec problem;

    TasksAnswer(Completion completion, CodeProblemSpec problem) {
        this.problem = problem;
        this.sections = new SectionReader(completion, Set.of("tasks"), faults);
    }

    Parsed<TasksDraft> read() {
        JsonNode json = json();
        if (json == null) {
            return Parsed.failed(faults.all());
        }
        if (!json.isObject()) {
            faults.add("tasks", "they are " + FaultList.shown(json.toString()), FORM);
            return Parsed.failed(faults.all());
        }
        Map<Difficulty, List<ObjectNode>> inputs = new EnumMap<>(Difficulty.class);
        for (Difficulty difficulty : Difficulty.values()) {
            inputs.put(difficulty, tier(difficulty.name().toLowerCase(Locale.ROOT), json));
        }
        for (String name : json.propertyNames()) {
            if (!name.equals("easy") && !name.equals("medium") && !name.equals("hard")) {
                faults.add("tasks", "it has a member '" + name + "'", FORM);
            }
        }
        return faults.isEmpty() ? Parsed.of(new TasksDraft(inputs)) : Parsed.failed(faults.all());
    }

    /** A model that forgets the tags still means its only JSON. */
    private @Nullable JsonNode json() {
        String bare = sections.text().strip();
        boolean untagged = !sections.has("tasks") && (!CodeFences.blocks(bare).isEmpty() || bare.startsWith("{"));
        String body = untagged ? bare : sections.required("tasks", "a JSON object " + FORM);
        return body == null ? null : StrictJson.read("tasks", body, faults);
    }

    private List<ObjectNode> tier(String name, JsonNode json) {
        JsonNode list = json.get(name);
        if (list == null || !list.isArray() || list.isEmpty() || list.size() > MOST) {
            faults.add(
                    "tasks, " + name,
                    list == null ? "it is missing" : "it is " + FaultList.shown(list.toString()),
                    "a list of 5 inputs");
            return List.of();
        }
        List<ObjectNode> inputs = new ArrayList<>();
        for (JsonNode each : list) {
            String place = "tasks, " + name + ", number " + (inputs.size() + 1);
            if (!(each instanceof ObjectNode input)) {
                faults.add(
                        place, "it is " + FaultList.shown(each.toString()), "an object with a member for each input");
                return List.of();
            }
            InputShapes.check(place, problem, input, faults);
            inputs.add(input);
        }
        return inputs;
    }
}

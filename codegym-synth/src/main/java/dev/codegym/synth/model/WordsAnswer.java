package dev.codegym.synth.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one answer to the prompt for better words. */
final class WordsAnswer {
    private final FaultList faults = new FaultList();
    private final SectionReader sections;
    private final Words present;

    WordsAnswer(Completion completion, Words present) {
        this.present = present;
        this.sections = new SectionReader(completion, Set.of("words"), faults);
    }

    Parsed<Words> read() {
        String bare = sections.text().strip();
        boolean untagged = !sections.has("words") && (!CodeFences.blocks(bare).isEmpty() || bare.startsWith("{"));
        String body = untagged ? bare : sections.required("words", "a JSON object in the form of the present words");
        JsonNode json = body == null ? null : StrictJson.read("words", body, faults);
        if (json == null) {
            return Parsed.failed(faults.all());
        }
        exactly("words", json, Set.of("title", "statement", "inputs", "tools"));
        Map<String, String> inputs = new LinkedHashMap<>();
        exactly("words, inputs", json.path("inputs"), present.inputs().keySet());
        present.inputs().keySet().forEach(name -> inputs.put(name, text("words, inputs", json.path("inputs"), name)));
        Map<String, Words.ToolWords> tools = new LinkedHashMap<>();
        exactly("words, tools", json.path("tools"), present.tools().keySet());
        present.tools()
                .forEach((name, tool) ->
                        tools.put(name, tool(name, tool, json.path("tools").path(name))));
        Words words = new Words(text("words", json, "title"), text("words", json, "statement"), inputs, tools);
        if (faults.isEmpty()) {
            new WordRules(present, words, faults).look();
        }
        return faults.isEmpty() ? Parsed.of(words) : Parsed.failed(faults.all());
    }

    private Words.ToolWords tool(String name, Words.ToolWords tool, JsonNode json) {
        String place = "words, tool " + name;
        exactly(place, json, Set.of("name", "description", "parameters"));
        Map<String, Words.Named> parameters = new LinkedHashMap<>();
        JsonNode list = json.path("parameters");
        exactly(place + ", parameters", list, tool.parameters().keySet());
        for (String parameter : tool.parameters().keySet()) {
            String at = place + ", parameter " + parameter;
            exactly(at, list.path(parameter), Set.of("name", "description"));
            parameters.put(
                    parameter,
                    new Words.Named(
                            text(at, list.path(parameter), "name"), text(at, list.path(parameter), "description")));
        }
        return new Words.ToolWords(text(place, json, "name"), text(place, json, "description"), parameters);
    }

    private void exactly(String place, JsonNode json, Set<String> names) {
        if (!json.isObject()) {
            faults.add(
                    place, json.isMissingNode() ? "it is missing" : "it is no object", "give " + new TreeSet<>(names));
            return;
        }
        for (String name : json.propertyNames()) {
            if (!names.contains(name)) {
                faults.add(place, "it has '" + name + "'", "give exactly " + new TreeSet<>(names));
            }
        }
        for (String name : new TreeSet<>(names)) {
            if (!json.has(name)) {
                faults.add(place, "'" + name + "' is missing", "give exactly " + new TreeSet<>(names));
            }
        }
    }

    private String text(String place, JsonNode json, String name) {
        @Nullable JsonNode value = json.get(name);
        if (value != null && !value.isString()) {
            faults.add(place, "'" + name + "' is " + FaultList.shown(value.toString()), "give a text");
        }
        return value == null || !value.isString() ? "" : value.stringValue().strip();
    }
}

package dev.codegym.synth.model;

import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All words of an environment that an agent reads. The keys of the maps are the names as they are before polishing.
 *
 * @param title the title
 * @param statement the task text
 * @param inputs descriptions by input
 * @param tools words by tool
 */
record Words(String title, String statement, Map<String, String> inputs, Map<String, ToolWords> tools) {
    /** A name and what is said of it. */
    record Named(String name, String description) {}

    /** Those of a tool; parameters by their names before polishing. */
    record ToolWords(String name, String description, Map<String, Named> parameters) {
        ToolWords {
            parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
        }
    }

    Words {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        tools = Collections.unmodifiableMap(new LinkedHashMap<>(tools));
    }

    static Words of(EnvironmentDefinition definition) {
        Map<String, String> inputs = new LinkedHashMap<>();
        definition.problem().inputs().forEach(input -> inputs.put(input.name(), input.description()));
        Map<String, ToolWords> tools = new LinkedHashMap<>();
        for (ToolSpec tool : definition.problem().tools()) {
            Map<String, Named> parameters = new LinkedHashMap<>();
            for (ToolParameter parameter : tool.parameters()) {
                parameters.put(parameter.name(), new Named(parameter.name(), parameter.description()));
            }
            tools.put(tool.name(), new ToolWords(tool.name(), tool.description(), parameters));
        }
        return new Words(definition.title(), definition.statement(), inputs, tools);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", title).put("statement", statement);
        ObjectNode inputNode = json.putObject("inputs");
        inputs.forEach(inputNode::put);
        ObjectNode toolNode = json.putObject("tools");
        tools.forEach((old, tool) -> {
            ObjectNode one = toolNode.putObject(old).put("name", tool.name()).put("description", tool.description());
            ObjectNode parameters = one.putObject("parameters");
            tool.parameters()
                    .forEach((name, parameter) -> parameters
                            .putObject(name)
                            .put("name", parameter.name())
                            .put("description", parameter.description()));
        });
        return json;
    }

    /** The spec with these words and everything else as it was. */
    CodeProblemSpec in(CodeProblemSpec problem) {
        List<InputSpec> newInputs = new ArrayList<>();
        for (InputSpec input : problem.inputs()) {
            newInputs.add(new InputSpec(input.name(), input.type(), Objects.requireNonNull(inputs.get(input.name()))));
        }
        List<ToolSpec> newTools = new ArrayList<>();
        for (ToolSpec tool : problem.tools()) {
            ToolWords words = Objects.requireNonNull(tools.get(tool.name()));
            List<ToolParameter> parameters = new ArrayList<>();
            for (ToolParameter parameter : tool.parameters()) {
                Named named = Objects.requireNonNull(words.parameters().get(parameter.name()));
                parameters.add(new ToolParameter(named.name(), parameter.type(), named.description()));
            }
            newTools.add(new ToolSpec(words.name(), words.description(), parameters, tool.result()));
        }
        return new CodeProblemSpec(problem.className(), newInputs, newTools, problem.answerMethod(), problem.answer());
    }

    /** The new names by the old ones, where they differ. */
    Map<String, String> renamedTools() {
        Map<String, String> renamed = new LinkedHashMap<>();
        tools.forEach((old, tool) -> {
            if (!old.equals(tool.name())) {
                renamed.put(old, tool.name());
            }
        });
        return renamed;
    }

    /** The same of a tool's parameters. */
    Map<String, String> renamedParameters(String tool) {
        Map<String, String> renamed = new LinkedHashMap<>();
        ToolWords words = tools.get(tool);
        if (words != null) {
            words.parameters().forEach((old, parameter) -> {
                if (!old.equals(parameter.name())) {
                    renamed.put(old, parameter.name());
                }
            });
        }
        return renamed;
    }

    /** Every text in it, for looking at all words. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(title, statement));
        texts.addAll(inputs.values());
        tools.values().forEach(tool -> {
            texts.add(tool.name());
            texts.add(tool.description());
            tool.parameters().values().forEach(parameter -> {
                texts.add(parameter.name());
                texts.add(parameter.description());
            });
        });
        return texts;
    }
}

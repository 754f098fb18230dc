package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import dev.codegym.compile.SourceFile;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.InputRule;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.tool.InputSpec;
import dev.codegym.verify.ExampleCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads one answer to the prompt for an environment. */
final class EnvironmentAnswer {
    static final Set<String> SECTIONS =
            Set.of("title", "statement", "class", "rules", "examples", "compare", "original");

    private static final int LONGEST_TITLE = 120;
    private static final int SHORTEST_STATEMENT = 30;
    private static final int LONGEST_STATEMENT = 8000;
    private static final int MOST_RULES = 60;
    private static final int LONGEST_RULE = 400;
    private static final int MOST_EXAMPLES = 20;

    private final FaultList faults = new FaultList();
    private final SectionReader sections;

    EnvironmentAnswer(Completion completion) {
        sections = new SectionReader(completion, SECTIONS, faults);
    }

    Parsed<EnvironmentDraft> read() {
        String title = sections.required("title", "the title, one line");
        String statement = sections.required("statement", "the task text for the agent");
        String code = sections.required("class", "the Java class, in a block between ```java and ```");
        String ruleText = sections.required("rules", "one rule on each line");
        String exampleText =
                sections.required("examples", "a JSON list of the statement's examples, [] where it has none");
        if (title == null || statement == null || code == null || ruleText == null || exampleText == null) {
            return Parsed.failed(faults.all());
        }
        title = title(title);
        statement = statement(statement);
        List<SourceFile> sources = JavaSection.sources("class", code, faults);
        CodeProblemSpec problem =
                faults.isEmpty() ? JavaSection.compiled("class", sources, CodeProblemSpecs::ofSource, faults) : null;
        if (problem == null) {
            return Parsed.failed(faults.all());
        }
        lookAt(problem);
        List<String> lines = rules(ruleText, problem);
        List<ExampleCase> examples = examples(exampleText, problem);
        AnswerRule answer = new CompareSection(problem.answer(), faults).read(sections.optional("compare"));
        OriginalCall original = original(sections.optional("original"), problem);
        return faults.isEmpty()
                ? Parsed.of(new EnvironmentDraft(title, statement, sources, lines, examples, answer, original))
                : Parsed.failed(faults.all());
    }

    private String title(String text) {
        String title = text.strip();
        if (title.length() > LONGEST_TITLE || title.indexOf('\n') >= 0) {
            faults.add(
                    "title", "it is " + FaultList.shown(title), "one line of at most " + LONGEST_TITLE + " characters");
        }
        return title;
    }

    private String statement(String text) {
        List<String> blocks = text.strip().startsWith("```") ? CodeFences.blocks(text.strip()) : List.of();
        String statement = (blocks.isEmpty() ? text : blocks.get(0)).strip();
        if (statement.length() < SHORTEST_STATEMENT || statement.length() > LONGEST_STATEMENT) {
            faults.add(
                    "statement",
                    "it has " + statement.length() + " characters: " + FaultList.shown(statement),
                    "tell the task in " + SHORTEST_STATEMENT + " to " + LONGEST_STATEMENT + " characters");
        }
        return statement;
    }

    private void lookAt(CodeProblemSpec problem) {
        if (problem.inputs().stream().noneMatch(InputSpec::hidden)) {
            faults.add(
                    "class",
                    problem.className() + " hides nothing: its inputs are " + problem.inputs(),
                    "have at least one @Input field that is an array, a list, a String or nodes");
        }
        if (problem.tools().isEmpty()) {
            faults.add("class", problem.className() + " has no tool", "mark public methods with @Tool(\"...\")");
        }
    }

    private List<String> rules(String text, CodeProblemSpec problem) {
        List<String> blocks = CodeFences.blocks(text);
        List<String> lines = (blocks.isEmpty() ? text : blocks.get(0)).lines().toList();
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = bare(lines.get(i));
            if (line.isEmpty()) {
                continue;
            }
            String place = "rules, line " + (i + 1);
            if (line.length() > LONGEST_RULE || kept.size() == MOST_RULES) {
                faults.add(
                        place,
                        "the rules are too long",
                        "at most " + MOST_RULES + " of " + LONGEST_RULE + " characters");
                break;
            }
            if (rule(place, line, problem)) {
                kept.add(line);
            }
        }
        if (kept.isEmpty() && faults.isEmpty()) {
            faults.add(
                    "rules",
                    "there is none",
                    "say at least how large each input is and from where to where its values go");
        }
        return kept;
    }

    /** A line without what lists and comments put before it. */
    private static String bare(String line) {
        String bare = line.strip();
        if (bare.startsWith("- ") || bare.startsWith("* ")) {
            bare = bare.substring(2).strip();
        }
        if (bare.startsWith("#") || bare.startsWith("//")) {
            return "";
        }
        boolean quoted = bare.length() > 2 && bare.startsWith("`") && bare.endsWith("`");
        return quoted ? bare.substring(1, bare.length() - 1).strip() : bare;
    }

    private boolean rule(String place, String line, CodeProblemSpec problem) {
        List<InputRule> read;
        try {
            read = InputRule.parse(line);
        } catch (CodeGymException | IllegalArgumentException e) { // the latter from numbers such as 1.2.3
            faults.add(
                    place,
                    String.valueOf(e.getMessage()),
                    "write a chain of comparisons or one of the listed properties");
            return false;
        }
        List<String> unknown = new ArrayList<>();
        read.forEach(rule -> rule.forEachRef(ref -> {
            boolean index = ref.name().length() == 1 && !ref.length();
            if (problem.input(ref.name()) == null && !index && !ref.name().endsWith(".val")) {
                unknown.add(ref.name());
            }
        }));
        if (!unknown.isEmpty()) {
            faults.add(
                    place,
                    "there is no input '" + unknown.get(0) + "'",
                    "the inputs are "
                            + problem.inputs().stream().map(InputSpec::name).collect(Collectors.joining(", ")));
            return false;
        }
        return true;
    }

    private List<ExampleCase> examples(String text, CodeProblemSpec problem) {
        JsonNode json = StrictJson.read("examples", text, faults);
        if (json == null) {
            return List.of();
        }
        if (!json.isArray() || json.size() > MOST_EXAMPLES) {
            faults.add(
                    "examples",
                    "they are " + FaultList.shown(json.toString()),
                    "write a list of at most " + MOST_EXAMPLES + " objects {\"input\": {...}, \"output\": ...}");
            return List.of();
        }
        List<ExampleCase> examples = new ArrayList<>();
        for (JsonNode each : json) {
            String place = "examples, number " + (examples.size() + 1);
            if (each.get("input") instanceof ObjectNode input && each.get("output") != null && each.size() == 2) {
                InputShapes.check(place, problem, input, faults);
                InputShapes.value(place + ", output", problem.answer(), each.get("output"), faults);
                examples.add(new ExampleCase(input, each.get("output")));
            } else {
                faults.add(place, "it is " + FaultList.shown(each.toString()), "{\"input\": {...}, \"output\": ...}");
                return List.of();
            }
        }
        return examples;
    }

    private @Nullable OriginalCall original(@Nullable String text, CodeProblemSpec problem) {
        JsonNode json = text == null ? null : StrictJson.read("original", text, faults);
        if (json == null) {
            return null;
        }
        String function = json.path("function").asString("");
        List<String> arguments = new ArrayList<>();
        json.path("arguments").forEach(each -> arguments.add(each.asString("").strip()));
        for (String argument : arguments) {
            boolean known = OriginalCall.isArgument(argument)
                    && List.of(argument.replaceAll("^(?:len|zip)\\(|\\[0]|[) ]", "")
                                    .split(",", -1))
                            .stream()
                            .allMatch(name -> problem.input(name) != null);
            if (!known) {
                faults.add(
                        "original",
                        "argument " + FaultList.shown(argument) + " is none",
                        "use the name of an input, len(NAME), len(NAME[0]) or zip(NAME, NAME)");
                return null;
            }
        }
        if (!OriginalCall.isFunction(function) || !json.path("arguments").isArray()) {
            faults.add(
                    "original",
                    "it is " + FaultList.shown(json.toString()),
                    "{\"function\": \"name\", \"arguments\": [...]}");
            return null;
        }
        return new OriginalCall(function, arguments);
    }
}

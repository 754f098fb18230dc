package dev.codegym.synth.analysis;

import dev.codegym.compile.SourceFile;
import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.InputModels;
import dev.codegym.synth.statement.Statement;
import dev.codegym.task.InputField;
import dev.codegym.task.InputGenerator;
import dev.codegym.tool.DataType;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A solution of the sample with its statement, and inputs for it. */
record SampleSolution(String id, String question, String source) {
    /** Arguments for one call; whether they follow the statement or the types alone. */
    record Input(boolean byStatement, List<JsonNode> arguments) {}

    static final Path FILE = Path.of("../../shared/data/raw_problems_java.jsonl");

    private static final Pattern PUBLIC =
            Pattern.compile("public\\s+(?:final\\s+|abstract\\s+)*(?:class|interface)\\s+(\\w+)");
    private static final int[] SIZES = {3, 12, 60, 300, 1500};
    private static final String NODES = """
            import java.util.*;
            class ListNode {
                int val; ListNode next;
                ListNode() { }
                ListNode(int v) { val = v; }
                ListNode(int v, ListNode n) { val = v; next = n; }
            }
            class TreeNode {
                int val; TreeNode left, right;
                TreeNode() { }
                TreeNode(int v) { val = v; }
                TreeNode(int v, TreeNode l, TreeNode r) { val = v; left = l; right = r; }
            }
            class Node {
                public int val; public Node next, random, left, right; public List<Node> neighbors, children;
                public Node() { }
                public Node(int v) { val = v; }
                public Node(int v, List<Node> n) { val = v; neighbors = n; children = n; }
            }
            """;

    static List<SampleSolution> read() throws IOException {
        JsonMapper mapper = new JsonMapper();
        List<SampleSolution> solutions = new ArrayList<>();
        for (String line : Files.readAllLines(FILE)) {
            JsonNode row = mapper.readTree(line);
            solutions.add(new SampleSolution(
                    row.path("question_id").asString(),
                    row.path("question").asString(),
                    row.path("solution").asString().replaceAll("import com_github_leetcode[^;]*;", "")));
        }
        return solutions;
    }

    private String code() {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//[^\\n]*", "");
    }

    /** The class to enter. */
    String className() {
        Matcher matcher = PUBLIC.matcher(code());
        return matcher.find() ? matcher.group(1) : "Solution";
    }

    List<SourceFile> sources() {
        List<SourceFile> sources = new ArrayList<>(List.of(new SourceFile(className() + ".java", source)));
        boolean usesNodes = Pattern.compile("\\b(ListNode|TreeNode|Node)\\b")
                        .matcher(code())
                        .find()
                && !Pattern.compile("class (ListNode|TreeNode|Node)\\b")
                        .matcher(code())
                        .find();
        if (usesNodes) {
            sources.add(new SourceFile("Nodes.java", NODES));
        }
        return sources;
    }

    /** Inputs of a method: the statement's examples, then drawn by its constraints, then drawn by types alone. */
    List<Input> inputs(String entry, List<Type> types) {
        List<Input> inputs = new ArrayList<>();
        List<InputField> fields = fields(entry, types.size());
        if (fields != null) {
            Statement statement = Statement.parse(question);
            for (Example example : statement.examples()) {
                add(inputs, example.input(fields), fields);
            }
            InputGenerator generator =
                    InputGenerator.of(InputModels.infer(statement, fields).model());
            for (int size : SIZES) {
                for (int seed = 0; seed < 3; seed++) {
                    add(inputs, generator.draw(seed, size), fields);
                }
            }
        }
        for (int seed = 0; seed < 4; seed++) {
            Random random = new Random(seed);
            List<JsonNode> drawn = new ArrayList<>();
            for (Type type : types) {
                drawn.add(SolutionValues.draw(type, 1 + 2 * seed, random));
            }
            inputs.add(new Input(false, drawn));
        }
        return inputs;
    }

    private static void add(List<Input> inputs, @Nullable ObjectNode input, List<InputField> fields) {
        if (input != null) {
            inputs.add(new Input(
                    true, fields.stream().map(field -> input.path(field.name())).toList()));
        }
    }

    /** The parameters as fields by the names in the source; null where one is no plain data. */
    private @Nullable List<InputField> fields(String entry, int parameters) {
        Pattern header = Pattern.compile("\\b" + entry + "\\s*\\(([^)]*)\\)\\s*(?:throws [\\w, .]+)?\\{");
        Matcher matcher = header.matcher(code());
        while (matcher.find()) {
            List<InputField> fields = new ArrayList<>();
            for (String parameter : matcher.group(1).split(",(?![^<]*>)")) {
                String text = parameter.replace("final ", "").strip();
                int space = text.lastIndexOf(' ');
                DataType type = space < 0 ? null : DataType.parse(text.substring(0, space));
                if (type != null) {
                    fields.add(new InputField(text.substring(space + 1), type));
                }
            }
            if (fields.size() == parameters) {
                return fields;
            }
        }
        return null;
    }
}

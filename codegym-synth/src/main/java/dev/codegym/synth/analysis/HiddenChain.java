package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;

/** A hidden linked list, walked node by node; nodes are numbered from 0, the first. */
final class HiddenChain extends HiddenData {
    private final String prefix;
    private final boolean values;

    /**
     * Creates one.
     *
     * @param prefix stands before the tools' names; empty where there is one linked list and no tree
     * @param values whether the values of nodes matter
     */
    HiddenChain(InputField field, String prefix, boolean values) {
        super(field, "node");
        this.values = values;
        this.prefix = prefix;
    }

    private String named(String name) {
        return prefix.isEmpty() ? name : prefix + Nouns.capital(name);
    }

    @Override
    List<ToolSource> tools() {
        String name = field.name();
        ToolParameter node = index("node", "the node's number");
        return List.of(
                tool(
                        named("firstNode"),
                        "Tells the number of the first node of the linked list " + name
                                + ": 0, or -1 where the list is empty.",
                        List.of(),
                        DataType.INT,
                        "return " + self() + " == null ? -1 : 0;"),
                tool(
                        named("nodeValue"),
                        "Reads the value that one node of the linked list " + name
                                + " holds. Gives an integer. Example: " + named("nodeValue")
                                + "(node=0) reads the first node's.",
                        List.of(node),
                        DataType.INT,
                        "return " + nodes() + "(node).val;"),
                withNodes(tool(
                        named("nextNode"),
                        "Tells the number of the node that comes after a node of the linked list " + name
                                + ". Gives an integer, -1 behind the last node.",
                        List.of(node),
                        DataType.INT,
                        "return " + nodes() + "(node).next == null ? -1 : node + 1;")));
    }

    private String nodes() {
        return named("nodeOf") + Nouns.capital(field.name());
    }

    /** Adds the private method that finds a node by its number. */
    private ToolSource withNodes(ToolSource last) {
        String code = "private ListNode " + nodes() + "(int number) {\nListNode node = " + self() + ";\n"
                + "for (int i = 0; i < number && node != null; i++) { node = node.next; }\n"
                + "if (number < 0 || node == null) throw new ToolFailure(\"node is \" + number + \": there is no node with"
                + " this number\");\nreturn node;\n}\n";
        return new ToolSource(last.spec(), last.code() + code);
    }

    @Override
    String gatherBody() {
        return "ListNode before = new ListNode(0);\nListNode last = before;\nint node = " + named("firstNode") + "();\n"
                + "while (node >= 0) {\nlast.next = new ListNode(" + (values ? named("nodeValue") + "(node)" : "0")
                + ");\nlast = last.next;\n"
                + "node = " + named("nextNode") + "(node);\n}\nreturn before.next;";
    }

    @Override
    String described() {
        return field.name() + ", a linked list of integers";
    }
}

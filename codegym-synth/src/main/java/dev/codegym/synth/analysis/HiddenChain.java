package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.List;

/** A hidden linked list, read node by node. */
final class HiddenChain extends HiddenData {
    HiddenChain(InputField field, String noun) {
        super(field, noun);
    }

    private String countName() {
        return noun + "Count";
    }

    private String itemName() {
        return noun + "ValueAt";
    }

    @Override
    List<ToolSource> tools() {
        String name = field.name();
        return List.of(
                tool(
                        countName(),
                        "Tells how many nodes the linked list " + name + " has. Gives an integer.",
                        List.of(),
                        DataType.INT,
                        "int count = 0;\nfor (ListNode node = " + self()
                                + "; node != null; node = node.next) { count++; }\n" + "return count;"),
                tool(
                        itemName(),
                        "Reads the value of one node of the linked list " + name + ". Gives an integer. Example: "
                                + itemName() + "(index=0) reads the first node.",
                        List.of(index("index", "position of the node, counted from 0")),
                        DataType.INT,
                        "ListNode node = " + self()
                                + ";\nfor (int i = 0; i < index && node != null; i++) { node = node.next; }\n"
                                + "if (index < 0 || node == null) throw new ToolFailure(\"index is \" + index + \": there is no"
                                + " such node\");\nreturn node.val;"));
    }

    @Override
    String gatherBody() {
        return "ListNode head = null;\nfor (int i = " + countName() + "() - 1; i >= 0; i--) {\n"
                + "ListNode node = new ListNode(" + itemName()
                + "(i));\nnode.next = head;\nhead = node;\n}\nreturn head;";
    }

    @Override
    String described() {
        return field.name() + ", a linked list of integers";
    }
}

package dev.codegym.synth.analysis;

import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.List;

/** A hidden binary tree, walked node by node; nodes are numbered level by level from 0, the root. */
final class HiddenTree extends HiddenData {
    private final String prefix;
    private final boolean values;

    /**
     * Creates one.
     *
     * @param prefix stands before the tools' names; empty where there is one tree only
     * @param values whether the values of nodes matter
     */
    HiddenTree(InputField field, String prefix, boolean values) {
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
        return List.of(
                tool(
                        named("rootNode"),
                        "Tells the number of the root node of the tree " + name + ": 0, or -1 where the tree is empty.",
                        List.of(),
                        DataType.INT,
                        "return " + self() + " == null ? -1 : 0;"),
                tool(
                        named("nodeValue"),
                        "Reads the value that one node of the tree " + name + " holds. Gives an integer. Example: "
                                + named("nodeValue") + "(node=0) reads the root's.",
                        List.of(index("node", "the node's number")),
                        DataType.INT,
                        "return " + nodes() + "(node).val;"),
                child("leftChild", "left"),
                withNodes(child("rightChild", "right")));
    }

    private ToolSource child(String tool, String side) {
        return tool(
                named(tool),
                "Tells the number of the " + side + " child of one node of the tree " + field.name()
                        + ". Gives an integer, -1 where there is no such child.",
                List.of(index("node", "the node's number")),
                DataType.INT,
                "return " + nodes() + "Number(" + nodes() + "(node)." + side + ");");
    }

    private String nodes() {
        return named("nodeOf") + Nouns.capital(field.name());
    }

    /** Adds the private methods that number the nodes. */
    private ToolSource withNodes(ToolSource last) {
        String code = "private List<TreeNode> " + nodes() + "List() {\nList<TreeNode> nodes = new ArrayList<>();\n"
                + "if (" + self() + " != null) nodes.add(" + self() + ");\n"
                + "for (int i = 0; i < nodes.size(); i++) {\nTreeNode node = nodes.get(i);\n"
                + "if (node.left != null) nodes.add(node.left);\nif (node.right != null) nodes.add(node.right);\n}\n"
                + "return nodes;\n}\n"
                + "private TreeNode " + nodes() + "(int node) {\nList<TreeNode> nodes = " + nodes() + "List();\n"
                + "if (node < 0 || node >= nodes.size()) throw new ToolFailure(\"node is \" + node + \": there is no node with"
                + " this number\");\nreturn nodes.get(node);\n}\n"
                + "private int " + nodes() + "Number(TreeNode wanted) {\nList<TreeNode> nodes = " + nodes()
                + "List();\n"
                + "for (int i = 0; i < nodes.size(); i++) {\nif (nodes.get(i) == wanted) return i;\n}\nreturn -1;\n}\n";
        return new ToolSource(last.spec(), last.code() + code);
    }

    @Override
    String gatherBody() {
        String build = gatherName() + "From";
        return "return " + build + "(" + named("rootNode") + "());\n}\n"
                + "private TreeNode " + build + "(int number) {\nif (number < 0) return null;\n"
                + "TreeNode node = new TreeNode(" + (values ? named("nodeValue") + "(number)" : "0") + ");\n"
                + "node.left = " + build + "(" + named("leftChild") + "(number));\n"
                + "node.right = " + build + "(" + named("rightChild") + "(number));\nreturn node;";
    }

    @Override
    String described() {
        return field.name() + ", a binary tree of integers";
    }
}

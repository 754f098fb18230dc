package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws binary trees. */
final class InputTrees {
    private final InputContext context;
    private final InputChance chance;

    InputTrees(InputContext context) {
        this.context = context;
        this.chance = context.chance;
    }

    InputTree draw(String name) {
        int nodes = context.length(name);
        boolean search = context.plan.has("binarySearchTree", name);
        boolean distinct = search || context.plan.has("distinct", name);
        List<Object> values = values(name, nodes, distinct);
        if (context.plan.has("complete", name)) {
            return new InputTree(List.copyOf(values));
        }
        if (search) {
            return searchTree(values);
        }
        InputTree earlier = earlier(name, distinct);
        if (earlier != null && chance.hit(0.45)) {
            return earlier;
        }
        if (chance.hit(0.12)) {
            return new InputTree(List.copyOf(values));
        }
        InputTree.@Nullable Node root = null;
        List<InputTree.Node> open = new ArrayList<>();
        double depth = chance.unit();
        for (Object value : values) {
            InputTree.Node node = new InputTree.Node(value);
            if (root == null) {
                root = node;
            } else {
                attach(node, open, depth);
            }
            open.add(node);
        }
        if (root != null && !distinct && chance.hit(0.25)) {
            root.right = mirror(root.left, 0);
        }
        return InputTree.of(root);
    }

    /** Another tree of this input, whole or with one value or leaf changed, so that comparing the two is worth it. */
    private @Nullable InputTree earlier(String name, boolean distinct) {
        for (InputField field : context.draft.fields()) {
            boolean other = !field.name().equals(name) && !distinct;
            InputTree tree = other && context.draft.get(field.name()) instanceof InputTree drawn ? drawn : null;
            InputTree.@Nullable Node root = tree == null ? null : tree.root();
            if (tree != null && root != null) {
                if (chance.hit(0.5)) {
                    List<Object> values = tree.values();
                    root.value = chance.of(values);
                }
                if (chance.hit(0.3)) {
                    InputTree.@Nullable Node left = root.left;
                    root.left = root.right;
                    root.right = left;
                }
                return InputTree.of(root);
            }
        }
        return null;
    }

    private InputTree.@Nullable Node mirror(InputTree.@Nullable Node node, int level) {
        if (node == null || level > 40) {
            return null;
        }
        InputTree.Node copy = new InputTree.Node(node.value);
        copy.left = mirror(node.right, level + 1);
        copy.right = mirror(node.left, level + 1);
        return copy;
    }

    private void attach(InputTree.Node node, List<InputTree.Node> open, double depth) {
        int at = chance.hit(depth)
                ? open.size() - 1 - chance.below(Math.min(3, open.size()))
                : chance.below(open.size());
        InputTree.Node parent = open.get(at);
        boolean left = parent.left == null && (parent.right != null || chance.hit(0.5));
        if (left) {
            parent.left = node;
        } else {
            parent.right = node;
        }
        if (parent.left != null && parent.right != null) {
            open.remove(at);
        }
    }

    private List<Object> values(String name, int nodes, boolean distinct) {
        InputPalette palette = context.palette(name + "[]", DataType.Kind.INT, distinct);
        InputRange range = context.solver.range(name + "[]");
        Set<Object> seen = new HashSet<>();
        List<Object> values = new ArrayList<>();
        for (int tries = 0; values.size() < nodes && tries < 20 * nodes; tries++) {
            Object value = (long) palette.pick(range);
            if (seen.add(value) || !distinct) {
                values.add(value);
            }
        }
        return values;
    }

    private InputTree searchTree(List<Object> values) {
        InputTree.@Nullable Node root = null;
        if (chance.hit(0.2)) {
            InputOrder.sometimes(values, chance);
        }
        for (Object value : values) {
            root = insert(root, value);
        }
        return InputTree.of(root);
    }

    private static InputTree.Node insert(InputTree.@Nullable Node root, Object value) {
        InputTree.Node fresh = new InputTree.Node(value);
        if (root == null) {
            return fresh;
        }
        for (InputTree.Node at = root; ; ) {
            boolean left = InputShapes.compare(value, at.value) < 0;
            InputTree.@Nullable Node next = left ? at.left : at.right;
            if (next == null) {
                if (left) {
                    at.left = fresh;
                } else {
                    at.right = fresh;
                }
                return root;
            }
            at = next;
        }
    }
}

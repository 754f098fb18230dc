package dev.codegym.task;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A binary tree in level order with nulls for missing children, without trailing nulls. */
record InputTree(List<@Nullable Object> levelOrder) {
    InputTree {
        List<@Nullable Object> copy = new ArrayList<>(levelOrder);
        while (!copy.isEmpty() && copy.get(copy.size() - 1) == null) {
            copy.remove(copy.size() - 1);
        }
        levelOrder = Collections.unmodifiableList(copy);
    }

    /** A node while a tree is built or walked. */
    static final class Node {
        Object value;

        @Nullable
        Node left;

        @Nullable
        Node right;

        Node(Object value) {
            this.value = value;
        }
    }

    List<Object> values() {
        List<Object> values = new ArrayList<>();
        for (Object value : levelOrder) {
            if (value != null) {
                values.add(value);
            }
        }
        return values;
    }

    static InputTree of(@Nullable Node root) {
        List<@Nullable Object> out = new ArrayList<>();
        List<@Nullable Node> level = new ArrayList<>();
        level.add(root);
        for (int i = 0; i < level.size(); i++) {
            Node node = level.get(i);
            out.add(node == null ? null : node.value);
            if (node != null) {
                level.add(node.left);
                level.add(node.right);
            }
        }
        return new InputTree(out);
    }

    @Nullable
    Node root() {
        if (levelOrder.isEmpty() || levelOrder.get(0) == null) {
            return null;
        }
        Node root = new Node(levelOrder.get(0));
        Deque<Node> parents = new ArrayDeque<>(List.of(root));
        for (int i = 1; i < levelOrder.size() && !parents.isEmpty(); i += 2) {
            Node parent = parents.remove();
            parent.left = child(i, parents);
            parent.right = child(i + 1, parents);
        }
        return root;
    }

    private @Nullable Node child(int position, Deque<Node> parents) {
        Object value = position < levelOrder.size() ? levelOrder.get(position) : null;
        if (value == null) {
            return null;
        }
        Node node = new Node(value);
        parents.add(node);
        return node;
    }

    /** The values from left to right. */
    List<Object> inOrder() {
        List<Object> out = new ArrayList<>();
        Deque<Node> path = new ArrayDeque<>();
        for (Node node = root(); node != null || !path.isEmpty(); ) {
            for (; node != null; node = node.left) {
                path.push(node);
            }
            Node next = path.pop();
            out.add(next.value);
            node = next.right;
        }
        return out;
    }
}

package dev.codegym.synth.analysis;

import dev.codegym.compile.SourceFile;
import java.util.List;

/** Sources of the node classes that solutions take for granted. */
final class NodeClasses {
    private static final String LIST_NODE = """
            public class ListNode {
                public int val;
                public ListNode next;

                public ListNode() {}

                public ListNode(int val) {
                    this.val = val;
                }

                public ListNode(int val, ListNode next) {
                    this.val = val;
                    this.next = next;
                }
            }
            """;

    private static final String TREE_NODE = """
            public class TreeNode {
                public int val;
                public TreeNode left;
                public TreeNode right;

                public TreeNode() {}

                public TreeNode(int val) {
                    this.val = val;
                }

                public TreeNode(int val, TreeNode left, TreeNode right) {
                    this.val = val;
                    this.left = left;
                    this.right = right;
                }
            }
            """;

    private NodeClasses() {}

    static List<SourceFile> sources(List<String> names) {
        return names.stream()
                .map(name -> new SourceFile(name + ".java", name.equals("ListNode") ? LIST_NODE : TREE_NODE))
                .toList();
    }
}

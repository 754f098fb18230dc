package dev.codegym.synth.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class HiddenInputsTest {
    private static List<String> tools(String parameters, String... samples) {
        JavaSolution solution = JavaSolution.parse("class Solution { public int f(" + parameters + ") { return 0; } }");
        List<ObjectNode> inputs = List.of(samples).stream()
                .map(sample -> (ObjectNode) JsonMapper.shared().readTree(sample))
                .toList();
        return HiddenInputs.of(solution, inputs).stream()
                .flatMap(data -> data.tools().stream())
                .map(tool -> tool.spec().name())
                .toList();
    }

    @Test
    void readsRectanglesCellByCell() {
        assertThat(tools("int[][] garden", "{\"garden\":[[1,2,3,4,5],[1,2,3,4,5]]}", "{\"garden\":[[1],[2],[3]]}"))
                .containsExactly("rowCount", "columnCount", "cellAt");
    }

    @Test
    void readsRowsOfAFewFixedColumnsAsRecords() {
        assertThat(tools("int[][] edges", "{\"edges\":[[1,2],[0,2]]}", "{\"edges\":[[1,2],[2,3],[0,3]]}"))
                .containsExactly("edgeCount", "edgeAt");
    }

    @Test
    void readsRowsOfDifferentLengthsAsRecords() {
        assertThat(tools("int[][] graph", "{\"graph\":[[1,2],[2],[]]}"))
                .containsExactly("neighborsCount", "neighborsAt");
    }

    @Test
    void tellsInputsOfOneNounApart() {
        assertThat(tools("int[] nums1, int[] nums2", "{\"nums1\":[1],\"nums2\":[2]}"))
                .containsExactly("firstNumberCount", "firstNumberAt", "secondNumberCount", "secondNumberAt");
    }

    @Test
    void tellsStringsApartByTheirNames() {
        assertThat(tools("String source, String pattern", "{\"source\":\"ab\",\"pattern\":\"b\"}"))
                .containsExactly(
                        "sourceCharacterCount", "sourceCharacterAt", "patternCharacterCount", "patternCharacterAt");
    }

    @Test
    void walksTreesNodeByNode() {
        assertThat(tools("TreeNode root", "{\"root\":[1]}"))
                .containsExactly("rootNode", "nodeValue", "leftChild", "rightChild");
    }
}

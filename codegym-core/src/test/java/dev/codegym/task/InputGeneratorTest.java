package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class InputGeneratorTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Fields as {@code "int[] nums, int k"}, then rules. */
    private static InputModel model(String fields, String... rules) {
        List<InputField> list = new ArrayList<>();
        for (String field : fields.split(", ")) {
            String[] parts = field.split(" ");
            list.add(new InputField(parts[1], Objects.requireNonNull(DataType.parse(parts[0]))));
        }
        List<InputRule> all = new ArrayList<>();
        for (String rule : rules) {
            all.addAll(InputRule.parse(rule));
        }
        return new InputModel(InputModel.VERSION, list, all, List.of());
    }

    static Stream<InputModel> awkwardModels() {
        return Stream.of(
                model(
                        "int[] nums, int k",
                        "3 <= nums.length <= 100000",
                        "-1000000000 <= nums[i] <= 1000000000",
                        "1 <= k <= nums.length"),
                model("int[] nums", "1 <= nums.length", "1 <= nums[i] <= nums.length", "distinct(nums)"),
                model(
                        "int n, int[][] edges",
                        "2 <= n <= 20",
                        "edges.length == n - 1",
                        "edges[i].length == 2",
                        "1 <= edges[i][0], edges[i][1] <= n",
                        "tree(edges, 1)"),
                model(
                        "int n, int[][] edges",
                        "2 <= n <= 2000",
                        "1 <= edges.length <= n * (n - 1) / 2",
                        "edges[i].length == 3",
                        "0 <= edges[i][0] < edges[i][1] < n",
                        "1 <= edges[i][2] <= 9",
                        "distinctPairs(edges, \"undirected\")"),
                model(
                        "int[][] grid",
                        "1 <= grid.length, grid[i].length <= 100",
                        "grid.length == grid[i].length",
                        "0 <= grid[i][j] <= 1",
                        "rectangular(grid)"),
                model(
                        "int[] stones",
                        "2 <= stones.length <= 2000",
                        "0 <= stones[i] <= 2147483647",
                        "stones[0] == 0",
                        "sorted(stones, \"strictly ascending\")"),
                model(
                        "int[] starts, int[] ends, int time",
                        "starts.length == ends.length",
                        "2 <= starts.length",
                        "0 <= starts[i] < ends[i] <= time <= 1000000",
                        "ends[i] <= starts[i + 1]",
                        "sorted(starts, \"strictly ascending\")"),
                model(
                        "int[][] queries, int[] nums",
                        "1 <= nums.length, queries.length <= 100",
                        "queries[i].length == 3",
                        "0 <= queries[i][0] <= queries[i][1] < nums.length",
                        "1 <= queries[i][2] <= queries[i][1] - queries[i][0] + 1",
                        "0 <= nums[i] <= 5"),
                model(
                        "String s, String t",
                        "1 <= t.length <= s.length <= 1000",
                        "alphabet(s, \"a-z\")",
                        "alphabet(t, \"a-z\")"),
                model("String s", "1 <= s.length <= 40", "alphabet(s, \"()\")", "parentheses(s)"),
                model(
                        "List<String> words, String word",
                        "1 <= words.length",
                        "1 <= words[i].length <= 3",
                        "distinct(words)",
                        "alphabet(words, \"ab\")",
                        "1 <= word.length <= 5"),
                model("TreeNode root", "1 <= root.length <= 500", "-5 <= root[i] <= 500", "binarySearchTree(root)"),
                model("ListNode head", "1 <= head.length <= 50", "0 <= head[i] <= 9", "noLeadingZeros(head)"),
                model(
                        "int[] parent, String s",
                        "parent.length == s.length",
                        "1 <= s.length",
                        "parent[0] == -1",
                        "0 <= parent[i + 1] <= parent.length - 1",
                        "parentTree(parent)"),
                model(
                        "char[][] board, int r, int c",
                        "board.length == board[i].length",
                        "board.length == 8",
                        "alphabet(board, \".BW\")",
                        "0 <= r, c < 8",
                        "board[r][c] == '.'"),
                model("double[] p, double q", "1 <= p.length", "0 <= p[i] <= 1", "0 <= q <= 1", "decimals(q, 2)"),
                model(
                        "long x, int[] nums",
                        "1 <= x <= 10^15",
                        "1 <= nums.length",
                        "nums[i] % 2 == 0",
                        "1 <= nums[i] <= 1000"));
    }

    @ParameterizedTest
    @MethodSource("awkwardModels")
    void drawsOnlyInputsThatObeyEveryRule(InputModel model) {
        InputGenerator generator = InputGenerator.of(model);
        int drawn = 0;
        for (int seed = 0; seed < 40; seed++) {
            ObjectNode input = generator.draw(seed, List.of(1, 12, 30, 80, 180).get(seed % 5));
            if (input != null) {
                drawn++;
                assertThat(generator.violations(input))
                        .as("seed %s gives %s", seed, input)
                        .isEmpty();
            }
        }
        assertThat(drawn).isGreaterThanOrEqualTo(38);
    }

    @ParameterizedTest
    @MethodSource("awkwardModels")
    void drawsTheSameFromTheModelThatWasWrittenAndReadBack(InputModel model) {
        InputModel read = InputModel.ofJson(JSON.readTree(model.toJson().toString()));
        assertThat(InputGenerator.of(read).draw(7, 30))
                .isEqualTo(InputGenerator.of(model).draw(7, 30));
    }

    @Test
    void seedsGiveTheSameInputsForEver() throws Exception {
        StringBuilder all = new StringBuilder();
        awkwardModels().forEach(model -> {
            for (int seed = 0; seed < 10; seed++) {
                all.append(InputGenerator.of(model).draw(seed, 12 + 20 * seed)).append('\n');
            }
        });
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
        // a change here changes every package's tasks: raise InputModel.VERSION when packages are out
        assertThat(HexFormat.of().formatHex(hash))
                .isEqualTo("7426f7c94e40b2234046d84aeb27556b022ffd8a0b9049cc63920f35945c2001");
    }

    @Test
    void seedsGiveDifferentInputs() {
        InputGenerator generator = InputGenerator.of(model("int[] nums", "1 <= nums.length", "0 <= nums[i] <= 100"));
        Set<String> inputs = new HashSet<>();
        for (int seed = 0; seed < 1000; seed++) {
            inputs.add(String.valueOf(generator.draw(seed, 20)));
        }
        assertThat(inputs).hasSizeGreaterThan(980);
    }

    @Test
    void holdsAboutAsManyValuesAsAskedFor() {
        InputGenerator generator = InputGenerator.of(model(
                "int[][] grid",
                "1 <= grid.length, grid[i].length <= 500",
                "0 <= grid[i][j] <= 9",
                "rectangular(grid)"));
        for (int seed = 0; seed < 20; seed++) {
            ObjectNode input = Objects.requireNonNull(generator.draw(seed, 100));
            int cells = input.get("grid").size() * input.get("grid").get(0).size();
            assertThat(cells).as("seed %s", seed).isBetween(50, 170);
        }
    }

    @Test
    void givesNothingWhereTheRulesContradictEachOther() {
        InputGenerator generator =
                InputGenerator.of(model("int[] nums", "5 <= nums.length", "0 <= nums[i] <= 2", "distinct(nums)"));
        assertThat(generator.draw(1, 30)).isNull();
    }

    @Test
    void namesEveryRuleThatAnInputBreaksAndWhere() {
        InputGenerator generator = InputGenerator.of(model(
                "int[] nums, int k", "4 <= nums.length", "0 <= nums[i] <= 9", "distinct(nums)", "k < nums.length"));
        ObjectNode input = (ObjectNode) JSON.readTree("{\"nums\":[1,12,1],\"k\":1}");
        assertThat(generator.violations(input))
                .containsExactly(
                        "4 <= nums.length does not hold",
                        "nums[i] <= 9 does not hold at {i=1}",
                        "distinct(nums) does not hold");
    }

    @Test
    void namesWhatIsMissingOrOfTheWrongType() {
        InputGenerator generator = InputGenerator.of(model("int[] nums, String s"));
        assertThat(generator.violations((ObjectNode) JSON.readTree("{\"nums\":[1]}")))
                .containsExactly("input has no 's': give a value of type String");
        assertThat(generator.violations((ObjectNode) JSON.readTree("{\"nums\":[\"x\"],\"s\":\"\"}")))
                .containsExactly("input nums has \"x\" where a value of type int is due");
    }

    @Test
    void refusesModelsThatItCannotRead() {
        ObjectNode json = model("int[] nums", "1 <= nums.length").toJson();
        json.put("version", 9);
        assertThatThrownBy(() -> InputModel.ofJson(json))
                .isInstanceOf(CodeGymException.class)
                .hasMessage("input model has version 9: this release reads 1");
        json.putArray("rules").add("sparkling(nums)");
        assertThatThrownBy(() -> InputModel.ofJson(json)).isInstanceOf(CodeGymException.class);
        json.remove("rules");
        assertThatThrownBy(() -> InputModel.ofJson(json)).hasMessageContaining("no array 'rules'");
    }
}

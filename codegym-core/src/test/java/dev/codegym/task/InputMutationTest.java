package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class InputMutationTest {
    private static final DataType INTS = DataType.INT.array();

    private static InputGenerator generator(List<InputField> fields, String... lines) {
        List<InputRule> rules = new ArrayList<>();
        for (String line : lines) {
            rules.addAll(InputRule.parse(line));
        }
        return InputGenerator.of(new InputModel(InputModel.VERSION, fields, rules, List.of()));
    }

    private static final InputGenerator TOLLS = generator(
            List.of(
                    new InputField("n", DataType.INT),
                    new InputField("tolls", INTS),
                    new InputField("names", DataType.STRING)),
            "1 <= n <= 100",
            "tolls.length == n",
            "names.length == n",
            "0 <= tolls[i] <= 50",
            "alphabet(names, \"a-f\")");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void changesInputsWithinTheRules(long seed) {
        Random random = new Random(seed);
        InputMutation mutation = new InputMutation(TOLLS, random);
        ObjectNode input = Samples.object("{'n':4,'tolls':[3,0,7,7],'names':'abca'}");
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < 200; i++) {
            ObjectNode changed = mutation.of(input);
            if (changed != null) {
                assertThat(changed).as("seed %d", seed).isNotEqualTo(input);
                assertThat(TOLLS.violations(changed)).as("seed %d", seed).isEmpty();
                lengths.add(changed.path("n").intValue());
                input = changed;
            }
        }
        assertThat(lengths).as("lengths of seed %d", seed).hasSizeGreaterThan(2);
    }

    @Test
    void keepsWholeNumbersAndFractionsApart() {
        InputGenerator odds = generator(
                List.of(new InputField("k", DataType.INT), new InputField("odds", DataType.DOUBLE.array())),
                "0 <= k <= 50",
                "1 <= odds.length <= 9");
        InputMutation mutation = new InputMutation(odds, new Random(7));
        ObjectNode input = Samples.object("{'k':4,'odds':[0.09,12.5,3.25]}");
        for (int i = 0; i < 300; i++) {
            ObjectNode changed = mutation.of(input);
            if (changed != null) {
                assertThat(changed.path("k").isIntegralNumber()).isTrue();
            }
        }
    }

    @Test
    void leavesTheInputItself() {
        ObjectNode input = Samples.object("{'n':2,'tolls':[3,0],'names':'ab'}");
        ObjectNode copy = input.deepCopy();
        InputMutation mutation = new InputMutation(TOLLS, new Random(4));
        for (int i = 0; i < 50; i++) {
            mutation.of(input);
            mutation.sized(input, 40);
            mutation.joined(input, input);
        }
        assertThat(input).isEqualTo(copy);
    }

    @Test
    void growsCollectionsThatGoTogether() {
        InputMutation mutation = new InputMutation(TOLLS, new Random(11));
        ObjectNode small = Samples.object("{'n':3,'tolls':[3,0,7],'names':'abc'}");
        ObjectNode grown = mutation.sized(small, 80);
        assertThat(InputMutation.cells(grown)).isBetween(60, 100);
        assertThat(TOLLS.violations(grown)).isEmpty();
    }

    @Test
    void joinsInputsWithTheNumberThatTellsTheirLength() {
        InputMutation mutation = new InputMutation(TOLLS, new Random(2));
        ObjectNode one = Samples.object("{'n':2,'tolls':[1,2],'names':'ab'}");
        ObjectNode other = Samples.object("{'n':1,'tolls':[9],'names':'f'}");
        List<ObjectNode> joined = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ObjectNode both = mutation.joined(one, other);
            if (both != null) {
                joined.add(both);
            }
        }
        assertThat(joined).contains(Samples.object("{'n':3,'tolls':[1,2,9],'names':'abf'}"));
    }

    @Test
    void survivesEmptyCollectionsMissingNodesAndNestedTexts() {
        InputGenerator odd = generator(
                List.of(
                        new InputField("words", DataType.STRING.array()),
                        new InputField("rows", INTS.array()),
                        new InputField("root", DataType.BINARY_TREE),
                        new InputField("flag", DataType.BOOLEAN)),
                "0 <= words.length <= 9");
        List<JsonNode> inputs = List.of(
                Samples.json("{'words':[],'rows':[],'root':[],'flag':true}"),
                Samples.json("{'words':['',''],'rows':[[],[1]],'root':[1,null,2],'flag':false}"));
        for (JsonNode input : inputs) {
            for (int seed = 0; seed < 60; seed++) {
                InputMutation mutation = new InputMutation(odd, new Random(seed));
                ObjectNode changed = mutation.of((ObjectNode) input);
                assertThat(changed == null || odd.violations(changed).isEmpty()).isTrue();
                mutation.sized((ObjectNode) input, 30);
            }
        }
    }
}

package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.Samples;
import dev.codegym.tool.AnswerKey;
import dev.codegym.tool.DataType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class AnswerRuleTest {
    private static AnswerKey.Verdict judge(AnswerRule rule, String reference, String answer) {
        return rule.key(Samples.json(reference)).judge(Samples.json(answer));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int     | 5      | 5        | RIGHT
            int     | 5      | 5.0      | RIGHT
            int     | 5      | '5'      | RIGHT
            int     | 5      | ' 5 '    | RIGHT
            int     | 5      | '5.0'    | RIGHT
            int     | 5      | 50e-1    | RIGHT
            int     | 5      | '+5'     | RIGHT
            int     | 5      | 6        | WRONG
            int     | 5      | 99999999999999999999 | WRONG
            int     | 0      | -0.0     | RIGHT
            int     | 5      | 5.1      | NOT_AN_ANSWER
            int     | 5      | 'five'   | NOT_AN_ANSWER
            int     | 5      | ''       | NOT_AN_ANSWER
            int     | 5      | '0x5'    | NOT_AN_ANSWER
            int     | 1      | true     | NOT_AN_ANSWER
            int     | 5      | [5]      | NOT_AN_ANSWER
            int     | 5      | null     | NOT_AN_ANSWER
            int     | 5      | '1e999999999' | NOT_AN_ANSWER
            int     | 5      | 1e999999999 | NOT_AN_ANSWER
            int     | 5      | '1e-999999999' | NOT_AN_ANSWER
            long    | 9007199254740993 | '9007199254740993' | RIGHT
            long    | 9007199254740993 | 9007199254740992 | WRONG
            double  | 0.5    | 0.5      | RIGHT
            double  | 0.5    | '0.5'    | RIGHT
            double  | 5      | '5'      | RIGHT
            double  | 5      | 5        | RIGHT
            double  | 0.5    | 0.5000000001 | RIGHT
            double  | 0.5    | 0.50000001 | WRONG
            double  | 0.0    | -0.0     | RIGHT
            double  | 0.0    | 1e-300   | WRONG
            double  | 0.5    | 'NaN'    | NOT_AN_ANSWER
            double  | 0.5    | 1e999    | NOT_AN_ANSWER
            double  | 0.5    | '1e999'  | NOT_AN_ANSWER
            boolean | true   | 'true'   | RIGHT
            boolean | true   | 'false'  | WRONG
            boolean | true   | 'True'   | NOT_AN_ANSWER
            boolean | true   | 1        | NOT_AN_ANSWER
            char    | 'a'    | 'a'      | RIGHT
            char    | 'a'    | 'b'      | WRONG
            char    | 'a'    | 'ab'     | NOT_AN_ANSWER
            String  | '5'    | '5'      | RIGHT
            String  | '5'    | '5 '     | WRONG
            String  | '5'    | 5        | NOT_AN_ANSWER
            String  | 'a'    | 'A'      | WRONG
            int[]   | [1,2]  | [1,2]    | RIGHT
            int[]   | [1,2]  | ['1',2.0] | RIGHT
            int[]   | [1,2]  | [2,1]    | WRONG
            int[]   | [1,2]  | [1,2,2]  | WRONG
            int[]   | [1,2]  | '[1,2]'  | NOT_AN_ANSWER
            int[]   | []     | []       | RIGHT
            TreeNode | [1,null,2] | [1,null,2,null,null] | RIGHT
            TreeNode | [1,null,2] | [1,2]  | WRONG
            TreeNode | [1,null,2] | [1,'x'] | NOT_AN_ANSWER
            TreeNode | []    | [null]   | RIGHT
            ListNode | [1,2] | [1,2]    | RIGHT
            ListNode | [1,2] | [1,null] | NOT_AN_ANSWER
            """)
    void judgesInNormalForm(String type, String reference, String answer, AnswerKey.Verdict verdict) {
        assertThat(judge(AnswerRule.exact(DataType.parse(type)), reference, answer))
                .isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``   | [[1,2],[3]]       | [[3],[1,2]]       | WRONG
            0    | [[1,2],[3]]       | [[3],[1,2]]       | RIGHT
            0    | [[1,2],[3]]       | [[3],[2,1]]       | WRONG
            1    | [[1,2],[3]]       | [[2,1],[3]]       | RIGHT
            1    | [[1,2],[3]]       | [[3],[2,1]]       | WRONG
            0,1  | [[1,2],[3]]       | [[3],[2,1]]       | RIGHT
            0,1  | [[1,2],[2,3]]     | [[3,2],[2,1]]     | RIGHT
            0,1  | [[1,2],[1,2],[3]] | [[3],[3],[2,1]]   | WRONG
            0,1  | [[10,9],[2]]      | [['2'],[9.0,'10']] | RIGHT
            0    | [[],[]]           | [[]]              | WRONG
            """)
    void forgetsOrderOnlyAtTheLevelsNamed(String levels, String reference, String answer, AnswerKey.Verdict verdict) {
        Set<Integer> any = new HashSet<>();
        for (String level : levels.split(",")) {
            if (!level.isEmpty()) {
                any.add(Integer.valueOf(level));
            }
        }

        assertThat(judge(new AnswerRule(DataType.parse("List<List<Integer>>"), any, 0), reference, answer))
                .isEqualTo(verdict);
    }

    @Test
    void allowsRealsWithinTheToleranceThatTheStatementNames() {
        AnswerRule rule = new AnswerRule(DataType.DOUBLE, Set.of(), 1e-5);

        assertThat(judge(rule, "2.0", "2.000009")).isEqualTo(AnswerKey.Verdict.RIGHT);
        assertThat(judge(rule, "2.0", "2.00002")).isEqualTo(AnswerKey.Verdict.WRONG);
        assertThat(judge(rule, "1000000.0", "1000000.00002")).isEqualTo(AnswerKey.Verdict.WRONG);
        assertThat(judge(AnswerRule.exact(DataType.DOUBLE), "1e12", "1000000000000.5"))
                .isEqualTo(AnswerKey.Verdict.RIGHT);
    }

    @Test
    void matchesRealsInAnyOrderWithinTheTolerance() {
        AnswerRule rule = new AnswerRule(DataType.parse("double[][]"), Set.of(0), 1e-5);

        assertThat(judge(rule, "[[1.0,2.0],[1.0000001,1.0]]", "[[1.0,1.0],[1.0000001,2.0]]"))
                .isEqualTo(AnswerKey.Verdict.RIGHT);
        assertThat(judge(rule, "[[1.0,2.0],[1.0,1.0]]", "[[1.0,1.0],[1.0,1.0]]"))
                .isEqualTo(AnswerKey.Verdict.WRONG);
    }

    @Test
    void comparesStringsInAnyOrder() {
        AnswerRule rule = new AnswerRule(DataType.STRING.list(), Set.of(0), 0);

        assertThat(judge(rule, "['b','a','']", "['','a','b']")).isEqualTo(AnswerKey.Verdict.RIGHT);
        assertThat(judge(rule, "['b','a']", "['a','a']")).isEqualTo(AnswerKey.Verdict.WRONG);
    }

    @Test
    void judgesAHugeListInReasonableTime() throws Exception {
        StringBuilder text = new StringBuilder("[0");
        for (int i = 1; i < 200_000; i++) {
            text.append(',').append(i);
        }
        AnswerRule rule = new AnswerRule(DataType.INT.array(), Set.of(0), 0);
        var answer = JsonMapper.shared().readTree(text + "]");

        assertThat(rule.equal(answer, answer)).isTrue();
    }

    @Test
    void givesOneTextToAnswersThatDifferInOrdersThatDoNotCount() {
        AnswerRule inner = new AnswerRule(DataType.INT.array().array(), Set.of(1), 0);

        assertThat(inner.arrangedText(Samples.json("[[2,1],[3]]")))
                .isEqualTo(inner.arrangedText(Samples.json("[[1,2],[3]]")))
                .isNotEqualTo(inner.arrangedText(Samples.json("[[3],[1,2]]")));
        assertThat(AnswerRule.exact(DataType.INT.array()).arrangedText(Samples.json("[2,1]")))
                .isEqualTo("[2,1]");
    }

    @Test
    void refusesAReferenceOfAnotherType() {
        assertThatThrownBy(() -> AnswerRule.exact(DataType.INT).key(Samples.json("'x'")))
                .hasMessage("reference answer \"x\" is not of type int");
        assertThatThrownBy(() -> new AnswerRule(DataType.INT, Set.of(), Double.NaN))
                .hasMessage("tolerance is NaN: it must be from 0 to below 1");
        assertThat(List.of(AnswerRule.exact(DataType.INT))).hasSize(1);
    }
}

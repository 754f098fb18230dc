package dev.codegym.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DataCodecTest {
    private static Object read(String type, String json) throws DataCodec.MismatchException {
        return DataCodec.read(DataType.parse(type), Samples.json(json), "it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int     | '5'
            int     | 5.5
            int     | true
            int     | null
            int     | [5]
            int     | 2147483648
            int     | -2147483649
            int     | 1e300
            int     | 1e999
            int     | 99999999999999999999
            long    | 9223372036854775808
            long    | '5'
            long    | 'x'
            long    | '1e18'
            long    | 1e18
            double  | '5'
            double  | 1e999
            double  | null
            boolean | 'true'
            boolean | 1
            boolean | null
            char    | ''
            char    | 'ab'
            char    | '😀'
            char    | 97
            String  | 5
            String  | null
            String  | ['a']
            int[]   | 5
            int[]   | '5'
            int[]   | {}
            int[]   | [1,null]
            int[]   | [1,[2]]
            int[][] | [1]
            int[][] | [[1],['2']]
            char[][] | ['ab']
            List<Integer> | [1,true]
            List<List<String>> | [['a'],[1]]
            ListNode | [1,null]
            TreeNode | [null,1]
            TreeNode | [1,'a']
            TreeNode | 1
            """)
    void refusesWhatIsOfAnotherType(String type, String json) {
        assertThatThrownBy(() -> read(type, json))
                .isInstanceOf(DataCodec.MismatchException.class)
                .hasMessageStartingWith("it");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            int     | 5                      | 5
            int     | 5.0                    | 5
            int     | 5e2                    | 500
            int     | -0.0                   | 0
            int     | -2147483648            | -2147483648
            long    | 9223372036854775807    | 9223372036854775807
            long    | '9223372036854775807'  | 9223372036854775807
            long    | '-9007199254740993'    | -9007199254740993
            double  | 5                      | 5.0
            double  | 1e-3                   | 0.001
            boolean | true                   | true
            char    | 'a'                    | a
            String  | ''                     | ``
            """)
    void takesWhatFits(String type, String json, String value) throws DataCodec.MismatchException {
        assertThat(read(type, json)).hasToString(value);
    }

    @Test
    void makesJavaDataOfTheDeclaredTypes() throws DataCodec.MismatchException {
        assertThat(read("int[][]", "[[1,2],[],[3]]")).isEqualTo(new int[][] {{1, 2}, {}, {3}});
        assertThat(read("char[][]", "[['a','b'],[]]")).isEqualTo(new char[][] {{'a', 'b'}, {}});
        assertThat(read("String[]", "['a','']")).isEqualTo(new String[] {"a", ""});
        assertThat(read("List<List<Integer>>", "[[1],[]]")).isEqualTo(List.of(List.of(1), List.of()));
        assertThat(read("ListNode", "[]")).isEqualTo(new int[0]);
        assertThat(read("TreeNode", "[1,null,2,null,null]")).isEqualTo(new Integer[] {1, null, 2});
        assertThat(read("TreeNode", "[null]")).isEqualTo(new Integer[0]);
    }

    @Test
    void namesThePlaceInsideALongValue() {
        assertThatThrownBy(() -> read("int[][]", "[[1,2],[3,'four']]"))
                .hasMessage("it[1][1] is \"four\": it must be an integer from -2147483648 to 2147483647");
        assertThatThrownBy(() -> read("int", "'" + "x".repeat(1000) + "'"))
                .message()
                .hasSizeLessThan(150);
    }

    @Test
    void writesTheSameDigitsEverywhere() {
        assertThat(DataCodec.text(2e-3)).isEqualTo("0.002");
        assertThat(DataCodec.text(2.0E-23)).isEqualTo("2.0E-23");
        assertThat(DataCodec.text(Double.MIN_VALUE)).isEqualTo("4.9E-324");
        assertThat(DataCodec.text(-0.0)).isEqualTo("-0.0");
        assertThat(DataCodec.text(Double.NaN)).isEqualTo("\"NaN\"");
    }

    @Test
    void writesWhatItReads() {
        assertThat(DataCodec.text(List.of(List.of("a\"\\\n\u0001", 'c'), List.of(), true)))
                .isEqualTo("[[\"a\\\"\\\\\\n\\u0001\",\"c\"],[],true]");
        assertThat(DataCodec.text(new Object[] {new int[] {1}, new boolean[0], null, new char[] {'x'}}))
                .isEqualTo("[[1],[],null,[\"x\"]]");
        assertThat(DataCodec.text(Long.MAX_VALUE)).isEqualTo("9223372036854775807");
        assertThat(DataCodec.text(null)).isEqualTo("null");
        assertThat(DataCodec.node("lone \ud800 half").stringValue()).isEqualTo("lone \ud800 half");
    }
}

package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hidden data in texts, in whatever layout and in however many pieces. */
class ShownDataTest {
    private static boolean shows(String data, String own, String foreign) {
        JsonNode value = JsonMapper.shared().readTree(data);
        return new ShownData(List.of(value)).isShown(own, foreign);
    }

    @Test
    void seesNumbersInAnotherLayout() {
        assertThat(shows("[3,1,4,1,5,9,2,6,5,3]", "it holds 3 | 1 | 4 | 1 | 5 | 9 | 2 | 6 | 5 | 3", ""))
                .isTrue();
        assertThat(shows("[[3,1,4],[1,5,9],[2,6,5]]", "3 1 4\n1 5 9\n2 6 5", ""))
                .isTrue();
    }

    @Test
    void seesPieces() {
        assertThat(shows("[31,41,59,26,53,58,97,93,23,84]", "97 93 23 84 and 31 41 59 26 53", ""))
                .isTrue();
    }

    @Test
    void seesAStringInsideAnother() {
        assertThat(shows("\"squirrelsclimb\"", "<squirrelsclimb>", "")).isTrue();
        assertThat(shows("\"squirrelsclimb\"", "<squirrel and climb>", "")).isFalse();
    }

    @Test
    void seesDataBackwards() {
        assertThat(shows("[31,41,59,26,53,58,97,93,23,84]", "[84,23,93,97,58,53,26,59,41,31]", ""))
                .isTrue();
        assertThat(shows("\"squirrelsclimb\"", "bmilcslerriuqs", "")).isTrue();
    }

    @Test
    void seesNumbersAmongWordsAndPositions() {
        String story =
                "bed 1 has 31 cm, bed 2 has 41 cm, bed 3 has 59 cm, bed 4 has 26 cm, bed 5 has 53 cm, bed 6 has 58 cm,"
                        + " bed 7 has 97 cm, bed 8 has 93 cm, bed 9 has 23 cm, bed 10 has 84 cm";
        assertThat(shows("[31,41,59,26,53,58,97,93,23,84]", story, "")).isTrue();
    }

    @Test
    void letsAnotherOrderStand() {
        assertThat(shows("[31,41,59,26,53,58,97,93,23,84]", "[23,26,31,41,53,58,59,84,93,97]", ""))
                .isFalse();
    }

    @Test
    void letsAFewValuesStand() {
        assertThat(shows("[31,41,59]", "31 41 59", "")).isFalse();
        assertThat(shows("[31,41,59,26,53,58,97,93,23,84]", "31 41 59 26", "")).isFalse();
    }

    @Test
    void letsWhatStandsInAnyTextStand() {
        String zeros = "[0,0,0,0,0,0,0,0,0,0,0,0,0,0,0,0]";
        assertThat(shows(zeros, zeros, zeros)).isFalse();
        assertThat(shows("[0,1,1,0,1,0,0,0,1,1,1,0,1,1,0,1,0,1,0,0]", "0 1 1 0 1 0 0 0 1 1 1 0 1 1 0 1 0 1 0 0", zeros))
                .isTrue();
    }
}

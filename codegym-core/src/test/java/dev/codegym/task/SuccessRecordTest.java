package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;

class SuccessRecordTest {
    private static final Task TASK =
            new Task("easy-1", Difficulty.EASY, JsonNodeFactory.instance.objectNode(), IntNode.valueOf(1), 50);

    @Test
    void expectsHalfAtFiftyCallsAndLessOfLongerTasksBeforeAnythingWasPlayed() {
        SuccessRecord record = new SuccessRecord();

        assertThat(record.expected("e", TASK)).isEqualTo(0.5);
        assertThat(record.expected(100)).isCloseTo(1.0 / 3, within(1e-12));
        assertThat(record.expected(10)).isGreaterThan(0.8);
    }

    @Test
    void ownPlaysSoonCountMoreThanWhatOthersPromise() {
        SuccessRecord record = new SuccessRecord();
        for (int i = 0; i < 30; i++) {
            record.add("e", TASK, true);
            record.add("other", "easy-1", 50, false);
        }

        assertThat(record.expected("e", TASK)).isGreaterThan(0.9).isLessThan(1);
        assertThat(record.plays("e", "easy-1")).isEqualTo(30);
        assertThat(record.wins("e", "easy-1")).isEqualTo(30);
    }

    @Test
    void learnsWhatTasksOfSoManyCallsPromise() {
        SuccessRecord record = new SuccessRecord();
        Random random = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            int calls = 10 + random.nextInt(240);
            double rate = 1 / (1 + Math.exp(-(1.2 - 1.7 * Math.log(calls / 50.0))));
            record.add("e" + i % 500, "t" + calls, calls, random.nextDouble() < rate);
        }

        for (int calls : new int[] {10, 25, 50, 100, 200}) {
            double rate = 1 / (1 + Math.exp(-(1.2 - 1.7 * Math.log(calls / 50.0))));
            assertThat(record.expected(calls)).as("%d calls", calls).isCloseTo(rate, within(0.03));
        }
    }

    @Test
    void staysBetweenNeverAndAlwaysWhateverItSees() {
        SuccessRecord won = new SuccessRecord();
        SuccessRecord lost = new SuccessRecord();
        for (int i = 0; i < 100_000; i++) {
            won.add("e", "t" + i % 240, 10 + i % 240, true);
            lost.add("e", "t" + i % 240, 10 + i % 240, false);
        }

        assertThat(won.expected(250)).isGreaterThan(0.9).isLessThan(1);
        assertThat(lost.expected(10)).isLessThan(0.1).isGreaterThan(0);
    }

    @Test
    void doesNotDependOnTheOrderOfPlays() {
        SuccessRecord forth = new SuccessRecord();
        SuccessRecord back = new SuccessRecord();
        for (int i = 0; i < 100; i++) {
            forth.add("e" + i % 3, "t" + i % 5, i % 5 * 40, i % 4 == 0);
            int j = 99 - i;
            back.add("e" + j % 3, "t" + j % 5, j % 5 * 40, j % 4 == 0);
        }

        assertThat(forth.toJson()).isEqualTo(back.toJson());
        assertThat(forth.expected(70)).isEqualTo(back.expected(70));
    }

    @Test
    void countsForOthersOnceItKnowsTheCalls() {
        SuccessRecord record = new SuccessRecord();
        record.add("e", "t", 0, true);
        double before = record.expected(60);
        record.add("e", "t", 60, true);

        SuccessRecord known = new SuccessRecord();
        known.add("e", "t", 60, true);
        known.add("e", "t", 60, true);
        assertThat(before).isEqualTo(new SuccessRecord().expected(60));
        assertThat(record.expected(60)).isEqualTo(known.expected(60)).isGreaterThan(before);
    }

    @Test
    void oldPlaysFade() {
        SuccessRecord record = new SuccessRecord();
        for (int i = 0; i < 8; i++) {
            record.add("e", TASK, false);
        }
        double before = record.expected("e", TASK);
        record.fade(0.25);

        assertThat(record.plays("e", "easy-1")).isEqualTo(2);
        assertThat(record.expected("e", TASK)).isGreaterThan(before);
        record.fade(0);
        assertThat(record.toJson().path("played")).isEmpty();
        assertThat(record.expected("e", TASK)).isEqualTo(0.5);
    }

    @Test
    void readsWhatItWrote() {
        SuccessRecord record = new SuccessRecord();
        record.add("e", TASK, true);
        record.add("e", "hard-1", 0, false);
        record.fade(0.7);
        record.add("f", TASK, false);

        SuccessRecord read = SuccessRecord.ofJson(
                JsonMapper.shared().readTree(record.toJson().toString()));

        assertThat(read.toJson()).hasToString(record.toJson().toString());
        assertThat(read.expected("f", TASK)).isEqualTo(record.expected("f", TASK));
    }

    @Test
    void refusesADamagedRecord() {
        assertThatThrownBy(() -> SuccessRecord.ofJson(
                        JsonMapper.shared().readTree("{\"version\": 1, \"played\": {\"e\": {\"t\": [1, 2, 30]}}}")))
                .isInstanceOf(CodeGymException.class)
                .hasMessage("success record of task 't' of 'e' is [1,2,30]: it must be plays, wins and solver calls,"
                        + " none negative, and no more wins than plays");
        assertThatThrownBy(() -> SuccessRecord.ofJson(JsonMapper.shared().readTree("{\"version\": 2}")))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("version 2");
    }
}

package dev.codegym.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.task.SuccessRecord;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class RolloutTest {
    private static final EpisodeRules RULES =
            EpisodeRules.DEFAULT.withStepLimit(60).withRenamedBuiltIns(true);

    private static Trajectory random(long seed) {
        try (ToolEnvironment environment = Samples.environment(RULES)) {
            return Rollout.play(
                    environment,
                    Policy.random(),
                    ResetOptions.of(seed).withSource(TaskSource.values()[(int) (seed % 2)]));
        }
    }

    private static Replay replay(Trajectory trajectory) {
        // An environment without stored tasks: the input comes from the record.
        try (ToolEnvironment environment =
                Samples.host().environment(TaskDealer.of(Samples.host(), List.of()), RULES)) {
            return trajectory.replay(environment);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 3, 4, 5})
    void replaysToTheSameAfterAWayThroughJson(long seed) {
        Trajectory trajectory = random(seed);
        String text = trajectory.toJson().toString();
        Trajectory read = Trajectory.ofJson(JsonMapper.shared().readTree(text));

        assertThat(read).isEqualTo(trajectory);
        assertThat(read.toJson().toString()).isEqualTo(text);
        assertThat(replay(read)).hasToString("same");
    }

    @Test
    void aRecordOfSuccessTakesPlayedStoredTasksOnly() {
        SuccessRecord record = new SuccessRecord();
        Trajectory stored = random(2);
        stored.addTo(record, 13);
        random(3).addTo(record, 13);

        assertThat(stored.options().source()).isEqualTo(TaskSource.STORED);
        assertThat(record.plays("heights", stored.taskId())).isEqualTo(1);
        assertThat(record.wins("heights", stored.taskId())).isEqualTo(stored.totalReward());
        assertThat(record.toJson().path("played").path("heights")).hasSize(1);
    }

    @Test
    void playsTheSameEpisodeForTheSameSeed() {
        assertThat(random(3)).isEqualTo(random(3)).isNotEqualTo(random(5));
    }

    @Test
    void drawsCallsThatAreWellFormed() {
        assertThat(random(2).turns()).extracting(Turn::error).containsOnly(null, "TOOL_FAILED", "BUDGET_SPENT");
        assertThat(random(2).turns()).filteredOn(turn -> turn.error() == null).hasSizeGreaterThan(10);
    }

    @Test
    void recordsWhatTheSolverDid() {
        try (ToolEnvironment environment = Samples.environment()) {
            Trajectory demonstration = Rollout.solver(
                    Samples.host(), environment, ResetOptions.of(1).withDifficulty(Difficulty.EASY));

            assertThat(demonstration.totalReward()).isEqualTo(1);
            assertThat(demonstration.turns().get(0).call().tool()).isEqualTo("observe");
            assertThat(demonstration.statistics().steps())
                    .isEqualTo(demonstration.turns().size());
            assertThat(demonstration.options().difficulty()).isEqualTo(Difficulty.EASY);
            assertThat(demonstration.replay(environment).same()).isTrue();
        }
    }

    @Test
    void saysWhereAReplayFirstGoesAnotherWay() {
        Trajectory trajectory = random(2);
        List<Turn> turns = new ArrayList<>(trajectory.turns());
        Turn fifth = turns.get(4);
        turns.set(
                4,
                new Turn(fifth.call(), "other", fifth.reward(), fifth.terminated(), fifth.truncated(), fifth.error()));

        assertThat(replay(withTurns(trajectory, turns)).difference())
                .isEqualTo(new Replay.Difference(5, "observation", "other", fifth.observation()));
        assertThat(replay(withTurns(trajectory, turns)))
                .hasToString("differs at turn 5: observation was other, now it is " + fifth.observation());
    }

    @Test
    void noticesAnotherEnvironmentAndOtherRules() {
        try (ToolEnvironment environment = Samples.environment()) {
            assertThat(random(2).replay(environment).difference().what()).isEqualTo("what the agent is told");
        }
        Trajectory other = Trajectory.ofJson(random(2).toJson().put("environment", "depths"));
        assertThat(replay(other)).hasToString("differs at the start: environment was depths, now it is heights");
    }

    @Test
    void noticesARecordThatGoesOnBehindTheEnd() {
        Trajectory trajectory = random(2);
        List<Turn> turns = new ArrayList<>(trajectory.turns());
        turns.add(new Turn(ToolCall.of("count"), "1", 0, false, false, null));

        assertThat(replay(withTurns(trajectory, turns)).difference().what()).isEqualTo("the number of turns");
    }

    private static Trajectory withTurns(Trajectory trajectory, List<Turn> turns) {
        return new Trajectory(
                trajectory.environmentId(),
                trajectory.packageHash(),
                trajectory.taskId(),
                trajectory.options(),
                trajectory.input(),
                trajectory.start(),
                turns,
                trajectory.statistics());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            version  | 2     | trajectory has version 2: it must be 1, the only one that this release reads
            turns    | {}    | trajectory: 'turns' is {}: it must be a list
            input    | 5     | trajectory: 'input' is 5: it must be an object
            options  | {'seed':1,'source':'MOON'} | trajectory: 'source' is "MOON": it must be one of [STORED, FRESH]
            """)
    void namesTheMemberThatIsWrong(String member, String value, String message) {
        ObjectNode json = random(2).toJson();
        json.set(member, Samples.json(value));

        assertThatThrownBy(() -> Trajectory.ofJson(json))
                .isInstanceOf(CodeGymException.class)
                .hasMessage(message);
        json.remove("start");
        assertThatThrownBy(() -> Trajectory.ofJson(json)).isInstanceOf(CodeGymException.class);
    }
}

package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.Samples;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.JsonNodeFactory;

class TaskSamplerTest {
    /** Environments of no, one and several tasks, of which only some have all tiers. */
    private static final TaskCatalog CATALOG = TaskCatalog.of(Map.of(
            "a", tasks(3, 2, 1),
            "b", tasks(0, 0, 0),
            "c", tasks(0, 0, 0),
            "d", tasks(0, 1, 0),
            "e", tasks(5, 5, 5),
            "f", tasks(1, 0, 4),
            "g", tasks(0, 0, 0)));

    private static final int ALL = 27;

    private static List<Task> tasks(int... counts) {
        List<Task> tasks = new ArrayList<>();
        for (Difficulty tier : Difficulty.values()) {
            for (int i = 1; i <= counts[tier.ordinal()]; i++) {
                tasks.add(task(tier, i, 15 + 60 * tier.ordinal() + i));
            }
        }
        return tasks;
    }

    private static Task task(Difficulty tier, int number, int solverCalls) {
        return new Task(
                tier.name().toLowerCase(java.util.Locale.ROOT) + "-" + number,
                tier,
                JsonNodeFactory.instance.objectNode(),
                IntNode.valueOf(1),
                solverCalls);
    }

    private static String name(TaskDraw draw) {
        return draw.environment() + "/" + Objects.requireNonNull(draw.task()).id();
    }

    private static List<String> draws(TaskSampler sampler, int count) {
        return IntStream.range(0, count).mapToObj(i -> name(sampler.next())).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -7, Long.MAX_VALUE})
    void drawsEachTaskOnceInAnEpoch(long seed) {
        TaskSampler sampler = TaskSampler.of(CATALOG, SamplerOptions.DEFAULT.withSeed(seed));

        assertThat(sampler.tasks()).isEqualTo(ALL);
        for (int epoch = 0; epoch < 3; epoch++) {
            assertThat(draws(sampler, ALL))
                    .as("epoch %d of seed %d", epoch, seed)
                    .doesNotHaveDuplicates();
            assertThat(sampler.hasMoreInEpoch()).isFalse();
            assertThat(sampler.epoch()).isEqualTo(epoch);
        }
    }

    @Test
    void epochsAndSeedsHaveOrdersOfTheirOwn() {
        TaskSampler sampler = TaskSampler.of(CATALOG, SamplerOptions.DEFAULT);
        List<String> first = draws(sampler, ALL);

        assertThat(draws(sampler, ALL)).isNotEqualTo(first);
        assertThat(draws(TaskSampler.of(CATALOG, SamplerOptions.DEFAULT.withSeed(1)), ALL))
                .isNotEqualTo(first);
    }

    @Test
    void isTheSameOnEveryMachine() {
        TaskSampler sampler = TaskSampler.of(CATALOG, SamplerOptions.DEFAULT.withSeed(42));

        assertThat(draws(sampler, 8))
                .containsExactly(
                        "f/hard-2",
                        "e/hard-5",
                        "e/easy-3",
                        "e/medium-4",
                        "e/hard-3",
                        "a/hard-1",
                        "f/hard-4",
                        "e/easy-1");
        assertThat(sampler.next().options().seed()).isEqualTo(-876992442891273813L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 26, 27})
    void shardsDrawAllTasksTogetherAndNoneTwice(int shards) {
        List<String> all = new ArrayList<>();
        for (int shard = 0; shard < shards; shard++) {
            TaskSampler sampler = TaskSampler.of(CATALOG, SamplerOptions.DEFAULT.withShard(shard, shards));
            do {
                all.add(name(sampler.next()));
            } while (sampler.hasMoreInEpoch());
            assertThat(sampler.epoch()).isZero();
        }

        assertThat(all).hasSize(ALL).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 13, 26, 27, 28, 60})
    void goesOnWhereItsStateWasSaved(int drawn) {
        SamplerOptions options = SamplerOptions.DEFAULT.withSeed(3).withShard(1, 2);
        TaskSampler sampler = TaskSampler.of(CATALOG, options);
        draws(sampler, drawn);
        JsonNode state = JsonMapper.shared().readTree(sampler.state().toString());

        TaskSampler resumed = TaskSampler.resume(CATALOG, options, new SuccessRecord(), state);

        assertThat(draws(resumed, 40)).isEqualTo(draws(sampler, 40));
    }

    @Test
    void otherNumbersOfShardsGoOnWhereTheFirstEnded() {
        List<String> all = new ArrayList<>();
        long frontier = 0;
        for (int shard = 0; shard < 3; shard++) {
            TaskSampler sampler = TaskSampler.of(CATALOG, SamplerOptions.DEFAULT.withShard(shard, 3));
            all.addAll(draws(sampler, 4));
            frontier = sampler.frontier();
        }
        assertThat(frontier).isEqualTo(12);
        for (int shard = 0; shard < 2; shard++) {
            SamplerOptions options = SamplerOptions.DEFAULT.withShard(shard, 2);
            TaskSampler sampler = TaskSampler.from(CATALOG, options, new SuccessRecord(), 0, frontier);
            while (sampler.hasMoreInEpoch()) {
                all.add(name(sampler.next()));
            }
            assertThat(name(sampler.next()))
                    .as("the next epoch")
                    .isEqualTo(name(TaskSampler.from(CATALOG, options, new SuccessRecord(), 1, 0)
                            .next()));
        }

        assertThat(all).hasSize(ALL).doesNotHaveDuplicates();
    }

    @Test
    void refusesAStateOfOtherTasksOrOptions() {
        JsonNode state = TaskSampler.of(CATALOG, SamplerOptions.DEFAULT).state();
        TaskCatalog other = TaskCatalog.of(Map.of("e", tasks(9, 9, 9)));
        SuccessRecord record = new SuccessRecord();

        assertThatThrownBy(() -> TaskSampler.resume(other, SamplerOptions.DEFAULT, record, state))
                .isInstanceOf(CodeGymException.class)
                .hasMessageStartingWith("the state of a sampler does not fit: 'catalog' is ");
        assertThatThrownBy(() -> TaskSampler.resume(CATALOG, SamplerOptions.DEFAULT.withSeed(1), record, state))
                .hasMessage("the state of a sampler does not fit: 'seed' is 0, but of these options and tasks it is 1");
        assertThatThrownBy(() -> TaskSampler.resume(
                        CATALOG,
                        SamplerOptions.DEFAULT,
                        record,
                        ((tools.jackson.databind.node.ObjectNode) state.deepCopy()).put("looked", Long.MAX_VALUE)))
                .hasMessage("the state of a sampler does not fit: 'looked' is 9223372036854775807"
                        + ": it must be a whole number from 0 to 27");
    }

    @Test
    void refusesMoreShardsThanTasks() {
        assertThatThrownBy(() -> TaskSampler.of(CATALOG, SamplerOptions.DEFAULT.withShard(0, 28)))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("27 tasks")
                .hasMessageContaining("28 shards");
        assertThatThrownBy(() -> SamplerOptions.DEFAULT.withShard(3, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shard 3 of 3: it must be from 0 to 2");
    }

    @Test
    void drawsFromTheChosenTiersOnly() {
        TaskSampler sampler =
                TaskSampler.of(CATALOG, SamplerOptions.DEFAULT.withTiers(Difficulty.HARD, Difficulty.MEDIUM));

        assertThat(sampler.tasks()).isEqualTo(18);
        assertThat(Stream.generate(sampler::next).limit(18))
                .allMatch(draw -> draw.difficulty() != Difficulty.EASY)
                .extracting(TaskSamplerTest::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void freshTasksNeverComeTwice() {
        Set<ResetOptions> seen = new HashSet<>();
        for (int shard = 0; shard < 2; shard++) {
            TaskSampler sampler = TaskSampler.of(
                    TaskCatalog.of(Map.of("e", tasks(5, 5, 5))),
                    SamplerOptions.DEFAULT.withSource(TaskSource.FRESH).withShard(shard, 2));
            while (sampler.epoch() < 20) {
                TaskDraw draw = sampler.next();
                assertThat(draw.task()).isNull();
                assertThat(draw.options().source()).isEqualTo(TaskSource.FRESH);
                assertThat(draw.options().difficulty()).isEqualTo(draw.difficulty());
                assertThat(seen.add(draw.options())).isTrue();
            }
        }
    }

    @Test
    void drawsTasksThatARealEnvironmentResetsTo() {
        EnvironmentHost host = Samples.host();
        List<Task> stored = Samples.tasks();
        TaskSampler sampler = TaskSampler.of(TaskCatalog.of(Map.of("heights", stored)), SamplerOptions.DEFAULT);
        try (ToolEnvironment environment = host.environment(TaskDealer.of(host, stored), EpisodeRules.DEFAULT)) {
            Set<String> played = new HashSet<>();
            while (sampler.hasMoreInEpoch()) {
                TaskDraw draw = sampler.next();
                assertThat(environment.reset(draw.options()).info().taskId())
                        .isEqualTo(Objects.requireNonNull(draw.task()).id());
                played.add(draw.task().id());
            }
            assertThat(played).hasSameSizeAs(stored);
        }
    }

    @Test
    void aimsAtASuccessRate() {
        SuccessRecord record = new SuccessRecord();
        Map<String, List<Task>> tasks = new TreeMap<>();
        for (int i = 0; i < 300; i++) {
            String id = "x" + i;
            Task task = task(Difficulty.EASY, 1, 50);
            tasks.put(id, List.of(task));
            // a third is always won, a third never, a third every other time
            for (int play = 0; play < 16; play++) {
                record.add(id, task, i % 3 == 0 || i % 3 == 1 && play % 2 == 0);
            }
        }
        TaskCatalog catalog = TaskCatalog.of(tasks);
        TaskSampler sampler =
                TaskSampler.of(catalog, SamplerOptions.DEFAULT.withTarget(SamplerOptions.Target.HALF), record);
        List<TaskDraw> draws = Stream.generate(sampler::next).limit(60).toList();

        assertThat(draws)
                .filteredOn(draw -> Integer.parseInt(draw.environment().substring(1)) % 3 == 1)
                .hasSizeGreaterThanOrEqualTo(55);
        assertThat(draws).extracting(TaskDraw::environment).doesNotHaveDuplicates();
        assertThat(sampler.epoch()).isZero();
    }

    @Test
    void takesTheNearestWhereNoTaskIsNearEnough() {
        TaskCatalog catalog = TaskCatalog.of(Map.of("e", tasks(5, 5, 5)));
        SuccessRecord record = new SuccessRecord();
        TaskSampler sampler =
                TaskSampler.of(catalog, SamplerOptions.DEFAULT.withTarget(new SamplerOptions.Target(1, 0, 15)), record);

        TaskDraw draw = sampler.next();

        assertThat(Objects.requireNonNull(draw.task()).id())
                .as("the one of fewest calls")
                .isEqualTo("easy-1");
        assertThat(draw.expected()).isEqualTo(record.expected(16));
        assertThat(sampler.next().epoch()).as("all were looked at").isEqualTo(1);
    }
}

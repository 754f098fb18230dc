package dev.codegym.verify.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.tool.CallFormat;
import dev.codegym.tool.ToolEnvironment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ExporterTest {
    @TempDir
    static Path temporary;

    private static EnvironmentLibrary library;

    @BeforeAll
    static void writeLibrary() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("library"));
        Bells.write(folder, Bells.ID, "second", "third");
        library = EnvironmentLibrary.open(folder);
    }

    private static List<ObjectNode> rows(ExportOptions options) throws Exception {
        Path file = temporary.resolve("rows.jsonl");
        Exporter.export(library, options, file);
        return Files.readAllLines(file).stream()
                .map(line -> (ObjectNode) JsonMapper.shared().readTree(line))
                .toList();
    }

    private static ExportOptions of(ExportFormat format) {
        return ExportOptions.of(format);
    }

    @ParameterizedTest
    @EnumSource
    void writesARowForEveryTask(ExportFormat format) throws Exception {
        Path file = temporary.resolve("all.jsonl");

        ExportSummary summary = Exporter.export(library, of(format), file);

        assertThat(summary).isEqualTo(new ExportSummary(12, 3, List.of()));
        assertThat(Files.readAllLines(file)).hasSize(12);
        byte[] first = Files.readAllBytes(file);
        Exporter.export(library, of(format), file);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @ParameterizedTest
    @EnumSource
    void everyRowHasTheColumnsOfItsFormat(ExportFormat format) throws Exception {
        for (ObjectNode row : rows(of(format).withNamesSeed(5L))) {
            requireColumns(row, format.columns());
        }
    }

    private static void requireColumns(JsonNode row, List<Column> columns) {
        assertThat(row.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        columns.stream().map(Column::name).toList());
        for (Column column : columns) {
            JsonNode value = row.get(column.name());
            switch (column.type()) {
                case STRING ->
                    assertThat(value.isString() || value.isNull())
                            .as(column.name())
                            .isTrue();
                case LONG ->
                    assertThat(value.isIntegralNumber()).as(column.name()).isTrue();
                case DOUBLE ->
                    assertThat(value.isNumber() || value.isNull())
                            .as(column.name())
                            .isTrue();
                case BOOLEAN -> assertThat(value.isBoolean()).as(column.name()).isTrue();
                case STRINGS ->
                    value.forEach(element -> assertThat(element.isString()).isTrue());
                case STRUCT -> requireColumns(value, column.members());
                case STRUCTS -> value.forEach(element -> requireColumns(element, column.members()));
                case JSON -> assertThat(value.isContainer()).as(column.name()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyRowLeadsBackToItsTaskAndCanBeSolvedThere(ExportFormat format) throws Exception {
        requireSolvable(rows(of(format)));
    }

    @ParameterizedTest
    @EnumSource
    void rowsWithOtherNamesLeadToEnvironmentsWithTheseNames(ExportFormat format) throws Exception {
        List<ObjectNode> rows = rows(of(format).withNamesSeed(11L));

        Set<String> names = new HashSet<>();
        for (ObjectNode row : rows) {
            ToolEnvironment opened = TaskImporter.of(library).row(row).open(library);
            names.add(opened.builtIns().done());
            assertThat(row.toString())
                    .contains(opened.builtIns().done(), opened.builtIns().observe());
        }
        assertThat(names).hasSizeGreaterThan(2);
        requireSolvable(rows);
    }

    private static void requireSolvable(List<ObjectNode> rows) {
        TaskImporter importer = TaskImporter.of(library);
        Set<String> tasks = new LinkedHashSet<>();
        for (ObjectNode row : rows) {
            ImportedTask task = importer.row(row);
            tasks.add(task.environment() + " " + task.options().taskId());
            EnvironmentPackage made = library.get(task.environment());
            Task stored = made.tasks().stream()
                    .filter(candidate -> candidate.id().equals(task.options().taskId()))
                    .findFirst()
                    .orElseThrow();
            requireSolved(task.open(library), made, stored.input());
        }
        assertThat(tasks).hasSize(rows.size());
    }

    private static void requireSolved(ToolEnvironment environment, EnvironmentPackage made, ObjectNode input) {
        assertThat(Json.text(environment.input())).isEqualTo(Json.text(input));
        assertThat(made.host()
                        .solve(environment, EnvironmentHost.MAX_SOLVER_CALLS, (call, step) -> {})
                        .solved())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"CODEGYM", "VERL", "SKYRL"})
    void theTaskStringAloneLeadsBackToo(ExportFormat format) throws Exception {
        for (ObjectNode row : rows(of(format))) {
            String ability = format == ExportFormat.SKYRL
                    ? row.get("extra_info").get("ability").stringValue()
                    : row.get("ability").stringValue();

            ImportedTask task = TaskImporter.of(library).task(ability);

            assertThat(task.environment())
                    .isEqualTo(row.get("extra_info").get("environment").stringValue());
            assertThat(task.options().taskId())
                    .isEqualTo(row.get("extra_info").get("task").stringValue());
        }
    }

    @Test
    void anInputThatNoStoredTaskHasIsPlayedAsItIs() {
        String text = "second@{'bells': ('x', 'yy'), 'mark': 'y', 'offset': -1, 'weight': 2}";

        ImportedTask task = TaskImporter.of(library).task(text);

        assertThat(task.options().taskId()).isNull();
        requireSolved(
                task.open(library),
                library.get("second"),
                Bells.object("{\"bells\":[\"x\",\"yy\"],\"mark\":\"y\",\"offset\":-1,\"weight\":2}"));
    }

    @Test
    void saysWhatATaskStringLacks() {
        TaskImporter importer = TaskImporter.of(library);

        assertThatThrownBy(() -> importer.task("codegym_v1@secund__Bells@{}"))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("has no environment 'secund'")
                .hasMessageContaining("Did you mean 'second'");
        assertThatThrownBy(() -> importer.task("Bells@{}"))
                .hasMessageContaining("several environments have this class (second, third, " + Bells.ID + ")");
        assertThatThrownBy(() -> importer.task("Bell@{}"))
                .hasMessageContaining("no environment of the library has this id or class");
        assertThatThrownBy(() -> importer.task("third@{'bells': []}"))
                .hasMessage(
                        "task string has inputs [bells], but environment 'third' takes [bells, mark, offset, weight]");
        assertThatThrownBy(() -> importer.task("third@{'bells': [], 'mark': 'ab', 'offset': 1, 'weight': 1}"))
                .hasMessageContaining("task string does not fit environment 'third': input 'mark'");
        assertThatThrownBy(() -> importer.row(Bells.object("{\"prompt\":[]}")))
                .hasMessageContaining("the row tells no task: it has members [prompt]");
        assertThatThrownBy(() ->
                        importer.row(Bells.object("{\"codegym\":{\"environment\":\"third\",\"task\":\"easy-9\"}}")))
                .hasMessageContaining("third has no task 'easy-9'")
                .hasMessageContaining("another version of the library");
    }

    @ParameterizedTest
    @EnumSource
    void nothingThatAModelReadsShowsHiddenDataOrAnswers(ExportFormat format) throws Exception {
        for (ObjectNode row : rows(of(format))) {
            Task task = task(row);
            for (String text : messages(row)) {
                assertThat(text).doesNotContain("Secret", "a@b", "ability");
                assertThat(text)
                        .doesNotContain(
                                task.answer().asString() + " ",
                                "\"" + task.answer().asString());
            }
            // not even where only a trainer looks
            assertThat(row.findValues("answer").stream().filter(JsonNode::isString))
                    .allSatisfy(value -> assertThat(value.stringValue()).isEqualTo("There is no answer"));
            assertThat(row.findValues("ground_truth")).allMatch(JsonNode::isNull);
        }
    }

    private static Task task(ObjectNode row) {
        ImportedTask imported = TaskImporter.of(library).row(row);
        return library.get(imported.environment()).tasks().stream()
                .filter(task -> task.id().equals(imported.options().taskId()))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> messages(ObjectNode row) {
        JsonNode list = Stream.of(row.path("messages"), row.path("prompt"), row.at("/responses_create_params/input"))
                .filter(JsonNode::isArray)
                .findFirst()
                .orElseThrow();
        List<String> contents = new ArrayList<>();
        list.forEach(message -> contents.add(message.get("content").stringValue()));
        assertThat(contents).hasSize(2);
        return contents;
    }

    @ParameterizedTest
    @EnumSource
    void aModelIsToldWhatItsEnvironmentWouldTellIt(ExportFormat format) throws Exception {
        for (ObjectNode row : rows(of(format).withNamesSeed(3L))) {
            ImportedTask task = TaskImporter.of(library).row(row);
            try (ToolEnvironment made = library.make(task.environment(), task.rules())) {
                String told = made.reset(task.options()).state().text();
                assertThat(messages(row).get(1)).contains(told);
            }
        }
    }

    @Test
    void rowsOfCodeGymHaveTheFieldsOfTheOriginal() throws Exception {
        assumeThat(TaskStringTest.ORIGINALS).exists();
        ObjectNode row = rows(of(ExportFormat.CODEGYM)).get(0);

        for (String line : Files.readAllLines(TaskStringTest.ORIGINALS)) {
            JsonNode original = JsonMapper.shared().readTree(line);
            assertThat(List.copyOf(row.propertyNames())).isEqualTo(List.copyOf(original.propertyNames()));
            for (String same : List.of("answer", "data_source", "plugin_call_max_round", "reward_model")) {
                assertThat(row.get(same)).as(same).isEqualTo(original.get(same));
            }
            assertThat(row.get("extra_info").propertyNames())
                    .containsAll(original.get("extra_info").propertyNames());
            for (Map.Entry<String, JsonNode> member : original.get("extra_info").properties()) {
                JsonNode ours = row.get("extra_info").get(member.getKey());
                assertThat(ours.isNull()
                                || ours.getNodeType() == member.getValue().getNodeType())
                        .as(member.getKey())
                        .isTrue();
            }
            for (int i = 0; i < 2; i++) {
                JsonNode message = original.get("prompt").get(i);
                assertThat(row.get("prompt").get(i).propertyNames()).isEqualTo(message.propertyNames());
                assertThat(row.get("prompt").get(i).get("role")).isEqualTo(message.get("role"));
                assertThat(row.get("prompt").get(i).get("name")).isEqualTo(message.get("name"));
            }
            assertThat(shape(original.get("prompt").get(0)))
                    .isEqualTo(shape(row.get("prompt").get(0)));
        }
    }

    /** The frame of the first tool of a system prompt; how many arguments it has does not matter. */
    private static List<String> shape(JsonNode system) {
        String text = system.get("content").stringValue();
        String first = text.substring(0, text.indexOf("\n\nFunction:", 1));
        List<String> frame = new ArrayList<>();
        for (String line : first.lines().toList()) {
            boolean words = line.matches(" +[^ ].*") && !line.matches(" +(Args:|Returns:|r?\"\"\")");
            String kind = line.startsWith("def ") ? "def" : words ? "text" : line;
            if (!kind.equals("text") || !frame.get(frame.size() - 1).equals("text")) {
                frame.add(kind);
            }
        }
        return frame;
    }

    @ParameterizedTest
    @EnumSource
    void theRulesShowACallThatAnEnvironmentReads(CallFormat format) {
        try (ToolEnvironment environment = library.make("second")) {
            var text = environment.text(format);
            text.reset(ResetOptions.defaults());

            assertThat(text.step(RulesText.example(format)).state()).contains("tool_name");
        }
    }

    @ParameterizedTest
    @EnumSource
    void skyRlRowsTellToolsAndCallsInTheChosenFormat(CallFormat format) throws Exception {
        for (RulesLanguage language : RulesLanguage.values()) {
            ObjectNode row = rows(of(ExportFormat.SKYRL)
                            .withLanguage(language)
                            .withCallFormat(format)
                            .withLimit(1))
                    .get(0);

            assertThat(messages(row).get(0))
                    .contains("bellCount", "bellAt", "countIn", "observe", "done", "position from 0");
            String name = format == CallFormat.OPENAI
                    ? "tool_calls"
                    : format == CallFormat.HERMES ? "<tool_call>" : "<|FunctionCallBegin|>";
            assertThat(messages(row).get(0)).contains(name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void chineseRulesNameTheSameToolsAndLimit(ExportFormat format) throws Exception {
        ObjectNode row = rows(of(format)
                        .withLanguage(RulesLanguage.CHINESE)
                        .withNamesSeed(4L)
                        .withLimit(1))
                .get(0);
        ToolEnvironment opened = TaskImporter.of(library).row(row).open(library);

        assertThat(messages(row).get(1))
                .contains(
                        "每一轮只调用一个",
                        "整数",
                        "256",
                        opened.builtIns().observe(),
                        opened.builtIns().done())
                .contains(library.get("second").definition().statement())
                .doesNotContain("You cannot see");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPENAI", "VERL", "NEMO_GYM"})
    void toolsFollowTheRulesOfStrictMode(ExportFormat format) throws Exception {
        ObjectNode row = rows(of(format).withLimit(1)).get(0);
        JsonNode tools = switch (format) {
            case VERL ->
                JsonMapper.shared().readTree(row.at("/extra_info/tool_schemas").stringValue());
            case NEMO_GYM -> row.at("/responses_create_params/tools");
            default -> row.get("tools");
        };

        assertThat(tools.size()).isEqualTo(5);
        for (JsonNode tool : tools) {
            assertThat(tool.get("type").stringValue()).isEqualTo("function");
            JsonNode function = format == ExportFormat.NEMO_GYM ? tool : tool.get("function");
            assertThat(function.get("strict").booleanValue()).isTrue();
            requireStrict(function.get("parameters"));
        }
        assertThat(tools.toString()).contains("the letter (one character)");
    }

    private static void requireStrict(JsonNode schema) {
        assertThat(schema.get("additionalProperties").booleanValue()).isFalse();
        List<String> required = new ArrayList<>();
        schema.get("required").forEach(name -> required.add(name.stringValue()));
        assertThat(schema.get("properties").propertyNames()).containsExactlyElementsOf(required);
        assertThat(schema.findValues("maxLength")).isEmpty();
        assertThat(schema.findValues("minLength")).isEmpty();
    }

    @Test
    void metadataOfOpenAiRowsKeepItsLimits() throws Exception {
        for (ObjectNode row : rows(of(ExportFormat.OPENAI))) {
            JsonNode metadata = row.get("metadata");
            assertThat(metadata.size()).isLessThanOrEqualTo(16);
            metadata.properties().forEach(member -> {
                assertThat(member.getKey()).hasSizeLessThanOrEqualTo(64);
                assertThat(member.getValue().stringValue()).hasSizeLessThanOrEqualTo(512);
            });
        }
    }

    @Test
    void verlRowsNameTheirAgentAndTheTaskOfEachTool() throws Exception {
        for (ObjectNode row : rows(of(ExportFormat.VERL))) {
            assertThat(row.get("agent_name").stringValue()).isEqualTo("tool_agent");
            JsonNode extra = row.get("extra_info");
            assertThat(extra.get("need_tools_kwargs").booleanValue()).isTrue();
            List<String> selection = new ArrayList<>();
            extra.get("tool_selection").forEach(name -> selection.add(name.stringValue()));
            assertThat(extra.get("tools_kwargs").propertyNames()).containsExactlyElementsOf(selection);
            extra.get("tools_kwargs").forEach(tool -> {
                assertThat(tool.at("/create_kwargs/environment")).isEqualTo(extra.get("environment"));
                assertThat(tool.at("/create_kwargs/task")).isEqualTo(extra.get("task"));
            });
        }
    }

    @Test
    void splitsGoByProblemAndCoverEverything() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("many"));
        for (int i = 0; i < 40; i++) {
            EnvironmentPackage made = Bells.packaged("e" + i, "problem " + i / 2);
            made.write(folder.resolve(EnvironmentPackage.fileName(made.id())));
        }
        Set<String> train = new HashSet<>();
        Set<String> test = new HashSet<>();
        try (EnvironmentLibrary many = EnvironmentLibrary.open(folder)) {
            for (String id : many.ids()) {
                EnvironmentPackage made = many.get(id);
                boolean trained = ExportSplit.of("train", 30).of(made) != null;
                boolean tested = ExportSplit.of("test", 30).of(made) != null;
                assertThat(trained).isNotEqualTo(tested);
                (trained ? train : test).add(made.provenance().problemId());
            }
        }
        assertThat(train).isNotEmpty().doesNotContainAnyElementsOf(test);
        assertThat(test).isNotEmpty();
        assertThat(train.size() + test.size()).isEqualTo(20);
    }

    @Test
    void shardsTogetherAreTheWholeAndNumberRowsAlike() throws Exception {
        List<ObjectNode> whole = rows(of(ExportFormat.SKYRL));
        List<ObjectNode> parts = new ArrayList<>();
        for (int i = 1; i <= 2; i++) {
            parts.addAll(rows(of(ExportFormat.SKYRL).withShard(new Shard(i, 2))));
        }

        assertThat(parts).containsExactlyInAnyOrderElementsOf(whole);
        assertThat(whole)
                .extracting(row -> row.at("/extra_info/index").longValue())
                .doesNotHaveDuplicates();
    }

    @Test
    void choosesTiersListsAndLimits() throws Exception {
        assertThat(rows(of(ExportFormat.SKYRL).withDifficulties(EnumSet.of(Difficulty.HARD))))
                .hasSize(3)
                .allMatch(row -> row.at("/extra_info/difficulty").stringValue().equals("hard"));
        assertThat(rows(of(ExportFormat.SKYRL).withSplit(ExportSplit.named("probe", Set.of("third")))))
                .hasSize(4)
                .allMatch(row -> row.at("/extra_info/split").stringValue().equals("probe"));
        assertThat(rows(of(ExportFormat.SKYRL).withLimit(5))).hasSize(5);
    }

    @Test
    void leavesADamagedPackageOutAndNamesIt() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("damaged"));
        Bells.write(folder, "good", "hurt");
        Path hurt = folder.resolve(EnvironmentPackage.fileName("hurt"));
        byte[] bytes = Files.readAllBytes(hurt);
        Files.write(hurt, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        Path file = temporary.resolve("damaged.jsonl");

        try (EnvironmentLibrary damaged = EnvironmentLibrary.open(folder)) {
            ExportSummary summary = Exporter.export(damaged, of(ExportFormat.OPENAI), file);

            assertThat(summary.rows()).isEqualTo(4);
            assertThat(summary.damaged()).singleElement().asString().contains("hurt");
        }
    }

    @Test
    void refusesWhatItCannotWriteAndLeavesNothingBehind() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("refused"));
        Path kept = Files.writeString(folder.resolve("kept.jsonl"), "as it was", StandardCharsets.UTF_8);
        ExportOptions nothing = of(ExportFormat.OPENAI).withSplit(ExportSplit.named("none", Set.of()));

        assertThatThrownBy(() -> Exporter.export(library, nothing, kept))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("no task of")
                .hasMessageContaining("split 'none'");
        assertThatThrownBy(() -> Exporter.export(library, nothing, folder.resolve("x.csv")))
                .hasMessageContaining("it must be .jsonl");
        assertThatThrownBy(() -> Exporter.export(library, nothing, folder.resolve("x.parquet")))
                .hasMessageContaining("needs the module codegym-parquet");
        assertThatThrownBy(() -> Exporter.export(library, nothing, folder.resolve("no/x.jsonl")))
                .hasMessageContaining("there is no folder");
        assertThat(Files.readString(kept)).isEqualTo("as it was");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(kept);
        }
    }

    @Test
    void refusesOptionsThatMeanNothing() {
        assertThatThrownBy(() -> ExportFormat.of("trl"))
                .hasMessage("format is 'trl': it must be one of codegym, openai, verl, skyrl, nemo-gym");
        assertThatThrownBy(() -> ExportSplit.of("val")).hasMessageContaining("it must be train or test");
        assertThatThrownBy(() -> ExportSplit.of("test", 0)).hasMessageContaining("it must be from 1 to 99");
        assertThatThrownBy(() -> Shard.parse("2")).hasMessageContaining("must be NUMBER/COUNT");
        assertThatThrownBy(() -> Shard.parse("3/2")).hasMessage("shard is 3/2: it must be from 1/2 to 2/2");
        assertThatThrownBy(() -> of(ExportFormat.VERL).withLimit(0)).hasMessageContaining("limit is 0");
        assertThatThrownBy(() -> of(ExportFormat.VERL).withDifficulties(Set.of()))
                .hasMessageContaining("no difficulty");
    }
}

package dev.codegym.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputField;
import dev.codegym.task.InputModel;
import dev.codegym.task.Task;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import dev.codegym.tool.DataType;
import dev.codegym.verify.export.Column;
import dev.codegym.verify.export.ExportFormat;
import dev.codegym.verify.export.ExportOptions;
import dev.codegym.verify.export.Exporter;
import dev.codegym.verify.export.TaskImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Exported files as DuckDB, a reader that is not ours, sees them. */
class ParquetFilesTest {
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<SourceFile> PROBLEM = List.of(new SourceFile("Coins.java", """
            import dev.codegym.tool.*;

            public class Coins extends CodeProblem {
                @Input("the coins") int[] coins;
                @Input("whose coins they are") String owner;
                @Tool("How many coins there are") public int coinCount() { return coins.length; }
                @Tool("The worth of one coin") public int coinAt(@Param("position from 0") int index) { return coins[index]; }
                @Answer public int worth() { int sum = 0; for (int c : coins) { sum += c; } return sum; }
            }
            """));
    private static final List<SourceFile> SOLVER = List.of(new SourceFile("CoinsSolver.java", """
            import dev.codegym.tool.*;

            public class CoinsSolver implements Solver {
                public Object solve(Tools tools) {
                    int sum = 0;
                    for (int i = 0; i < tools.callInt("coinCount"); i++) { sum += tools.callInt("coinAt", i); }
                    return sum;
                }
            }
            """));

    @TempDir
    static Path temporary;

    private static EnvironmentLibrary library;

    @BeforeAll
    static void writeLibrary() throws Exception {
        Path folder = Files.createDirectory(temporary.resolve("library"));
        CodeProblemSpec problem = CodeProblemSpecs.ofSource(PROBLEM);
        List<InputField> fields = problem.inputs().stream()
                .map(input -> new InputField(input.name(), input.type()))
                .toList();
        for (String id : List.of("coins/1", "coins/2")) {
            EnvironmentHost host = EnvironmentHost.compile(new EnvironmentDefinition(
                    id,
                    "Coins",
                    "Find what all coins are worth together.",
                    problem,
                    PROBLEM,
                    "CoinsSolver",
                    SOLVER,
                    new InputModel(InputModel.VERSION, fields, List.of(), List.of()),
                    AnswerRule.exact(DataType.INT),
                    TierSizes.DEFAULT));
            List<Task> tasks = new ArrayList<>();
            for (Difficulty tier : Difficulty.values()) {
                ObjectNode input = JsonNodeFactory.instance.objectNode();
                for (int i = 0; i < 12; i++) {
                    input.withArray("coins").add(i * (tier.ordinal() + 1));
                }
                input.put("owner", "O'Neil, \"钟\" @ 🔔\n");
                tasks.add(new Task(tier + "-1", tier, input, host.reference(input), 13));
            }
            EnvironmentPackage.of(
                            host,
                            tasks,
                            Provenance.of("tests", id, "java", "by-hand", "one"),
                            JsonNodeFactory.instance.objectNode())
                    .write(folder.resolve(EnvironmentPackage.fileName(id)));
        }
        library = EnvironmentLibrary.open(folder);
    }

    private static Path exported(ExportFormat format, String extension) {
        Path file = temporary.resolve(format.label() + "." + extension);
        Exporter.export(library, ExportOptions.of(format).withNamesSeed(3L), file);
        return file;
    }

    private static List<ObjectNode> lines(ExportFormat format) throws Exception {
        return Files.readAllLines(exported(format, "jsonl")).stream()
                .map(line -> (ObjectNode) MAPPER.readTree(line))
                .toList();
    }

    private static List<String> asked(String query) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    @ParameterizedTest
    @EnumSource
    void everyRowIsReadAsItStandsInJsonLines(ExportFormat format) throws Exception {
        Path file = exported(format, "parquet");

        List<JsonNode> read = asked("select to_json(t) from '" + file + "' t").stream()
                .map(MAPPER::readTree)
                .toList();

        List<ObjectNode> expected = lines(format);
        expected.forEach(row -> makeText(row, format.columns()));
        assertThat(read)
                .hasSize(6)
                .map(JsonNode::toString)
                .isEqualTo(expected.stream().map(JsonNode::toString).toList());
    }

    /** What has no shape in common is text in a table. */
    private static void makeText(ObjectNode row, List<Column> columns) {
        for (Column column : columns) {
            JsonNode value = row.get(column.name());
            if (column.type() == Column.Type.JSON) {
                row.put(column.name(), MAPPER.writeValueAsString(value));
            } else if (column.type() == Column.Type.STRUCT) {
                makeText((ObjectNode) value, column.members());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void jsonLinesAreReadToo(ExportFormat format) throws Exception {
        Path file = exported(format, "jsonl");

        assertThat(asked("select count(*) from read_json('" + file + "')")).containsExactly("6");
    }

    @Test
    void columnsCanBeAsked() throws Exception {
        Path file = exported(ExportFormat.VERL, "parquet");

        assertThat(asked("select distinct agent_name from '" + file + "'")).containsExactly("tool_agent");
        assertThat(asked("select extra_info.environment || ' ' || extra_info.task from '" + file
                        + "' where extra_info.difficulty = 'hard' order by 1"))
                .containsExactly("coins/1 HARD-1", "coins/2 HARD-1");
        assertThat(asked("select prompt[2].role from '" + file + "' limit 1")).containsExactly("user");
        assertThat(asked("select count(*) from '" + file
                        + "' where list_contains(extra_info.tool_selection, extra_info.done)"))
                .containsExactly("6");
    }

    @ParameterizedTest
    @EnumSource
    void aRowThatSomebodyElseReadLeadsBackToItsTask(ExportFormat format) throws Exception {
        for (String text : asked("select to_json(t) from '" + exported(format, "parquet") + "' t")) {
            var task = TaskImporter.of(library).row((ObjectNode) MAPPER.readTree(text));
            try (var environment = task.open(library)) {
                assertThat(text).contains(environment.builtIns().done());
                assertThat(library.get(task.environment())
                                .host()
                                .solve(environment, EnvironmentHost.MAX_SOLVER_CALLS, (call, step) -> {})
                                .solved())
                        .isTrue();
            }
        }
    }

    @Test
    void theSameExportHasTheSameBytes() throws Exception {
        byte[] first = Files.readAllBytes(exported(ExportFormat.CODEGYM, "parquet"));

        assertThat(Files.readAllBytes(exported(ExportFormat.CODEGYM, "parquet")))
                .isEqualTo(first);
    }
}

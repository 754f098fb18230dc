package dev.codegym.verify.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.verify.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Reads reports with a validator that is not ours. */
class ReportSchemasTest {
    private static Verification accepted;

    @TempDir
    Path folder;

    @BeforeAll
    static void verifyOnce() {
        accepted = Peaks.accepted();
    }

    @Test
    void anAcceptedEnvironmentsReportFits() {
        assertThat(accepted.failure()).isEmpty();
        assertThat(errors(ReportSchemas.verification(), accepted.report().toString()))
                .isEmpty();
    }

    @Test
    void aRejectedEnvironmentsReportFits() {
        Verification rejected = Peaks.rejected();

        assertThat(rejected.accepted()).isFalse();
        assertThat(errors(ReportSchemas.verification(), rejected.report().toString()))
                .isEmpty();
    }

    @Test
    void aReportThatContradictsItselfOrLacksAMemberDoesNotFit() {
        refuses(report -> report.put("accepted", false));
        refuses(report -> report.remove("findings"));
        refuses(report -> ((ObjectNode) report.path("findings").get(0)).put("verdict", "fine"));
        refuses(report -> ((ObjectNode) report.path("findings").get(0)).put("verdict", "failed"));
        refuses(report -> ((ObjectNode) report.path("figures").path("guessRate")).put("easy", 1.5));
    }

    private static void refuses(Consumer<ObjectNode> change) {
        ObjectNode report = accepted.report();
        change.accept(report);
        assertThat(errors(ReportSchemas.verification(), report.toString())).isNotEmpty();
    }

    @Test
    void aLibrarysReportFits() throws IOException {
        Path library = Files.createDirectory(folder.resolve("library"));
        Peaks.packaged(accepted, "one").write(library.resolve("one.codegym"));
        Peaks.packaged(accepted, "two").write(library.resolve("two.codegym"));
        Files.writeString(library.resolve("three.codegym"), "cut off");
        Files.writeString(library.resolve("summary.json"), "{\"problems\":3,\"verified\":2,\"rejected\":1}");
        Files.writeString(
                library.resolve("rejected.jsonl"),
                "{\"id\":\"p\",\"check\":\"RUNS\",\"evidence\":\"it fails\"}\n{\"id\":");
        try (EnvironmentLibrary opened = EnvironmentLibrary.open(library)) {
            LibraryReport.write(opened, folder.resolve("out"), ReportOptions.DEFAULT);
        }
        String written = Files.readString(folder.resolve("out/library.json"));

        assertThat(errors(ReportSchemas.library(), written)).isEmpty();
        assertThat(errors(ReportSchemas.library(), written.replace("\"medianCalls\"", "\"calls\"")))
                .isNotEmpty();
    }

    @Test
    void theDocumentsHoldTheSameSchemas() throws IOException {
        Path documents = Path.of("..", "docs", "schemas");

        assertThat(documents.resolve("verification-report.schema.json")).hasContent(ReportSchemas.verification());
        assertThat(documents.resolve("library-report.schema.json")).hasContent(ReportSchemas.library());
    }

    private static List<String> errors(String schema, String json) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema, InputFormat.JSON)
                .validate(json, InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }
}

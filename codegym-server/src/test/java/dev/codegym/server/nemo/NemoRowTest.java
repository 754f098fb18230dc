package dev.codegym.server.nemo;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetInfo;
import dev.codegym.env.TaskSource;
import dev.codegym.server.TestLibrary;
import dev.codegym.server.session.SessionListener;
import dev.codegym.server.session.SessionOptions;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.session.Started;
import dev.codegym.tool.DataType;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolSpec;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class NemoRowTest {
    private static final NemoRow ROW = new NemoRow("heights", "easy-1", 0, false, null, null, 0, List.of());

    private static void requireSame(String tool) {
        ToolSpec spec = new ToolSpec(tool, "Tells how many bars there are", List.of(), DataType.INT);
        try (Sessions sessions = Sessions.open(
                TestLibrary.library(), SessionOptions.DEFAULT, InstantSource.system(), SessionListener.NONE)) {
            ROW.requireSame(new Started(
                    sessions.create("test", null).join(),
                    "e",
                    new Prompt("Find the largest.", List.of(spec)),
                    new ResetInfo("heights", "easy-1", Difficulty.EASY, 0, TaskSource.STORED),
                    256));
        }
    }

    @Test
    void refusesAnEnvironmentWithAToolWhosePathIsTaken() {
        for (String taken : List.of("verify", "mcp", "seed_session", "aggregate_metrics")) {
            assertThatThrownBy(() -> requireSame(taken)).hasMessageContaining("'" + taken + "'");
        }
        assertThatCode(() -> requireSame("verified")).doesNotThrowAnyException();
    }
}

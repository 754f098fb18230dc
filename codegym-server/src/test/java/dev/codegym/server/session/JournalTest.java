package dev.codegym.server.session;

import static dev.codegym.server.session.JournalHouse.failure;
import static dev.codegym.server.session.JournalHouse.get;
import static dev.codegym.server.session.JournalHouse.killed;
import static dev.codegym.server.session.JournalHouse.numbered;
import static dev.codegym.server.session.JournalHouse.observe;
import static dev.codegym.server.session.JournalHouse.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.server.TestLibrary;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolCall;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

class JournalTest {
    @TempDir
    private Path folder;

    private Path journal() {
        return folder.resolve("journal");
    }

    @Test
    void goesOnAfterAKillToTheSameReward() {
        ResetOptions options = ResetOptions.of(5);
        List<ToolCall> calls = TestLibrary.winningCalls(TestLibrary.id(0), options);
        Path left;
        Session before;
        String trajectory;
        try (Sessions sessions = JournalHouse.open(journal())) {
            before = started(sessions, 5);
            for (ToolCall call : calls.subList(0, 6)) {
                get(before.step(call, null));
            }
            trajectory = get(before.trajectory()).toJson().toString();
            left = killed(journal(), folder.resolve("left"));
            get(before.step(calls.get(6), null));
        }
        try (Sessions sessions = JournalHouse.open(left)) {
            Session session = sessions.find(before.id(), before.token());
            assertThat(get(session.state()).steps()).isEqualTo(6);
            assertThat(get(session.trajectory()).toJson().toString()).isEqualTo(trajectory);
            double reward = 0;
            for (ToolCall call : calls.subList(6, calls.size())) {
                reward += get(session.step(call, null)).step().reward();
            }
            assertThat(reward).isEqualTo(1);
        }
    }

    @Test
    void answersARequestFromBeforeTheKillAgainAndTakesItOnce() {
        Path left;
        Session before;
        Stepped first;
        try (Sessions sessions = JournalHouse.open(journal())) {
            before = started(sessions, 1);
            first = get(before.step(numbered(1), "r1"));
            left = killed(journal(), folder.resolve("left"));
        }
        try (Sessions sessions = JournalHouse.open(left)) {
            Session session = sessions.find(before.id(), before.token());
            Stepped again = get(session.step(numbered(1), "r1"));

            assertThat(again.repeated()).isTrue();
            assertThat(again.step()).isEqualTo(first.step());
            assertThat(again.episodeId()).isEqualTo(first.episodeId());
            assertThat(get(session.state()).steps()).isEqualTo(1);
            assertThat(get(session.step(numbered(2), "r2")).step().info().step())
                    .isEqualTo(2);
        }
    }

    @Test
    void bringsBackWhatEachEpisodeBeganWith() {
        ResetRequest request = new ResetRequest(
                TestLibrary.id(1),
                9L,
                Difficulty.HARD,
                TaskSource.FRESH,
                null,
                "mine \u00e9\ud83d\ude00",
                EpisodeRules.DEFAULT.withStepLimit(17).withRenamedBuiltIns(true));
        Path left;
        Session before;
        Started was;
        try (Sessions sessions = JournalHouse.open(journal())) {
            before = get(sessions.create("a", TestLibrary.id(1)));
            get(before.reset(ResetRequest.ANY));
            was = get(before.reset(request));
            left = killed(journal(), folder.resolve("left"));
        }
        try (Sessions sessions = JournalHouse.open(left)) {
            Session session = sessions.find(before.id(), before.token());
            Started now = get(session.started());

            assertThat(now.info()).isEqualTo(was.info());
            assertThat(now.prompt()).isEqualTo(was.prompt());
            assertThat(now.episodeId()).isEqualTo(was.episodeId());
            assertThat(now.stepLimit()).isEqualTo(17);
            assertThat(session.client()).isEqualTo("a");
            assertThat(session.boundTo()).isEqualTo(TestLibrary.id(1));
            assertThat(get(session.reset(ResetRequest.ANY)).episodeId()).isEqualTo(session.id() + "-3");
        }
    }

    @Test
    void keepsArgumentsThatHaveNoFormInUtf8() {
        ToolCall odd = ToolCall.of(
                "no\ud800where",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("half", "\udfff x \n\t\"\\")
                        .put("name \ud800", 1)
                        .put("big", 1e300)
                        .put("bigger", Double.POSITIVE_INFINITY)
                        .put("none", Double.NaN));
        Path left;
        Session before;
        Stepped first;
        try (Sessions sessions = JournalHouse.open(journal())) {
            before = started(sessions, 1);
            first = get(before.step(odd, "odd \ud800"));
            left = killed(journal(), folder.resolve("left"));
        }
        try (Sessions sessions = JournalHouse.open(left)) {
            Stepped again = get(sessions.find(before.id(), before.token()).step(odd, "odd \ud800"));
            assertThat(again.repeated()).isTrue();
            assertThat(again.step()).isEqualTo(first.step());
        }
    }

    @Test
    void bringsBackForksWithTheirStepsAndTheirOwnWay() {
        Path left;
        Session original;
        Session fork;
        try (Sessions sessions = JournalHouse.open(journal())) {
            original = started(sessions, 2);
            get(original.step(numbered(1), null));
            get(original.step(numbered(2), null));
            fork = get(sessions.fork(original));
            get(fork.step(numbered(3), null));
            original.close();
            get(sessions.create("b", null));
            left = killed(journal(), folder.resolve("left"));
        }
        try (Sessions sessions = JournalHouse.open(left)) {
            Session back = sessions.find(fork.id(), fork.token());
            assertThat(get(back.trajectory()).turns())
                    .extracting(turn -> turn.call().tool())
                    .containsExactly("nothing_1", "nothing_2", "nothing_3");
            assertThat(get(back.state()).episodeId()).isEqualTo(fork.id() + "-1");
        }
    }

    @Test
    void forgetsWhatItsOwnerClosedAndKeepsWhatAShutdownClosed() {
        Session kept;
        Session closed;
        try (Sessions sessions = JournalHouse.open(journal())) {
            kept = started(sessions, 1);
            closed = started(sessions, 2);
            get(kept.step(observe(), null));
            closed.close();
        }
        try (Sessions sessions = JournalHouse.open(journal())) {
            assertThat(sessions.all()).extracting(Session::id).containsExactly(kept.id());
            assertThat(sessions.taken()).isEqualTo(1);
            assertThat(get(sessions.find(kept.id(), kept.token()).state()).steps())
                    .isEqualTo(1);
        }
    }

    @Test
    void forgetsASessionThatWasClosedWithTheServerRightBehind() {
        for (int round = 0; round < 20; round++) {
            try (Sessions sessions = JournalHouse.open(journal())) {
                started(sessions, round).close();
            }
            try (Sessions sessions = JournalHouse.open(journal())) {
                assertThat(sessions.all()).as("round %d", round).isEmpty();
            }
        }
    }

    @Test
    void countsIdleTimeAndGraceAnewButNotAge() {
        AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
        JournalOptions options = JournalOptions.of(journal());
        String idle;
        String connected;
        try (Sessions sessions = JournalHouse.open(options, now::get)) {
            idle = started(sessions, 1).id();
            Session attached = get(sessions.create("a", null));
            attached.attach(reason -> {});
            get(attached.reset(ResetRequest.of(TestLibrary.id(0), 1)));
            connected = attached.id();
        }
        now.set(Instant.EPOCH.plus(Duration.ofHours(23)));
        try (Sessions sessions = JournalHouse.open(options, now::get)) {
            sessions.sweep();
            assertThat(sessions.all()).extracting(Session::id).containsExactlyInAnyOrder(idle, connected);
            now.set(now.get().plus(Duration.ofSeconds(30)));
            sessions.sweep();
            assertThat(sessions.all()).extracting(Session::id).containsExactly(idle);
            now.set(now.get().plus(Duration.ofMinutes(29)));
            sessions.sweep();
            assertThat(sessions.all()).hasSize(1);
            now.set(Instant.EPOCH.plus(Duration.ofHours(24)));
            get(sessions.create("a", null));
            sessions.sweep();
            assertThat(sessions.all()).extracting(Session::id).doesNotContain(idle);
        }
    }

    @Test
    void twoServersCannotShareAFolder() {
        try (Sessions first = JournalHouse.open(journal())) {
            assertThat(first.taken()).isZero();
            assertThatThrownBy(() -> JournalHouse.open(journal()))
                    .isInstanceOf(CodeGymException.class)
                    .hasMessageContaining("used by another server");
        }
        JournalHouse.open(journal()).close();
    }

    @Test
    void refusesAJournalOfAnotherFormat() throws IOException {
        Files.createDirectories(journal());
        Files.write(
                journal().resolve("sessions-000001.jsonl"),
                JournalLine.sealed(new StringBuilder("{\"journal\":\"codegym-sessions\",\"version\":7")));

        assertThatThrownBy(() -> JournalHouse.open(journal()))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("has the format 7: this release reads 1");
        // and lets go of the folder
        Files.delete(journal().resolve("sessions-000001.jsonl"));
        JournalHouse.open(journal()).close();
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException {
        Files.writeString(journal(), "no folder");

        assertThatThrownBy(() -> JournalHouse.open(journal()))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("cannot be used")
                .hasMessageContaining("choose another one");
    }

    @Test
    void isReadableByItsOwnerAlone() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        try (Sessions sessions = JournalHouse.open(journal())) {
            started(sessions, 1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(journal())))
                    .isEqualTo("rwx------");
            for (Path file : JournalHouse.segments(journal())) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void closesASessionThatCannotBeBroughtBackAndSaysWhy() throws IOException {
        Session before;
        try (Sessions sessions = JournalHouse.open(journal())) {
            before = started(sessions, 1);
            get(before.step(numbered(1), null));
        }
        rewrite("\"package\":\"", "\"package\":\"0");

        try (Sessions sessions = JournalHouse.open(journal())) {
            Session session = sessions.find(before.id(), before.token());
            SessionException told = failure(session.step(numbered(2), null));
            assertThat(told.kind()).isEqualTo(SessionException.Kind.FAILED);
            assertThat(told).hasMessageContaining("cannot be brought back").hasMessageContaining("package was changed");
            assertThat(told.getMessage()).doesNotContain(folder.toString());
            assertThat(sessions.taken()).isZero();
        }
        try (Sessions sessions = JournalHouse.open(journal())) {
            assertThat(sessions.all()).isEmpty();
        }
    }

    @Test
    void saysWhichStepLedToSomethingElse() throws IOException {
        Session before;
        try (Sessions sessions = JournalHouse.open(journal())) {
            before = started(sessions, 1);
            get(before.step(numbered(1), null));
            get(before.step(numbered(2), null));
        }
        rewrite("nothing_2", "nothing_3");

        try (Sessions sessions = JournalHouse.open(journal())) {
            assertThat(failure(sessions.find(before.id(), before.token()).state()))
                    .hasMessageContaining("step 2 of 2 led to something else");
        }
    }

    @Test
    void aResetNeedsNothingOfAnEpisodeThatCannotBeBroughtBack() throws IOException {
        Session before;
        try (Sessions sessions = JournalHouse.open(journal())) {
            before = started(sessions, 1);
        }
        rewrite("\"package\":\"", "\"package\":\"0");

        try (Sessions sessions = JournalHouse.open(journal())) {
            Session session = sessions.find(before.id(), before.token());
            assertThat(get(session.reset(ResetRequest.of(TestLibrary.id(1), 1)))
                            .info()
                            .environmentId())
                    .isEqualTo(TestLibrary.id(1));
            get(session.step(observe(), null));
        }
        try (Sessions sessions = JournalHouse.open(journal())) {
            assertThat(get(sessions.find(before.id(), before.token()).state()).steps())
                    .isEqualTo(1);
        }
    }

    @Test
    void aDamagedLineCostsItsSessionAndTellsItsClientOnce() throws IOException {
        Session steps;
        Session resets;
        Session whole;
        try (Sessions sessions = JournalHouse.open(journal())) {
            steps = started(sessions, 1);
            resets = started(sessions, 2);
            whole = started(sessions, 3);
            get(whole.step(numbered(1), null));
        }
        Path file = JournalHouse.segments(journal()).get(0);
        String text = Files.readString(file);
        for (Session session : List.of(steps, resets)) {
            text = text.replace("\"name\":\"" + session.id() + "-1\"", "\"name\":\"" + session.id() + "-2\"");
        }
        Files.writeString(file, text);

        try (Sessions sessions = JournalHouse.open(journal())) {
            Session first = sessions.find(steps.id(), steps.token());
            Session second = sessions.find(resets.id(), resets.token());
            assertThat(failure(first.step(numbered(1), null))).hasMessageContaining("is damaged; open another one");
            assertThat(failure(second.reset(ResetRequest.of(TestLibrary.id(0), 1))))
                    .hasMessageContaining("is damaged; open another one");
            assertThat(sessions.all()).extracting(Session::id).containsExactly(whole.id());
            assertThat(get(sessions.find(whole.id(), whole.token()).state()).steps())
                    .isEqualTo(1);
        }
        // the damaged line may be gone with its file: what is left of the session must not look whole
        Files.writeString(
                file,
                text.lines()
                        .filter(line -> JournalLine.isWhole(
                                line.getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, line.length()))
                        .collect(java.util.stream.Collectors.joining("\n", "", "\n")));
        try (Sessions sessions = JournalHouse.open(journal())) {
            assertThat(sessions.all()).extracting(Session::id).containsExactly(whole.id());
        }
    }

    /** Changes words in all lines, with checksums that fit. */
    private void rewrite(String from, String to) throws IOException {
        for (Path file : JournalHouse.segments(journal())) {
            List<byte[]> lines = new ArrayList<>();
            for (String line : Files.readAllLines(file)) {
                lines.add(JournalLine.sealed(new StringBuilder(
                        line.substring(0, line.lastIndexOf(",\"crc\"")).replace(from, to))));
            }
            Files.delete(file);
            for (byte[] line : lines) {
                Files.write(
                        file, line, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.APPEND);
            }
        }
    }

    @Test
    void everyLineIsJson() throws IOException {
        try (Sessions sessions = JournalHouse.open(journal())) {
            Session session = started(sessions, 1);
            get(session.step(numbered(1), "r"));
            get(sessions.fork(session));
            session.close();
        }
        List<String> records = new ArrayList<>();
        for (Path file : JournalHouse.segments(journal())) {
            for (String line : Files.readAllLines(file)) {
                records.add(JsonMapper.shared().readTree(line).path("record").asString("header"));
            }
        }
        assertThat(records).containsExactly("header", "opened", "began", "step", "opened", "began", "step", "closed");
    }
}

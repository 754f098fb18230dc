package dev.codegym.server.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.env.TaskSource;
import dev.codegym.rollout.Trajectory;
import dev.codegym.server.TestLibrary;
import dev.codegym.tool.ToolCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionsTest {
    private static final SessionOptions SMALL = SessionOptions.DEFAULT
            .withMaxSessions(3, 2)
            .withWaiting(2, Duration.ofSeconds(10))
            .withTimes(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofSeconds(30));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Sessions sessions = Sessions.open(TestLibrary.library(), SMALL, clock(), SessionListener.NONE);

    private InstantSource clock() {
        return now::get;
    }

    @AfterEach
    void close() {
        sessions.close();
    }

    private static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    private static SessionException.Kind kindOf(CompletableFuture<?> future) {
        assertThat(future).failsWithin(Duration.ofSeconds(30));
        return future.handle((value, failure) -> {
                    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
                    return ((SessionException) cause).kind();
                })
                .join();
    }

    private void pass(Duration time) {
        now.updateAndGet(before -> before.plus(time));
        sessions.sweep();
    }

    @Test
    void playsAnEpisodeToItsReward() {
        String id = TestLibrary.id(0);
        Session session = get(sessions.create("a", null));
        Started started = get(session.reset(ResetRequest.of(id, 7)));
        assertThat(started.info().environmentId()).isEqualTo(id);

        double reward = 0;
        for (ToolCall call : TestLibrary.winningCalls(id, ResetOptions.of(7))) {
            reward += get(session.step(call, null)).step().reward();
        }

        assertThat(reward).isEqualTo(1);
        assertThat(get(session.state()).terminated()).isTrue();
        assertThat(kindOf(session.step(ToolCall.of("observe"), null))).isEqualTo(SessionException.Kind.NO_EPISODE);
    }

    @Test
    void takesAStepWithOneRequestIdOnce() {
        Session session = get(sessions.create("a", TestLibrary.id(0)));
        get(session.reset(ResetRequest.ANY));

        Stepped first = get(session.step(ToolCall.of("observe"), "r1"));
        Stepped second = get(session.step(ToolCall.of("observe"), "r1"));

        assertThat(first.repeated()).isFalse();
        assertThat(second.repeated()).isTrue();
        assertThat(second.step()).isEqualTo(first.step());
        assertThat(get(session.state()).steps()).isEqualTo(1);
        assertThat(kindOf(session.step(ToolCall.of("nothing"), "r1"))).isEqualTo(SessionException.Kind.BAD_REQUEST);
    }

    @Test
    void doesStepsInTheOrderInWhichTheyCame() {
        Session session = get(sessions.create("a", TestLibrary.id(0)));
        get(session.reset(ResetRequest.ANY));

        List<CompletableFuture<Stepped>> steps = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            steps.add(session.step(ToolCall.of("observe"), "r" + i));
        }

        for (int i = 0; i < 50; i++) {
            assertThat(get(steps.get(i)).step().info().step()).isEqualTo(i + 1);
        }
    }

    @Test
    void refusesAClientMoreThanItsShareAndLetsOthersIn() {
        get(sessions.create("a", null));
        get(sessions.create("a", null));
        CompletableFuture<Session> third = sessions.create("a", null);

        assertThat(third).isNotDone();
        assertThat(get(sessions.create("b", null))).isNotNull();
        pass(Duration.ofSeconds(10));
        assertThat(kindOf(third)).isEqualTo(SessionException.Kind.CAPACITY);
    }

    @Test
    void givesAFreedPlaceToWhoWaitsLongest() {
        Session first = get(sessions.create("a", null));
        get(sessions.create("a", null));
        get(sessions.create("b", null));
        CompletableFuture<Session> waiting = sessions.create("c", null);
        CompletableFuture<Session> next = sessions.create("d", null);
        assertThat(kindOf(sessions.create("e", null))).isEqualTo(SessionException.Kind.CAPACITY);

        first.close();

        assertThat(get(waiting)).isNotNull();
        assertThat(next).isNotDone();
        assertThat(sessions.taken()).isEqualTo(3);
    }

    @Test
    void goingDownEndsWhatWasAskedAndTakesNothingMore() {
        Session session = get(sessions.create("a", TestLibrary.id(0)));
        get(session.reset(ResetRequest.ANY));
        List<CompletableFuture<Stepped>> asked = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            asked.add(session.step(ToolCall.of("observe"), null));
        }

        sessions.refuseNew();
        CompletableFuture<Stepped> late = session.step(ToolCall.of("observe"), null);

        assertThat(kindOf(late)).isEqualTo(SessionException.Kind.SHUTTING_DOWN);
        assertThat(asked)
                .allSatisfy(step -> assertThat(get(step).step().info().error()).isNull());
        assertThat(kindOf(sessions.create("b", null))).isEqualTo(SessionException.Kind.SHUTTING_DOWN);
    }

    @Test
    void noClientFillsTheWaitingLineAlone() {
        for (String client : List.of("a", "a", "b")) {
            get(sessions.create(client, null));
        }
        CompletableFuture<Session> first = sessions.create("a", null);
        CompletableFuture<Session> second = sessions.create("a", null);

        CompletableFuture<Session> other = sessions.create("c", null);
        CompletableFuture<Session> third = sessions.create("a", null);

        assertThat(kindOf(second)).isEqualTo(SessionException.Kind.CAPACITY);
        assertThat(kindOf(third)).isEqualTo(SessionException.Kind.CAPACITY);
        assertThat(first).isNotDone();
        assertThat(other).isNotDone();
    }

    @Test
    void givesBackThePlaceOfACallerThatLostInterest() {
        Session first = get(sessions.create("a", null));
        get(sessions.create("a", null));
        get(sessions.create("b", null));
        CompletableFuture<Session> waiting = sessions.create("c", null);

        waiting.cancel(false);
        first.close();

        assertThat(sessions.taken()).isEqualTo(2);
        assertThat(sessions.waiting()).isZero();
    }

    @Test
    void closesWhatNobodyUsesAndWhatIsTooOld() {
        Session idle = get(sessions.create("a", null));
        Session used = get(sessions.create("a", null));
        for (int i = 0; i < 11; i++) {
            pass(Duration.ofMinutes(4));
            get(used.state());
            assertThat(sessions.all().contains(idle)).isEqualTo(i == 0);
        }
        for (int i = 0; i < 4; i++) {
            get(used.state());
            pass(Duration.ofMinutes(4));
        }
        assertThat(sessions.all()).isEmpty();
        assertThat(sessions.taken()).isZero();
    }

    @Test
    void keepsASessionForTheGraceTimeAfterItsConnectionWasLost() {
        Session session = get(sessions.create("a", null));
        List<CloseReason> told = new ArrayList<>();
        java.util.function.Consumer<CloseReason> connection = told::add;
        session.attach(connection);

        session.detach(connection);
        pass(Duration.ofSeconds(29));
        assertThat(sessions.find(session.id(), session.token())).isSameAs(session);
        session.attach(connection);
        pass(Duration.ofSeconds(60));
        assertThat(sessions.all()).contains(session);
        session.detach(connection);
        pass(Duration.ofSeconds(30));

        assertThat(sessions.all()).isEmpty();
        assertThatThrownBy(() -> sessions.find(session.id(), session.token()))
                .isInstanceOf(SessionException.class)
                .hasMessageContaining("open another one");
    }

    @Test
    void aForkGoesItsOwnWay() {
        String id = TestLibrary.id(0);
        Session session = get(sessions.create("a", null));
        get(session.reset(ResetRequest.of(id, 3)));
        List<ToolCall> calls = TestLibrary.winningCalls(id, ResetOptions.of(3));
        get(session.step(calls.get(0), null));

        Session fork = get(sessions.fork(session));
        double reward = 0;
        for (ToolCall call : calls.subList(1, calls.size())) {
            reward += get(fork.step(call, null)).step().reward();
        }

        assertThat(reward).isEqualTo(1);
        assertThat(get(fork.trajectory()).turns()).hasSize(calls.size());
        assertThat(get(session.state()).steps()).isEqualTo(1);
        assertThat(fork.token()).isNotEqualTo(session.token());
    }

    @Test
    void aForkThatWaitsForAPlaceStandsWhereTheOriginalStoodWhenItWasAskedFor() {
        Session session = get(sessions.create("a", TestLibrary.id(0)));
        Session other = get(sessions.create("b", null));
        get(sessions.create("b", null));
        get(session.reset(ResetRequest.ANY));
        get(session.step(ToolCall.of("observe"), null));

        CompletableFuture<Session> fork = sessions.fork(session);
        get(session.step(ToolCall.of("observe"), null));
        assertThat(fork).isNotDone();
        other.close();

        SessionState state = get(get(fork).state());
        assertThat(state.steps()).isEqualTo(1);
        assertThat(state.episodeId()).isEqualTo(get(fork).id() + "-1");
        assertThat(get(session.state()).steps()).isEqualTo(2);
    }

    @Test
    void drawsTheSameForTheSameSeed() {
        Session one = get(sessions.create("a", null));
        Session two = get(sessions.create("b", null));
        ResetRequest request = new ResetRequest(null, 11L, null, null, null, null, null);

        assertThat(get(one.reset(request)).info())
                .isEqualTo(get(two.reset(request)).info());
    }

    @Test
    void tellsTheSeedThatWasAskedForAndItIsEnoughToAskAgain() {
        Session session = get(sessions.create("a", null));
        Started drawn = get(session.reset(new ResetRequest(null, 11L, null, null, null, null, null)));
        Started fresh = get(session.reset(new ResetRequest(null, 12L, null, TaskSource.FRESH, null, null, null)));
        Trajectory played = get(session.trajectory());

        assertThat(drawn.info().seed()).isEqualTo(11);
        assertThat(fresh.info().seed()).isEqualTo(12);
        get(session.reset(new ResetRequest(
                fresh.info().environmentId(), 12L, fresh.info().difficulty(), TaskSource.FRESH, null, null, null)));
        assertThat(get(session.trajectory()).input()).isEqualTo(played.input());
    }

    @Test
    void drawsSeedsThatAnyClientsJsonCanHold() {
        Session session = get(sessions.create("a", null));

        assertThat(get(session.reset(ResetRequest.ANY)).info().seed()).isBetween(0L, 1L << 53);
    }

    @Test
    void refusesATaskThatIsNotWhatElseIsAskedFor() {
        Session session = get(sessions.create("a", TestLibrary.id(0)));

        assertThat(get(session.reset(new ResetRequest(null, null, Difficulty.EASY, null, "easy-1", null, null)))
                        .info()
                        .taskId())
                .isEqualTo("easy-1");
        assertThatThrownBy(() ->
                        get(session.reset(new ResetRequest(null, null, Difficulty.HARD, null, "easy-1", null, null))))
                .hasMessageContaining("has the difficulty EASY, but HARD is asked for");
        assertThatThrownBy(() ->
                        get(session.reset(new ResetRequest(null, null, null, TaskSource.FRESH, "easy-1", null, null))))
                .hasMessageContaining("is a stored one, but a fresh one is asked for");
    }

    @Test
    void aResetThatFailsLeavesTheEpisodeAsItIs() {
        Session session = get(sessions.create("a", null));
        Started before = get(session.reset(ResetRequest.of(TestLibrary.id(0), 1)));

        assertThat(kindOf(session.reset(ResetRequest.of("nowhere", 1))))
                .isEqualTo(SessionException.Kind.UNKNOWN_ENVIRONMENT);
        assertThat(kindOf(session.reset(
                        new ResetRequest(TestLibrary.id(1), null, null, null, "no_such_task", null, null))))
                .isEqualTo(SessionException.Kind.BAD_REQUEST);

        assertThat(get(session.state()).episodeId()).isEqualTo(before.episodeId());
        assertThat(get(session.step(ToolCall.of("observe"), null)).step().info().step())
                .isEqualTo(1);
    }
}

package dev.codegym.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.TestLibrary;
import dev.codegym.tool.ToolCall;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import tools.jackson.databind.node.JsonNodeFactory;

/** What the tests of the journal share. */
final class JournalHouse {
    private JournalHouse() {}

    static Sessions open(Path folder) {
        return open(JournalOptions.of(folder), InstantSource.fixed(Instant.EPOCH));
    }

    static Sessions open(JournalOptions journal, InstantSource clock) {
        return Sessions.open(TestLibrary.library(), SessionOptions.DEFAULT, clock, SessionListener.NONE, journal);
    }

    /** What a kill at this moment would leave behind. */
    static Path killed(Path folder, Path into) {
        try (Stream<Path> files = Files.list(folder)) {
            Files.createDirectories(into);
            for (Path file :
                    files.filter(each -> !each.endsWith("journal.lock")).toList()) {
                Files.copy(file, into.resolve(file.getFileName()));
            }
            return into;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static <T> T get(CompletableFuture<T> future) {
        try {
            return future.get(60, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    static SessionException failure(CompletableFuture<?> future) {
        assertThat(future).failsWithin(Duration.ofSeconds(60));
        return future.handle((value, failure) ->
                        (SessionException) (failure instanceof CompletionException ? failure.getCause() : failure))
                .join();
    }

    static ToolCall observe() {
        return ToolCall.of("observe");
    }

    /** A call that is answered with an error that repeats it, so that each is another one. */
    static ToolCall numbered(int number) {
        return ToolCall.of(
                "nothing_" + number, JsonNodeFactory.instance.objectNode().put("n", number));
    }

    static Session started(Sessions sessions, long seed) {
        Session session = get(sessions.create("client", null));
        get(session.reset(ResetRequest.of(TestLibrary.id(0), seed)));
        return session;
    }

    static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }
}

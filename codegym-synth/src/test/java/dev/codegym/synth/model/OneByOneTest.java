package dev.codegym.synth.model;

import static dev.codegym.synth.model.ScriptedModel.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.model.ModelException.Kind;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class OneByOneTest {
    @Test
    void gathersCompletionsInOrder() {
        try (OneByOne model = new OneByOne(ScriptedModel.echo(), 3)) {
            ModelReply reply = model.complete(request("a").withN(5));

            assertThat(reply.completions())
                    .extracting(Completion::text)
                    .containsExactly(
                            "answer to a#0", "answer to a#1", "answer to a#2", "answer to a#3", "answer to a#4");
            assertThat(reply.usage()).isEqualTo(new Usage(35, 15));
        }
    }

    @Test
    void leavesOutACompletionOfNoUse() {
        ScriptedModel some = failing("a#1", Kind.EMPTY);
        try (OneByOne model = new OneByOne(some, 1)) {
            assertThat(model.complete(request("a").withN(3)).completions())
                    .extracting(Completion::text)
                    .containsExactly("fine", "fine");
        }
    }

    @Test
    void failsWhereNoneIsOfUse() {
        try (OneByOne model = new OneByOne(failing("a", Kind.TOO_LONG), 2)) {
            assertThatThrownBy(() -> model.complete(request("a").withN(3))).hasMessage("failed");
        }
    }

    @Test
    void failsWhereTheEndpointDoesButOnlyAfterTheOthersEnded() {
        ScriptedModel some = failing("a#0", Kind.OVERLOADED);
        try (OneByOne model = new OneByOne(some, 1)) {
            assertThatThrownBy(() -> model.complete(request("a").withN(3)))
                    .isInstanceOfSatisfying(
                            ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.OVERLOADED));
        }
        assertThat(some.asked).hasSize(3);
    }

    @Test
    void endsItsRequestsWhereTheThreadIsInterrupted() throws Exception {
        CountDownLatch asking = new CountDownLatch(2);
        CountDownLatch ended = new CountDownLatch(2);
        ScriptedModel waiting = new ScriptedModel(request -> {
            asking.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                ended.countDown();
            }
            throw new ModelException(Kind.CANCELLED, "cancelled");
        });
        CompletableFuture<Kind> seen = new CompletableFuture<>();
        try (OneByOne model = new OneByOne(waiting, 2)) {
            Thread thread = new Thread(() -> {
                try {
                    model.complete(request("a").withN(2));
                } catch (ModelException e) {
                    seen.complete(e.kind());
                }
            });
            thread.start();
            asking.await();
            thread.interrupt();

            assertThat(seen.get(60, TimeUnit.SECONDS)).isEqualTo(Kind.CANCELLED);
            ended.await();
        }
    }

    private static ScriptedModel failing(String prefix, Kind kind) {
        return new ScriptedModel(request -> {
            if (request.id().startsWith(prefix)) {
                throw new ModelException(kind, "failed");
            }
            return ScriptedModel.reply("fine");
        });
    }
}

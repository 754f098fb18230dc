package dev.codegym.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GuestThreadsTest {
    private final GuestThreads threads = new GuestThreads(1, 20);
    private final CountDownLatch hold = new CountDownLatch(1);

    @AfterEach
    void close() {
        hold.countDown();
        threads.close();
    }

    private void holdUp(int count) {
        for (int i = 0; i < count; i++) {
            threads.execute(() -> {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
    }

    @Test
    void workThatTakesLongHoldsUpNoOther() {
        holdUp(15);

        for (int i = 0; i < 100; i++) {
            int number = i;
            assertThat(CompletableFuture.supplyAsync(() -> number, threads))
                    .succeedsWithin(20, TimeUnit.SECONDS)
                    .isEqualTo(i);
        }
        assertThat(threads.size()).isLessThanOrEqualTo(20);
    }

    @Test
    void goesOnWhereTheSystemGivesNoThreadForAWhile() {
        AtomicInteger refusals = new AtomicInteger(3);
        Logger log = Logger.getLogger(GuestThreads.class.getName());
        log.setLevel(Level.OFF);
        try (GuestThreads scarce = new GuestThreads(1, 4, work -> {
            if (refusals.getAndDecrement() > 0) {
                throw new OutOfMemoryError("unable to create native thread");
            }
            return new Thread(work);
        })) {
            assertThat(CompletableFuture.supplyAsync(() -> 1, scarce)).succeedsWithin(20, TimeUnit.SECONDS);
            assertThat(scarce.size()).isEqualTo(1);
        } finally {
            log.setLevel(null);
        }
    }

    @Test
    void thereAreNeverMoreThreadsThanMayBe() {
        holdUp(100);
        CompletableFuture<Void> behind = CompletableFuture.runAsync(() -> {}, threads);
        hold.countDown();

        assertThat(behind).succeedsWithin(20, TimeUnit.SECONDS);
        assertThat(threads.size()).isLessThanOrEqualTo(20);
    }

    @Test
    void nothingIsForgottenWhereWorkComesFromManySides() {
        AtomicInteger done = new AtomicInteger();
        CompletableFuture<Void> all = CompletableFuture.allOf(java.util.stream.IntStream.range(0, 8)
                .mapToObj(side -> CompletableFuture.runAsync(() -> {
                    for (int i = 0; i < 20_000; i++) {
                        threads.execute(done::incrementAndGet);
                    }
                }))
                .toArray(CompletableFuture[]::new));
        assertThat(all).succeedsWithin(60, TimeUnit.SECONDS);
        for (int i = 0; i < 20; i++) {
            assertThat(CompletableFuture.runAsync(() -> {}, threads)).succeedsWithin(20, TimeUnit.SECONDS);
        }
        assertThat(done.get()).isEqualTo(160_000);
    }

    @Test
    void whatWaitsIsDoneBeforeItIsClosed() {
        for (int round = 0; round < 50; round++) {
            AtomicInteger done = new AtomicInteger();
            GuestThreads closing = new GuestThreads(1, 4);
            for (int i = 0; i < 100; i++) {
                closing.execute(done::incrementAndGet);
            }
            closing.close();
            assertThat(done.get()).isEqualTo(100);
            assertThat(closing.size()).isZero();
        }
    }

    @Test
    void workThatFailsEndsNoThread() {
        for (int i = 0; i < 10; i++) {
            threads.execute(() -> {
                throw new OutOfMemoryError("as a guest's may be");
            });
        }
        assertThat(CompletableFuture.runAsync(() -> {}, threads)).succeedsWithin(20, TimeUnit.SECONDS);
    }

    @Test
    void aMailboxKeepsTheOrderOfItsOwnWorkOnManyThreads() {
        Mailbox mailbox = new Mailbox(threads);
        List<Integer> seen = new ArrayList<>();
        AtomicInteger atOnce = new AtomicInteger();
        CompletableFuture<Void> last = new CompletableFuture<>();
        for (int i = 0; i < 10_000; i++) {
            int number = i;
            mailbox.add(() -> {
                assertThat(atOnce.incrementAndGet()).isEqualTo(1);
                seen.add(number);
                atOnce.decrementAndGet();
                if (number == 9_999) {
                    last.complete(null);
                }
            });
        }

        assertThat(last).succeedsWithin(20, TimeUnit.SECONDS);
        assertThat(seen).hasSize(10_000).isSorted();
    }

    @Test
    void aMailboxLetsOthersInBetween() {
        List<Runnable> handed = new ArrayList<>();
        Executor byHand = handed::add;
        Mailbox mailbox = new Mailbox(byHand);
        for (int i = 0; i < 40; i++) {
            mailbox.add(() -> {});
        }

        assertThat(handed).hasSize(1);
        handed.get(0).run();
        assertThat(handed).hasSize(2);
        assertThat(mailbox.pending()).isBetween(1, 39);
        handed.get(1).run();
        handed.get(2).run();
        assertThat(mailbox.pending()).isZero();
    }
}

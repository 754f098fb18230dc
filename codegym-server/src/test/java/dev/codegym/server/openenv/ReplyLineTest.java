package dev.codegym.server.openenv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.web.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyLineTest {
    /** Notes what it is given. */
    private static final class Notes implements Socket {
        private final List<String> told = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger done = new AtomicInteger();

        @Override
        public void send(byte[] text) {
            told.add(new String(text, StandardCharsets.UTF_8));
        }

        @Override
        public void done() {
            done.incrementAndGet();
        }

        @Override
        public void close(int code, String reason) {
            told.add("close " + code);
        }

        @Override
        public String client() {
            return "test";
        }

        @Override
        public Map<String, String> parameters() {
            return Map.of();
        }
    }

    private static byte[] text(int number) {
        return Integer.toString(number).getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void sendsInTheOrderOfTheMessagesWhateverTheOrderOfTheRepliesAndTheThreads(long seed) throws Exception {
        Notes socket = new Notes();
        ReplyLine line = new ReplyLine(socket, () -> 0);
        List<Integer> order = new ArrayList<>();
        List<ReplyLine.Place> places = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 4000; i++) {
            places.add(line.next());
            order.add(i);
            expected.add(Integer.toString(i));
        }
        Collections.shuffle(order, new Random(seed));
        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            List<Integer> share = order.subList(thread * 1000, thread * 1000 + 1000);
            threads.add(new Thread(() -> share.forEach(i -> places.get(i).reply(text(i)))));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(socket.told).as("seed %s", seed).isEqualTo(expected);
        assertThat(socket.done).hasValue(4000);
    }

    @Test
    void doesWhatComesAfterAReplyInItsTurn() {
        Notes socket = new Notes();
        ReplyLine line = new ReplyLine(socket, () -> 0);
        ReplyLine.Place first = line.next();
        ReplyLine.Place second = line.next();
        second.none(() -> socket.close(1000, ""));
        assertThat(socket.told).isEmpty();

        first.reply(text(1));

        assertThat(socket.told).containsExactly("1", "close 1000");
    }

    @Test
    void countsTheWaitOfTheFirstFromWhenItBecameTheFirst() {
        AtomicInteger tick = new AtomicInteger(5);
        ReplyLine line = new ReplyLine(new Notes(), tick::get);
        assertThat(line.stuckSince(100)).isFalse();
        ReplyLine.Place first = line.next();
        line.next();
        assertThat(line.stuckSince(4)).isFalse();
        assertThat(line.stuckSince(5)).isTrue();

        tick.set(30);
        first.reply(text(1));

        assertThat(line.stuckSince(29)).isFalse();
        assertThat(line.stuckSince(30)).isTrue();
    }
}

package dev.codegym.server.openenv;

import dev.codegym.server.web.Socket;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends replies in the order of their messages, in whatever order they come to be: clients tell replies apart by their order alone. Places are
 * taken by one thread at a time; replies may come from any.
 */
final class ReplyLine {
    private static final byte[] NOTHING = new byte[0];

    private final Socket socket;
    private final IntSupplier ticks;
    private final Queue<Place> places = new ConcurrentLinkedQueue<>();

    /** How often somebody wanted to send; who finds it at 0 does so for all. */
    private final AtomicInteger wanted = new AtomicInteger();

    /** The tick at which the first place of the line began to wait. */
    private volatile int since;

    /** A line whose waiting is counted in these ticks. */
    ReplyLine(Socket socket, IntSupplier ticks) {
        this.socket = socket;
        this.ticks = ticks;
    }

    /** The place of one message's reply. */
    final class Place {
        private volatile byte @Nullable [] reply;
        private @Nullable Runnable then;

        private Place() {}

        /** Sends this when its turn has come. */
        void reply(byte[] message) {
            reply = message;
            send();
        }

        /** Sends this when its turn has come, and does something after it. */
        void reply(byte[] message, Runnable after) {
            then = after;
            reply(message);
        }

        /** Does something when its turn has come, without a reply. */
        void none(Runnable after) {
            reply(NOTHING, after);
        }
    }

    /** Takes the next place. */
    Place next() {
        if (places.isEmpty()) {
            since = ticks.getAsInt();
        }
        Place place = new Place();
        places.add(place);
        return place;
    }

    /** Whether the first of the line has waited since this tick or an earlier one. */
    boolean stuckSince(int tick) {
        return !places.isEmpty() && since - tick <= 0;
    }

    private void send() {
        if (wanted.getAndIncrement() != 0) {
            return;
        }
        int seen = 1;
        do {
            Place first = places.peek();
            while (first != null && first.reply != null) {
                places.poll();
                send(first);
                first = places.peek();
            }
            seen = wanted.addAndGet(-seen);
        } while (seen != 0);
    }

    private void send(Place place) {
        since = ticks.getAsInt();
        byte[] reply = place.reply;
        if (reply != null && reply.length > 0) {
            socket.send(reply);
        }
        Runnable after = place.then;
        if (after != null) {
            after.run();
        }
        socket.done();
    }
}

package dev.codegym.server.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.eclipse.jetty.websocket.core.WebSocketConnection;
import org.jspecify.annotations.Nullable;

/**
 * A connection whose WebSocket frames are read on the selector's own thread. Reading a frame here never waits for anything: it is taken apart, and what it
 * asks for is done elsewhere. To hand each frame to another thread first, as is usual where handlers may block, costs a third of all steps.
 */
final class FrameEndPoint extends SocketChannelEndPoint {
    private boolean socket;

    /** Whether the last read took all there was, so that another one at once would give nothing. */
    private boolean drained;

    private @Nullable Callback last;
    private @Nullable Callback lastPrompt;

    FrameEndPoint(SocketChannel channel, ManagedSelector selector, SelectionKey key, Scheduler scheduler) {
        super(channel, selector, key, scheduler);
    }

    @Override
    public void fillInterested(Callback callback) {
        super.fillInterested(prompt(callback));
    }

    @Override
    public boolean tryFillInterested(Callback callback) {
        return super.tryFillInterested(prompt(callback));
    }

    private Callback prompt(Callback callback) {
        if (!(getConnection() instanceof WebSocketConnection)) {
            return callback;
        }
        socket = true;
        Callback known = lastPrompt;
        if (known != null && callback == last) {
            return known;
        }
        Callback made = new Prompt(callback);
        last = callback;
        lastPrompt = made;
        return made;
    }

    /** A callback that says of itself that it does not block. */
    private record Prompt(Callback callback) implements Callback {
        @Override
        public void succeeded() {
            callback.succeeded();
        }

        @Override
        public void failed(Throwable failure) {
            callback.failed(failure);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING;
        }
    }

    /** The selector tells again of what came after a read that did not fill its buffer: to look at once for more is a system call for nothing. */
    @Override
    public int fill(ByteBuffer buffer) throws IOException {
        if (!socket) {
            return super.fill(buffer);
        }
        if (drained) {
            drained = false;
            return 0;
        }
        int room = buffer.capacity() - buffer.remaining();
        int filled = super.fill(buffer);
        drained = filled > 0 && filled < room;
        return filled;
    }
}

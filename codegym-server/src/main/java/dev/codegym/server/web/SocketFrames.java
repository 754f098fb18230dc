package dev.codegym.server.web;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket, frame by frame. A frame is read when there is room for it: not while many messages are not dealt with, nor while the client does
 * not take what is sent to it. So neither a flood nor a slow reader takes more than a bounded amount of memory.
 */
final class SocketFrames implements FrameHandler, Socket {
    private static final int MOST_MESSAGES = 32;
    private static final long MOST_UNSENT = 1 << 20;
    private static final int MOST_REASON = 120;

    /** What a frame that waits to be sent takes beside its payload: a flood of empty pings must count, too. */
    private static final int FRAME_COST = 128;

    private final WebOptions options;
    private final SocketHandler.Factory factory;
    private final Map<String, String> parameters;
    private final String client;
    private final Sockets sockets;
    private final Rate rate;

    private volatile @Nullable CoreSession session;
    private @Nullable SocketHandler handler;
    private @Nullable ByteArrayOutputStream parts;

    /** Messages that were handed over and are not dealt with. */
    private final AtomicInteger undone = new AtomicInteger();

    /** Bytes that the connection has not taken yet. */
    private final AtomicLong unsent = new AtomicLong();

    /** Whether reading stopped for want of room. */
    private final AtomicBoolean paused = new AtomicBoolean();

    /**
     * Whether a frame was asked for that has not come. To ask twice is an error, and one after the frame before was given back makes the connection give it back
     * twice: its buffer would then be shared by two connections.
     */
    private final AtomicBoolean demanded = new AtomicBoolean();

    private volatile long heard = System.nanoTime();
    private volatile long progress = System.nanoTime();
    private volatile boolean closing;
    private volatile long closingSince;
    private volatile boolean lost;

    SocketFrames(
            WebOptions options,
            SocketHandler.Factory factory,
            Map<String, String> parameters,
            String client,
            Sockets sockets) {
        this.options = options;
        this.factory = factory;
        this.parameters = parameters;
        this.client = client;
        this.sockets = sockets;
        this.rate = new Rate(options.messagesPerSecond());
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        opened.setMaxFrameSize(options.maxMessageBytes());
        opened.setAutoFragment(false);
        sockets.add(this);
        handler = factory.open(this);
        callback.succeeded();
        demand();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        demanded.set(false);
        heard = System.nanoTime();
        if (!rate.allows()) {
            close(CloseStatus.POLICY_VIOLATION, "more than " + options.messagesPerSecond() + " frames in a second");
        }
        switch (frame.getOpCode()) {
            case OpCode.TEXT, OpCode.BINARY, OpCode.CONTINUATION -> data(frame);
            case OpCode.PING -> pong(frame);
            default -> {
                // a pong is a sign of life, which is noted; a close is answered by the connection itself
            }
        }
        callback.succeeded();
        if (frame.getOpCode() != OpCode.CLOSE) {
            next();
        }
    }

    private void data(Frame frame) {
        if (closing) {
            return;
        }
        ByteBuffer payload = frame.getPayload();
        ByteArrayOutputStream before = parts;
        int size = payload.remaining() + (before == null ? 0 : before.size());
        if (size > options.maxMessageBytes()) {
            close(CloseStatus.MESSAGE_TOO_LARGE, "a message is longer than " + options.maxMessageBytes() + " bytes");
            return;
        }
        byte[] bytes = new byte[payload.remaining()];
        payload.get(bytes);
        if (before == null && frame.isFin()) {
            hand(bytes);
            return;
        }
        ByteArrayOutputStream all = before == null ? new ByteArrayOutputStream() : before;
        all.writeBytes(bytes);
        parts = frame.isFin() ? null : all;
        if (frame.isFin()) {
            hand(all.toByteArray());
        }
    }

    private void hand(byte[] message) {
        undone.incrementAndGet();
        SocketHandler to = handler;
        if (to != null) {
            to.message(message);
        }
    }

    private void pong(Frame frame) {
        ByteBuffer payload = ByteBuffer.allocate(frame.getPayloadLength());
        payload.put(frame.getPayload()).flip();
        send(new Frame(OpCode.PONG, payload), payload.remaining());
    }

    /** Reads the next frame, where there is room. */
    private void next() {
        if (hasRoom()) {
            demand();
            return;
        }
        paused.set(true);
        // room may have come meanwhile
        resume();
    }

    /** What comes after our close is not kept, but the client's own must be read, whatever waits. */
    private boolean hasRoom() {
        return closing || undone.get() < MOST_MESSAGES && unsent.get() < MOST_UNSENT;
    }

    private void resume() {
        if (hasRoom() && paused.compareAndSet(true, false)) {
            // what it said meanwhile has not been read
            heard = System.nanoTime();
            demand();
        }
    }

    /** To be called by who found that nothing is being read, and by nobody at the same time: two demands at once fail. */
    private void demand() {
        CoreSession open = session;
        if (open != null && open.isInputOpen() && demanded.compareAndSet(false, true)) {
            open.demand();
        }
    }

    @Override
    public void done() {
        undone.decrementAndGet();
        if (paused.get()) {
            resume();
        }
    }

    @Override
    public void send(byte[] text) {
        send(new Frame(OpCode.TEXT, ByteBuffer.wrap(text)), text.length);
    }

    private void send(Frame frame, int payload) {
        CoreSession open = session;
        if (open == null || closing) {
            return;
        }
        int size = payload + FRAME_COST;
        if (unsent.getAndAdd(size) == 0) {
            progress = System.nanoTime();
        }
        open.sendFrame(frame, Callback.from(() -> sent(size), failure -> sent(size)), false);
    }

    private void sent(int size) {
        unsent.addAndGet(-size);
        progress = System.nanoTime();
        if (paused.get()) {
            resume();
        }
    }

    @Override
    public void close(int code, String reason) {
        CoreSession open = session;
        if (open != null && !closing) {
            closingSince = System.nanoTime();
            closing = true;
            open.close(code, reason.length() <= MOST_REASON ? reason : reason.substring(0, MOST_REASON), Callback.NOOP);
            resume();
        }
    }

    /** Asks for a sign of life after much silence, and gives up after more; gives up on who does not take what is sent, too. */
    void look(long now) {
        CoreSession open = session;
        if (open == null) {
            return;
        }
        // who is not listened to is not silent
        long silent = paused.get() ? 0 : now - heard;
        boolean stuck = unsent.get() > 0 && now - progress > options.lostTime().toNanos();
        // who goes on sending is never silent
        boolean stays = closing && now - closingSince > options.lostTime().toNanos();
        if (silent > options.lostTime().toNanos() || stuck || stays) {
            lost = true;
            open.abort();
        } else if (silent > options.heartbeat().toNanos() && unsent.get() == 0) {
            send(new Frame(OpCode.PING, ByteBuffer.wrap("codegym".getBytes(StandardCharsets.US_ASCII))), 0);
        }
    }

    @Override
    public String client() {
        return client;
    }

    @Override
    public Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        // the end is told in onClosed
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        sockets.remove(this);
        SocketHandler to = handler;
        if (to != null) {
            boolean inOrder = status.getCode() == CloseStatus.NORMAL
                    || status.getCode() == CloseStatus.SHUTDOWN
                    || status.getCode() == CloseStatus.NO_CODE;
            // where the server closed it, the client may not even know
            to.closed(inOrder && !lost && !closing);
        }
        callback.succeeded();
    }
}

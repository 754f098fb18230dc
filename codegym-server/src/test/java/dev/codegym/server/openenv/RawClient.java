package dev.codegym.server.openenv;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A WebSocket client that may send whatever bytes it likes. Used by one thread. */
final class RawClient implements AutoCloseable {
    static final int TEXT = 1;
    static final int BINARY = 2;
    static final int CLOSE = 8;
    static final int PING = 9;
    static final int PONG = 10;

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    /** A frame that came. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Frame(int kind, byte[] payload) {
        String text() {
            return new String(payload, StandardCharsets.UTF_8);
        }

        int closeCode() {
            return (payload[0] & 0xFF) << 8 | payload[1] & 0xFF;
        }

        String closeReason() {
            return new String(payload, 2, payload.length - 2, StandardCharsets.UTF_8);
        }
    }

    RawClient(URI server, String path) throws IOException {
        socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.setTcpNoDelay(true);
        in = new DataInputStream(socket.getInputStream());
        out = socket.getOutputStream();
        String request = "GET " + path + " HTTP/1.1\r\nHost: " + server.getHost() + ":" + server.getPort()
                + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Version: 13\r\n\r\n";
        out.write(request.getBytes(StandardCharsets.US_ASCII));
        String head = head();
        if (!head.startsWith("HTTP/1.1 101")) {
            throw new IOException("no WebSocket: " + head);
        }
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
            head.write(in.readByte());
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    void frame(int kind, boolean last, byte[] payload) throws IOException {
        ByteArrayOutputStream frame = new ByteArrayOutputStream();
        frame.write((last ? 0x80 : 0) | kind);
        if (payload.length < 126) {
            frame.write(0x80 | payload.length);
        } else {
            frame.write(0x80 | 127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) payload.length >> shift));
            }
        }
        // a mask of zeros leaves the payload as it is
        frame.write(new byte[4]);
        frame.write(payload);
        out.write(frame.toByteArray());
    }

    void send(String text) throws IOException {
        frame(TEXT, true, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The next frame of any kind. */
    Frame next() throws IOException {
        int kind = in.readByte() & 0x0F;
        long length = in.readByte() & 0x7F;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        return new Frame(kind, in.readNBytes((int) length));
    }

    /** The next message, which must be text. */
    JsonNode reply() throws IOException {
        Frame frame = next();
        if (frame.kind != TEXT) {
            throw new IOException("a frame of kind " + frame.kind + " came: "
                    + (frame.kind == CLOSE ? frame.closeCode() + " " + frame.closeReason() : frame.text()));
        }
        return JsonMapper.shared().readTree(frame.payload);
    }

    JsonNode ask(String message) throws IOException {
        send(message);
        return reply();
    }

    /** Whether the other end is gone. */
    boolean ended() throws IOException {
        return in.read() < 0;
    }

    /** Drops the connection without a word. */
    void drop() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package dev.codegym.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Clients that send for ever and never read. */
class FloodTest {
    private static final String UPGRADE = String.join(
            "\r\n",
            "GET /ws HTTP/1.1",
            "Host: localhost",
            "Upgrade: websocket",
            "Connection: Upgrade",
            "Sec-WebSocket-Version: 13",
            "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "",
            "");

    private static final int PINGS = 10_000;

    private static WebServer start() {
        Routes routes = Routes.builder()
                .socket("/ws", socket -> new SocketHandler() {
                    @Override
                    public void message(byte[] text) {
                        socket.done();
                    }

                    @Override
                    public void closed(boolean inOrder) {}
                })
                .build();
        return WebServer.start(
                WebOptions.DEFAULT.withPort(0).withSizes(1 << 20, 1 << 14, 1 << 20, Integer.MAX_VALUE), routes);
    }

    @Test
    void emptyPingsAreReadOnlyAsFastAsTheirPongsAreTaken() throws IOException {
        try (WebServer server = start();
                SocketChannel client = SocketChannel.open()) {
            client.setOption(java.net.StandardSocketOptions.SO_RCVBUF, 4096);
            client.connect(new InetSocketAddress(
                    InetAddress.getLoopbackAddress(), server.uri().getPort()));
            client.write(ByteBuffer.wrap(UPGRADE.getBytes(StandardCharsets.ISO_8859_1)));
            ByteArrayOutputStream pings = new ByteArrayOutputStream();
            for (int i = 0; i < PINGS; i++) {
                pings.writeBytes(new byte[] {(byte) 0x89, (byte) 0x80, 0, 0, 0, 0});
            }
            client.configureBlocking(false);
            ByteBuffer flood = ByteBuffer.wrap(pings.toByteArray());
            long sent = 0;
            long stood = 0;
            // as soon as nothing more is read, the buffers between us fill up
            while (stood < 50 && sent < 200_000_000L) {
                int written = client.write(flood);
                sent += written;
                if (!flood.hasRemaining()) {
                    flood.rewind();
                }
                stood = written == 0 ? stood + 1 : 0;
                if (written == 0) {
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
            }
            assertThat(sent).isLessThan(200_000_000L);
        }
    }
}

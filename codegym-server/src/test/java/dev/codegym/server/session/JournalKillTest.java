package dev.codegym.server.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.server.TestLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server under load is killed by the operating system and started again, several times. */
class JournalKillTest {
    private static final int ROUNDS = 4;
    private static final int CLIENTS = 8;

    @TempDir
    private Path folder;

    /** The server's process. */
    private record Child(Process process, int port) {
        static Child start(Path journal) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            JournalChild.class.getName(),
                            TestLibrary.folder().toString(),
                            journal.toString())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(line).as("the child's first line").startsWith("port ");
            return new Child(process, Integer.parseInt(line.substring("port ".length())));
        }
    }

    /** One trainer with one session, who knows what was acknowledged. */
    private static final class Client {
        private final int number;
        private String session = "";
        private final List<String> replies = new ArrayList<>();
        private int episode;
        private boolean sent;

        private Client(int number) {
            this.number = number;
        }

        private static String ask(BufferedReader in, PrintWriter out, String line) throws IOException {
            out.println(line);
            String reply = in.readLine();
            if (reply == null) {
                throw new IOException("the server is gone");
            }
            return reply;
        }

        /** Steps until the server is gone. */
        private void play(int port, CountDownLatch acknowledged) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                    BufferedReader in =
                            new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
                if (session.isEmpty()) {
                    session = ask(in, out, "create");
                }
                resume(in, out);
                while (true) {
                    sent = true;
                    String reply = ask(in, out, step(replies.size()));
                    assertThat(reply).startsWith("false " + (replies.size() + 1) + " ");
                    replies.add(reply.substring("false".length()));
                    sent = false;
                    acknowledged.countDown();
                }
            } catch (IOException e) {
                // killed, as it should be
            }
        }

        private String step(int index) {
            return "step " + session + " e" + episode + "r" + index + " " + index;
        }

        private void resume(BufferedReader in, PrintWriter out) throws IOException {
            if (episode > 0) {
                int steps = Integer.parseInt(ask(in, out, "state " + session));
                assertThat(steps).isBetween(replies.size(), replies.size() + (sent ? 1 : 0));
                if (sent) {
                    String reply = ask(in, out, step(replies.size()));
                    boolean taken = steps > replies.size();
                    assertThat(reply).startsWith(taken + " " + (replies.size() + 1) + " ");
                    replies.add(reply.substring(Boolean.toString(taken).length()));
                    sent = false;
                }
                for (int i = 0; i < replies.size(); i += 1 + replies.size() / 10) {
                    assertThat(ask(in, out, step(i))).isEqualTo("true" + replies.get(i));
                }
                assertThat(ask(in, out, "state " + session)).isEqualTo(Integer.toString(replies.size()));
            }
            // some begin anew after each kill, the others play one episode over all of them
            if (episode == 0 || number % 2 == 0) {
                String reply = ask(in, out, "reset " + session + " " + TestLibrary.id(number % 4) + " " + number);
                assertThat(reply).doesNotStartWith("error");
                episode++;
                replies.clear();
            }
        }
    }

    @Test
    void everyAcknowledgedStepIsThereAndNoneTwice() throws Exception {
        Random random = new Random(3);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new Client(i));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int round = 0; round <= ROUNDS; round++) {
                Child child = Child.start(folder.resolve("journal"));
                try {
                    CountDownLatch acknowledged = new CountDownLatch(100 + random.nextInt(1500));
                    List<Future<?>> playing = new ArrayList<>();
                    for (Client client : clients) {
                        playing.add(threads.submit(() -> client.play(child.port(), acknowledged)));
                    }
                    boolean enough = acknowledged.await(120, TimeUnit.SECONDS);
                    child.process().destroyForcibly().waitFor();
                    for (Future<?> each : playing) {
                        each.get(60, TimeUnit.SECONDS);
                    }
                    assertThat(enough).as("steps were taken in round %d", round).isTrue();
                } finally {
                    child.process().destroyForcibly().waitFor();
                }
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(clients.get(1).replies).hasSizeGreaterThan(ROUNDS);
    }
}

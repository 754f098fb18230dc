package dev.codegym.server.session;

import static dev.codegym.server.session.JournalHouse.get;
import static dev.codegym.server.session.JournalHouse.numbered;

import dev.codegym.library.EnvironmentLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;

/** A server in a process of its own that a test kills; speaks a line for a line. */
final class JournalChild {
    private JournalChild() {}

    /** Serves a library with a journal until it is killed. */
    public static void main(String[] arguments) throws IOException {
        EnvironmentLibrary library = EnvironmentLibrary.open(Path.of(arguments[0]));
        SessionOptions options =
                SessionOptions.DEFAULT.withRules(SessionOptions.DEFAULT.rules().withStepLimit(1_000_000));
        JournalOptions journal = JournalOptions.of(Path.of(arguments[1])).withSegmentBytes(64 << 10);
        Sessions sessions = Sessions.open(library, options, InstantSource.system(), SessionListener.NONE, journal);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            System.out.println("port " + server.getLocalPort());
            System.out.flush();
            while (true) {
                Socket socket = server.accept();
                Thread thread = new Thread(() -> serve(sessions, socket));
                thread.setDaemon(true);
                thread.start();
            }
        }
    }

    private static void serve(Sessions sessions, Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                PrintWriter out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
            String line = in.readLine();
            while (line != null) {
                out.println(answer(sessions, line.split(" ", -1)));
                line = in.readLine();
            }
        } catch (IOException e) {
            // the client is gone
        }
    }

    private static String answer(Sessions sessions, String[] asked) {
        try {
            if (asked[0].equals("create")) {
                Session made = get(sessions.create("client", null));
                return made.id() + " " + made.token();
            }
            Session session = sessions.find(asked[1], asked[2]);
            return switch (asked[0]) {
                case "reset" ->
                    get(session.reset(ResetRequest.of(asked[3], Long.parseLong(asked[4]))))
                            .episodeId();
                case "step" -> stepped(get(session.step(numbered(Integer.parseInt(asked[4])), asked[3])));
                default -> Integer.toString(get(session.state()).steps());
            };
        } catch (RuntimeException e) {
            return "error " + e;
        }
    }

    private static String stepped(Stepped stepped) {
        return stepped.repeated() + " " + stepped.step().info().step() + " "
                + stepped.step().state().text().replace('\n', ' ');
    }
}

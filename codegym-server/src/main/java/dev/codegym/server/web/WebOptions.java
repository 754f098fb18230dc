package dev.codegym.server.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Where a server listens, whom it lets in, and how much it takes from them.
 *
 * @param host the address to listen on
 * @param port the port, or 0 for any that is free
 * @param tokens the secrets that let in, each by the name of the client that it is for; none are needed on the loopback address
 * @param allowedHosts names by which clients may call the server, beside those of the loopback address
 * @param allowedOrigins origins of foreign web pages that may use it, such as {@code https://lab.example}
 * @param maxConnections how many connections may be open
 * @param maxBodyBytes the largest body of a request
 * @param maxHeaderBytes the largest head of a request
 * @param maxMessageBytes the largest WebSocket message
 * @param messagesPerSecond how many frames a WebSocket may send in a second; requests over HTTP wait for each other anyway
 * @param firstRequestTime how long a new connection may take to send its first request whole
 * @param idleTime how long a connection may be silent between requests
 * @param heartbeat after so much silence a WebSocket's client is asked for a sign of life
 * @param lostTime after so much silence it counts as lost
 */
public record WebOptions(
        String host,
        int port,
        Map<String, String> tokens,
        Set<String> allowedHosts,
        Set<String> allowedOrigins,
        int maxConnections,
        int maxBodyBytes,
        int maxHeaderBytes,
        int maxMessageBytes,
        int messagesPerSecond,
        Duration firstRequestTime,
        Duration idleTime,
        Duration heartbeat,
        Duration lostTime) {
    /** Port 8765 of the loopback address, without a token. */
    public static final WebOptions DEFAULT = new WebOptions(
            "127.0.0.1",
            8765,
            Map.of(),
            Set.of(),
            Set.of(),
            20_000,
            16 << 20,
            16 << 10,
            1 << 20,
            100_000,
            Duration.ofSeconds(20),
            Duration.ofMinutes(5),
            Duration.ofSeconds(20),
            Duration.ofSeconds(80));

    /** The shortest token that keeps anybody out. */
    static final int SHORTEST_TOKEN = 16;

    /** Copies the collections and checks the rest. */
    public WebOptions {
        tokens = Map.copyOf(new LinkedHashMap<>(tokens));
        allowedHosts = Set.copyOf(allowedHosts);
        allowedOrigins = Set.copyOf(allowedOrigins);
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ": it must be from 0 to 65535");
        }
        tokens.forEach((name, token) -> {
            if (token.length() < SHORTEST_TOKEN) {
                throw new IllegalArgumentException("the token of '" + name + "' has " + token.length()
                        + " characters: it must have at least " + SHORTEST_TOKEN);
            }
        });
        if (tokens.isEmpty() && !isLoopback(host)) {
            throw new IllegalArgumentException("host is " + host
                    + ", which others can reach: give a token, or listen on the loopback address 127.0.0.1");
        }
        positive("maxConnections", maxConnections);
        positive("maxBodyBytes", maxBodyBytes);
        positive("maxHeaderBytes", maxHeaderBytes);
        positive("maxMessageBytes", maxMessageBytes);
        positive("messagesPerSecond", messagesPerSecond);
        positive("firstRequestTime", firstRequestTime.toMillis());
        positive("idleTime", idleTime.toMillis());
        positive("heartbeat", heartbeat.toMillis());
        if (lostTime.compareTo(heartbeat) <= 0) {
            throw new IllegalArgumentException(
                    "lostTime is " + lostTime + ": it must be longer than heartbeat, " + heartbeat);
        }
    }

    private static void positive(String name, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(name + " is " + value + ": it must be positive");
        }
    }

    private static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("host is " + host + ": there is no such address", e);
        }
    }

    /** The same on another port. */
    public WebOptions withPort(int newPort) {
        return with(host, newPort, tokens);
    }

    /** The same on another address, which needs tokens unless it is the loopback address. */
    public WebOptions withHost(String newHost, Map<String, String> newTokens) {
        return with(newHost, port, newTokens);
    }

    /** The same with these tokens, each by the name of the client that it is for. */
    public WebOptions withTokens(Map<String, String> newTokens) {
        return with(host, port, newTokens);
    }

    private WebOptions with(String newHost, int newPort, Map<String, String> newTokens) {
        return new WebOptions(
                newHost,
                newPort,
                newTokens,
                allowedHosts,
                allowedOrigins,
                maxConnections,
                maxBodyBytes,
                maxHeaderBytes,
                maxMessageBytes,
                messagesPerSecond,
                firstRequestTime,
                idleTime,
                heartbeat,
                lostTime);
    }

    /** The same for clients that call the server by these names too, and for pages of these origins. */
    public WebOptions withAllowed(Set<String> hosts, Set<String> origins) {
        return new WebOptions(
                host,
                port,
                tokens,
                hosts,
                origins,
                maxConnections,
                maxBodyBytes,
                maxHeaderBytes,
                maxMessageBytes,
                messagesPerSecond,
                firstRequestTime,
                idleTime,
                heartbeat,
                lostTime);
    }

    /** The same with other limits on what a connection sends: bytes of a body, of a head and of a WebSocket message, and frames in a second. */
    public WebOptions withSizes(int body, int header, int message, int perSecond) {
        return new WebOptions(
                host,
                port,
                tokens,
                allowedHosts,
                allowedOrigins,
                maxConnections,
                body,
                header,
                message,
                perSecond,
                firstRequestTime,
                idleTime,
                heartbeat,
                lostTime);
    }

    /** The same with other times: for a first request, between requests, until a sign of life is asked for, and until a client counts as lost. */
    public WebOptions withTimes(Duration first, Duration idle, Duration beat, Duration lost) {
        return new WebOptions(
                host,
                port,
                tokens,
                allowedHosts,
                allowedOrigins,
                maxConnections,
                maxBodyBytes,
                maxHeaderBytes,
                maxMessageBytes,
                messagesPerSecond,
                first,
                idle,
                beat,
                lost);
    }
}

package dev.codegym.server.session;

import dev.codegym.tool.EpisodeRules;
import dev.codegym.worker.Isolation;
import java.time.Duration;

/**
 * What holds for all sessions of a server.
 *
 * @param maxSessions how many sessions may be open at once
 * @param maxSessionsPerClient how many of them one client may hold
 * @param maxWaiting how many requests for a session may wait for one to end
 * @param waitTime how long such a request may wait
 * @param idleTime a session that nobody used for so long is closed
 * @param maxAge a session that is so old is closed
 * @param graceTime for so long a session outlives a connection that was lost, so that its client may come back
 * @param maxPending how many requests of one session may wait for each other
 * @param rules of every episode
 * @param isolation where guests run
 */
public record SessionOptions(
        int maxSessions,
        int maxSessionsPerClient,
        int maxWaiting,
        Duration waitTime,
        Duration idleTime,
        Duration maxAge,
        Duration graceTime,
        int maxPending,
        EpisodeRules rules,
        Isolation isolation) {
    /**
     * 10,000 sessions, for one client as many; 1,000 waiting for 20 s; closed after 30 minutes without use, after 24 hours, and 30 s after
     * a lost connection; 64 requests of a session at once; the rules of the library; guests in this JVM.
     */
    public static final SessionOptions DEFAULT = new SessionOptions(
            10_000,
            10_000,
            1_000,
            Duration.ofSeconds(20),
            Duration.ofMinutes(30),
            Duration.ofHours(24),
            Duration.ofSeconds(30),
            64,
            EpisodeRules.DEFAULT,
            Isolation.IN_PROCESS);

    /** Checks the ranges. */
    public SessionOptions {
        atLeast(1, "maxSessions", maxSessions);
        atLeast(1, "maxSessionsPerClient", maxSessionsPerClient);
        atLeast(0, "maxWaiting", maxWaiting);
        atLeast(1, "maxPending", maxPending);
        positive("waitTime", waitTime);
        positive("idleTime", idleTime);
        positive("maxAge", maxAge);
        if (graceTime.isNegative()) {
            throw new IllegalArgumentException("graceTime is " + graceTime + ": it must not be negative");
        }
    }

    private static void atLeast(int least, String name, int value) {
        if (value < least) {
            throw new IllegalArgumentException(name + " is " + value + ": it must be at least " + least);
        }
    }

    private static void positive(String name, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ": it must be positive");
        }
    }

    /** The same with so many sessions, in all and for each client. */
    public SessionOptions withMaxSessions(int all, int perClient) {
        return new SessionOptions(
                all, perClient, maxWaiting, waitTime, idleTime, maxAge, graceTime, maxPending, rules, isolation);
    }

    /** The same with another waiting line. */
    public SessionOptions withWaiting(int most, Duration time) {
        return new SessionOptions(
                maxSessions,
                maxSessionsPerClient,
                most,
                time,
                idleTime,
                maxAge,
                graceTime,
                maxPending,
                rules,
                isolation);
    }

    /** The same with other times after which a session is closed. */
    public SessionOptions withTimes(Duration idle, Duration age, Duration grace) {
        return new SessionOptions(
                maxSessions,
                maxSessionsPerClient,
                maxWaiting,
                waitTime,
                idle,
                age,
                grace,
                maxPending,
                rules,
                isolation);
    }

    /** The same with so many requests of a session at once. */
    public SessionOptions withMaxPending(int requests) {
        return new SessionOptions(
                maxSessions,
                maxSessionsPerClient,
                maxWaiting,
                waitTime,
                idleTime,
                maxAge,
                graceTime,
                requests,
                rules,
                isolation);
    }

    /** The same with other rules. */
    public SessionOptions withRules(EpisodeRules newRules) {
        return new SessionOptions(
                maxSessions,
                maxSessionsPerClient,
                maxWaiting,
                waitTime,
                idleTime,
                maxAge,
                graceTime,
                maxPending,
                newRules,
                isolation);
    }

    /** The same with guests there. */
    public SessionOptions withIsolation(Isolation where) {
        return new SessionOptions(
                maxSessions,
                maxSessionsPerClient,
                maxWaiting,
                waitTime,
                idleTime,
                maxAge,
                graceTime,
                maxPending,
                rules,
                where);
    }
}

package dev.codegym.synth.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where an OpenAI-compatible endpoint is and how it is spoken to. Immutable; begins with {@link #of} and goes on with the methods
 * that begin with {@code with}.
 *
 * @param base the address before {@code /chat/completions}, usually ending with {@code /v1}
 * @param fields what each request says besides the request itself
 * @param keyVariable the environment variable that holds the key; null for {@code OPENAI_API_KEY} if that is set, else no key
 * @param connectTimeout how long a connection may take
 * @param silenceTimeout how long no byte may come. An endpoint sends nothing until a completion is whole: this must be longer than that takes
 * @param totalTimeout how long the reply may take as a whole
 * @param tries how often a request is sent at most, where the endpoint is overloaded, failing, silent or not reached
 * @param longestWait the longest wait between two tries; an endpoint that asks for a longer one ({@code Retry-After}) is given up
 * @param concurrency how many requests are under way at once
 * @param requestsPerMinute 0 for no limit
 * @param tokensPerMinute prompts and completions together; 0 for no limit. Until the reply tells, a request counts with its text's
 *     length over 3 and half of what its completions may have
 * @param maxReplyBytes a longer reply is not read to its end
 */
public record EndpointOptions(
        URI base,
        ChatFields fields,
        @Nullable String keyVariable,
        Duration connectTimeout,
        Duration silenceTimeout,
        Duration totalTimeout,
        int tries,
        Duration longestWait,
        int concurrency,
        long requestsPerMinute,
        long tokensPerMinute,
        int maxReplyBytes) {
    private static final String PATH = "/chat/completions";
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int MOST_TRIES = 100;
    private static final int MOST_AT_ONCE = 4096;

    /** Checks the values. */
    public EndpointOptions {
        base = checked(base);
        requirePositive("connectTimeout", connectTimeout);
        requirePositive("silenceTimeout", silenceTimeout);
        requirePositive("totalTimeout", totalTimeout);
        requirePositive("longestWait", longestWait);
        requireRange("tries", tries, 1, MOST_TRIES);
        requireRange("concurrency", concurrency, 1, MOST_AT_ONCE);
        requireRange("requestsPerMinute", requestsPerMinute, 0, Long.MAX_VALUE);
        requireRange("tokensPerMinute", tokensPerMinute, 0, Long.MAX_VALUE);
        requireRange("maxReplyBytes", maxReplyBytes, 1, Integer.MAX_VALUE);
    }

    /**
     * Six tries, ten seconds to connect, ten minutes of silence, thirty in all, waits of up to two minutes, eight requests at once, no
     * limit a minute, replies of up to 8 MiB.
     */
    public static EndpointOptions of(String base, String model) {
        return new EndpointOptions(
                parsed(base),
                ChatFields.of(model),
                null,
                Duration.ofSeconds(10),
                Duration.ofMinutes(10),
                Duration.ofMinutes(30),
                6,
                Duration.ofMinutes(2),
                8,
                0,
                0,
                8 << 20);
    }

    /** The same with another body around the request. */
    public EndpointOptions withFields(ChatFields newFields) {
        return new EndpointOptions(
                base,
                newFields,
                keyVariable,
                connectTimeout,
                silenceTimeout,
                totalTimeout,
                tries,
                longestWait,
                concurrency,
                requestsPerMinute,
                tokensPerMinute,
                maxReplyBytes);
    }

    /** The same with a key from this environment variable, which must be set. */
    public EndpointOptions withKeyVariable(String newVariable) {
        return new EndpointOptions(
                base,
                fields,
                newVariable,
                connectTimeout,
                silenceTimeout,
                totalTimeout,
                tries,
                longestWait,
                concurrency,
                requestsPerMinute,
                tokensPerMinute,
                maxReplyBytes);
    }

    /** The same with other time-outs. */
    public EndpointOptions withTimeouts(Duration connect, Duration silence, Duration total) {
        return new EndpointOptions(
                base,
                fields,
                keyVariable,
                connect,
                silence,
                total,
                tries,
                longestWait,
                concurrency,
                requestsPerMinute,
                tokensPerMinute,
                maxReplyBytes);
    }

    /** The same with other tries and another longest wait between them. */
    public EndpointOptions withTries(int newTries, Duration newLongestWait) {
        return new EndpointOptions(
                base,
                fields,
                keyVariable,
                connectTimeout,
                silenceTimeout,
                totalTimeout,
                newTries,
                newLongestWait,
                concurrency,
                requestsPerMinute,
                tokensPerMinute,
                maxReplyBytes);
    }

    /** The same with another number of requests at once. */
    public EndpointOptions withConcurrency(int newConcurrency) {
        return new EndpointOptions(
                base,
                fields,
                keyVariable,
                connectTimeout,
                silenceTimeout,
                totalTimeout,
                tries,
                longestWait,
                newConcurrency,
                requestsPerMinute,
                tokensPerMinute,
                maxReplyBytes);
    }

    /** The same with limits a minute; 0 for none. */
    public EndpointOptions withLimits(long newRequestsPerMinute, long newTokensPerMinute) {
        return new EndpointOptions(
                base,
                fields,
                keyVariable,
                connectTimeout,
                silenceTimeout,
                totalTimeout,
                tries,
                longestWait,
                concurrency,
                newRequestsPerMinute,
                newTokensPerMinute,
                maxReplyBytes);
    }

    /** The same with another limit on a reply. */
    public EndpointOptions withMaxReplyBytes(int newMaxReplyBytes) {
        return new EndpointOptions(
                base,
                fields,
                keyVariable,
                connectTimeout,
                silenceTimeout,
                totalTimeout,
                tries,
                longestWait,
                concurrency,
                requestsPerMinute,
                tokensPerMinute,
                newMaxReplyBytes);
    }

    /** Where requests go. */
    URI address() {
        return URI.create(base + PATH);
    }

    private static URI parsed(String base) {
        try {
            return new URI(base.strip());
        } catch (URISyntaxException e) {
            // Neither the text nor the cause, which repeats it: a key may be in it.
            throw new IllegalArgumentException("endpoint is no address, at its character " + (e.getIndex() + 1)
                    + ": it must be like http://127.0.0.1:8000/v1 or https://host/v1");
        }
    }

    private static URI checked(URI base) {
        // Before the address is in any message: a key does not belong into it, but may be there.
        if (base.getRawUserInfo() != null || base.getRawQuery() != null || base.getRawFragment() != null) {
            throw new IllegalArgumentException("endpoint at " + base.getHost()
                    + " has a user, a query or a fragment: a key comes from an environment variable only");
        }
        String scheme = String.valueOf(base.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || base.getHost() == null) {
            throw new IllegalArgumentException(
                    "endpoint is " + base + ": it must be like http://127.0.0.1:8000/v1 or https://host/v1");
        }
        String text = base.toString();
        text = text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
        return URI.create(text.endsWith(PATH) ? text.substring(0, text.length() - PATH.length()) : text);
    }

    private static void requirePositive(String name, Duration value) {
        if (value.isZero() || value.isNegative() || value.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    name + " is " + value + ": it must be longer than nothing, at most a week");
        }
    }

    private static void requireRange(String name, long value, long least, long most) {
        if (value < least || value > most) {
            String range = most == Long.MAX_VALUE ? "at least " + least : "from " + least + " to " + most;
            throw new IllegalArgumentException(name + " is " + value + ": it must be " + range);
        }
    }
}

package dev.codegym.server.nemo;

import dev.codegym.server.session.Session;
import dev.codegym.server.session.SessionException;
import dev.codegym.server.session.Sessions;
import dev.codegym.server.web.WebReply;
import dev.codegym.server.web.WebRequest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The cookie that leads from one request of an episode to the next: id and token of its session. NeMo Gym's agents keep no jar; they carry on
 * only what the last reply set, so every reply must set it again.
 */
record NemoCookie(String id, String token) {
    static final String NAME = "codegym_nemo";

    /** Of the letters that Python's cookies carry without quotes. */
    private static final Pattern VALUE = Pattern.compile("([A-Za-z0-9_-]{1,64})\\.([A-Za-z0-9_-]{1,128})");

    static NemoCookie of(Session session) {
        return new NemoCookie(session.id(), session.token());
    }

    /** The request's cookie, or null where it has none of ours. */
    static @Nullable NemoCookie of(WebRequest request) {
        String value = request.cookies().get(NAME);
        if (value == null) {
            return null;
        }
        Matcher parts = VALUE.matcher(value);
        return parts.matches() ? new NemoCookie(parts.group(1), parts.group(2)) : null;
    }

    /** The session, or null where it is gone. */
    @Nullable
    Session find(Sessions sessions) {
        try {
            return sessions.find(id, token);
        } catch (SessionException e) {
            return null;
        }
    }

    WebReply on(WebReply reply) {
        return reply.with("Set-Cookie", NAME + "=" + id + "." + token + "; Path=/; HttpOnly; SameSite=Lax");
    }
}

package dev.codegym.server.nemo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The body of {@code /verify}: a row and the model's response, megabytes of conversation. It goes back as it came, byte for byte, with some
 * members more; only what is needed of it is read.
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record VerifyBody(byte[] body, List<Member> members) {
    /** Only so much of a conversation is read as a tree. */
    private static final int MOST_REPLAYED = 4 << 20;

    /**
     * A member of the object.
     *
     * @param start where its name begins
     * @param end where its value ends; what separates it from the next may follow before that
     */
    private record Member(String name, int start, int end) {}

    /** Finds the members. */
    static VerifyBody of(byte[] body) {
        List<Member> members = new ArrayList<>();
        try (JsonParser parser = NemoJson.MAPPER.createParser(body)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw NemoJson.notJson("the body");
            }
            String name = null;
            int start = 0;
            for (JsonToken token = parser.nextToken(); ; token = parser.nextToken()) {
                int at = (int) parser.currentTokenLocation().getByteOffset();
                if (name != null) {
                    members.add(new Member(name, start, withoutSeparator(body, at)));
                }
                if (token != JsonToken.PROPERTY_NAME) {
                    break;
                }
                name = parser.currentName();
                start = at;
                parser.nextToken();
                parser.skipChildren();
            }
            if (parser.nextToken() != null) {
                throw NemoJson.notJson("the body");
            }
        } catch (JacksonException e) {
            throw NemoJson.notJson("the body");
        }
        return new VerifyBody(body, members).checked();
    }

    private static int withoutSeparator(byte[] body, int end) {
        int last = end;
        while (body[last - 1] <= ' ' && body[last - 1] >= 0) {
            last--;
        }
        if (body[last - 1] != ',') {
            return last;
        }
        last--;
        while (body[last - 1] <= ' ' && body[last - 1] >= 0) {
            last--;
        }
        return last;
    }

    private VerifyBody checked() {
        for (String name : List.of("responses_create_params", "response")) {
            if (members.stream().noneMatch(member -> member.name.equals(name))) {
                throw NemoException.wrong("the body has no '" + name + "': send the row with the model's response");
            }
        }
        return this;
    }

    private @Nullable JsonNode value(String name) {
        for (int i = members.size() - 1; i >= 0; i--) {
            Member member = members.get(i);
            if (member.name.equals(name)) {
                String text = new String(body, member.start, member.end - member.start, StandardCharsets.UTF_8);
                return NemoJson.MAPPER.readTree("{" + text + "}").path(name);
            }
        }
        return null;
    }

    /** The row without its conversation, or null where it does not tell of an episode. */
    @Nullable
    NemoRow row() {
        JsonNode codegym = value("codegym");
        if (codegym == null) {
            return null;
        }
        ObjectNode row = NemoJson.MAPPER.createObjectNode();
        row.set("codegym", codegym);
        return NemoRow.of(row);
    }

    /** What the model did, item by item; null where that is too much to read. */
    @Nullable
    JsonNode output() {
        for (Member member : members) {
            if (member.name.equals("response") && member.end - member.start > MOST_REPLAYED) {
                return null;
            }
        }
        JsonNode response = value("response");
        return response == null ? null : response.path("output");
    }

    /** The body with the verdict's members, which take the place of those of the same name. */
    byte[] with(Verdict verdict) {
        ObjectNode added = verdict.members();
        Set<String> ours = new HashSet<>(added.propertyNames());
        ours.add("codegym_problem");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.length + 512);
        bytes.write('{');
        for (Member member : members) {
            if (!ours.contains(member.name)) {
                bytes.write(body, member.start, member.end - member.start);
                bytes.write(',');
            }
        }
        byte[] rest = added.toString().getBytes(StandardCharsets.UTF_8);
        bytes.write(rest, 1, rest.length - 1);
        return bytes.toByteArray();
    }
}

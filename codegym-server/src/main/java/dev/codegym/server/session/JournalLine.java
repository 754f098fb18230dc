package dev.codegym.server.session;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The form of a line of the journal: a JSON object in ASCII. It begins with the members {@code session}, {@code episode}, {@code turn} and
 * {@code record}, in this order and without blanks, so that an index of many is made without parsing them, and ends with {@code of} and {@code crc}:
 * the session once more, so that a damaged line still tells whose it was, and the CRC-32 of everything before {@code ,"crc"}.
 *
 * @param session the session's id
 * @param episode the number of its episode, from 1; 0 before the first
 * @param turn 0 for the episode's beginning, else the number of the step
 * @param kind what it tells
 * @param connected whether the session was bound to a connection when the episode began
 */
record JournalLine(String session, int episode, int turn, Kind kind, boolean connected) {
    /** What a line tells; the members of each stand at {@link JournalRecords}. */
    enum Kind {
        OPENED,
        BEGAN,
        STEP,
        CLOSED;

        private final String text = ",\"record\":\"" + name().toLowerCase(Locale.ROOT) + "\"";
        private final byte[] member = text.getBytes(StandardCharsets.US_ASCII);
    }

    private static final byte[] SESSION = ascii("{\"session\":\"");
    private static final byte[] EPISODE = ascii("\",\"episode\":");
    private static final byte[] TURN = ascii(",\"turn\":");
    private static final byte[] CONNECTED = ascii(",\"connected\":true");
    private static final byte[] OF = ascii(",\"of\":\"");
    private static final byte[] CRC = ascii(",\"crc\":\"");
    private static final int HEX = 8;

    /** How long the checksum's member is, with the brace that ends the line. */
    private static final int SEAL = 8 + HEX + 2;

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** A whole line with its end. Members are ASCII, {@code "name":value} with commas between, or empty. */
    static byte[] of(String session, int episode, int turn, Kind kind, String members) {
        StringBuilder line = new StringBuilder(members.length() + 128);
        line.append("{\"session\":\"").append(session).append("\",\"episode\":").append(episode);
        line.append(",\"turn\":").append(turn);
        line.append(kind.text);
        if (!members.isEmpty()) {
            line.append(',').append(members);
        }
        return sealed(line.append(",\"of\":\"").append(session).append('"'));
    }

    /** Adds the checksum and the end to a JSON object that lacks its last brace. */
    static byte[] sealed(StringBuilder line) {
        int length = line.length();
        line.append(",\"crc\":\"00000000\"}\n");
        byte[] bytes = line.toString().getBytes(StandardCharsets.ISO_8859_1);
        putHex(checksum(bytes, 0, length), bytes, length + CRC.length);
        return bytes;
    }

    private static int checksum(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        crc.update(bytes, from, to - from);
        return (int) crc.getValue();
    }

    private static void putHex(int value, byte[] bytes, int at) {
        for (int i = 0; i < HEX; i++) {
            bytes[at + i] = (byte) Character.forDigit(value >>> (28 - 4 * i) & 15, 16);
        }
    }

    /** Whether these bytes, without the line's end, are a line as it was written. */
    static boolean isWhole(byte[] bytes, int from, int to) {
        int seal = to - SEAL;
        return seal > from && isSeal(bytes, seal, to) && isHex(checksum(bytes, from, seal), bytes, seal + CRC.length);
    }

    private static boolean isSeal(byte[] bytes, int seal, int limit) {
        return seal + SEAL <= limit
                && startsWith(bytes, seal, limit, CRC)
                && bytes[seal + SEAL - 2] == '"'
                && bytes[seal + SEAL - 1] == '}';
    }

    private static boolean isHex(int value, byte[] bytes, int at) {
        for (int i = 0; i < HEX; i++) {
            if (bytes[at + i] != (byte) Character.forDigit(value >>> (28 - 4 * i) & 15, 16)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Where the first whole line of these bytes ends, or -1: for two lines in one, because the byte between them is damaged. Goes once over
     * the bytes, whatever is in them.
     */
    static int endOfFirst(byte[] bytes, int from, int to) {
        CRC32 crc = new CRC32();
        int summed = from;
        for (int at = from; at + SEAL <= to; at++) {
            if (bytes[at] == ',' && isSeal(bytes, at, to)) {
                crc.update(bytes, summed, at - summed);
                summed = at;
                if (isHex((int) crc.getValue(), bytes, at + CRC.length)) {
                    return at + SEAL;
                }
            }
        }
        return -1;
    }

    /** What a line begins with, or null where it does not begin like a line of a session. */
    static @Nullable JournalLine read(byte[] bytes, int from, int to) {
        if (!startsWith(bytes, from, to, SESSION)) {
            return null;
        }
        String session = word(bytes, from + SESSION.length, to);
        int at = from + SESSION.length + session.length();
        if (!startsWith(bytes, at, to, EPISODE)) {
            return null;
        }
        at += EPISODE.length;
        int episode = number(bytes, at, to);
        at = afterDigits(bytes, at, to);
        if (!startsWith(bytes, at, to, TURN)) {
            return null;
        }
        at += TURN.length;
        int turn = number(bytes, at, to);
        at = afterDigits(bytes, at, to);
        for (Kind kind : Kind.values()) {
            if (startsWith(bytes, at, to, kind.member)) {
                boolean connected = startsWith(bytes, at + kind.member.length, to, CONNECTED);
                return new JournalLine(session, episode, turn, kind, connected);
            }
        }
        return null;
    }

    /** The session that a line begins with, as far as it can be read; it may be damaged, too. */
    static String firstSession(byte[] bytes, int from, int to) {
        return startsWith(bytes, from, to, SESSION) ? word(bytes, from + SESSION.length, to) : "";
    }

    /** The session that a line ends with, as far as it can be read; it may be damaged, too. */
    static String lastSession(byte[] bytes, int from, int to) {
        for (int at = to - SEAL; at >= from && at > to - 200; at--) {
            if (startsWith(bytes, at, to, OF)) {
                return word(bytes, at + OF.length, to);
            }
        }
        return "";
    }

    private static boolean startsWith(byte[] bytes, int from, int to, byte[] start) {
        return from >= 0
                && from + start.length <= to
                && java.util.Arrays.equals(bytes, from, from + start.length, start, 0, start.length);
    }

    private static String word(byte[] bytes, int from, int to) {
        int end = from;
        while (end < to && (Character.isLetterOrDigit(bytes[end]) || bytes[end] == '_' || bytes[end] == '-')) {
            end++;
        }
        return new String(bytes, from, end - from, StandardCharsets.US_ASCII);
    }

    private static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int at = from; at < afterDigits(bytes, from, to) && at < from + 9; at++) {
            number = 10 * number + bytes[at] - '0';
        }
        return number;
    }

    private static int afterDigits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        return at;
    }
}

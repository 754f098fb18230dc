package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import dev.codegym.sandbox.StopReason;
import java.util.regex.Pattern;

/** Regular expressions whose engine is metered by the text it reads: backtracking reads the same characters again. */
final class Regex {
    /** Longer patterns take the engine's recursion too far. */
    private static final int PATTERN_LENGTH = 1000;

    private Regex() {}

    static Pattern compile(String regex, Meter meter) {
        return compile(regex, 0, meter);
    }

    static Pattern compile(String regex, int flags, Meter meter) {
        if (regex.length() > PATTERN_LENGTH) {
            throw GuestRuntime.stop(meter, StopReason.FUEL);
        }
        GuestRuntime.work(meter, 10L + regex.length());
        GuestRuntime.allocate(meter, 200 + 32L * regex.length());
        return Pattern.compile(regex, flags);
    }

    static String[] split(String regex, String text, int limit, Meter meter) {
        return compile(regex, meter).split(new Metered(text, meter), limit);
    }

    /** A text that charges for each character that is read. */
    record Metered(CharSequence text, Meter meter) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            GuestRuntime.work(meter, 1);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            GuestRuntime.allocate(meter, 40 + 2L * (end - start));
            return text.subSequence(start, end).toString();
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}

package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.ArrayList;
import java.util.List;

/** What formatting and joining will make, found out before. */
final class Formats {
    private Formats() {}

    /** Charges every number in a format text as a width or precision, and all arguments once per specifier. */
    static void charge(String format, Object[] arguments, Meter meter) {
        long widths = 0;
        long specifiers = 0;
        long number = 0;
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            if (c >= '0' && c <= '9') {
                number = Math.min(Integer.MAX_VALUE, number * 10 + (c - '0'));
            } else {
                widths += number;
                number = 0;
                specifiers += c == '%' ? 1 : 0;
            }
        }
        GuestRuntime.work(meter, 10 * (1 + specifiers));
        Cost.text(format.length() + widths + number + 40 * specifiers, meter);
        if (arguments != null) {
            for (Object argument : arguments) {
                long length = argument instanceof CharSequence text ? text.length() : 16 * Cost.walk(argument, meter);
                if (argument instanceof java.math.BigInteger big) {
                    GuardedNumbers.product(big.bitLength(), big.bitLength(), meter);
                }
                Cost.text(length * Math.max(1, specifiers), meter);
            }
        }
    }

    static List<CharSequence> listed(Iterable<? extends CharSequence> parts, Meter meter) {
        List<CharSequence> all = new ArrayList<>();
        for (CharSequence part : parts) {
            GuestRuntime.work(meter, 1);
            GuestRuntime.allocate(meter, 16);
            all.add(part);
        }
        return all;
    }

    static long joined(CharSequence separator, List<? extends CharSequence> parts, Meter meter) {
        long length = 0;
        for (CharSequence part : parts) {
            GuestRuntime.work(meter, 1);
            length += separator.length() + (part == null ? 4L : part.length());
        }
        return length;
    }
}

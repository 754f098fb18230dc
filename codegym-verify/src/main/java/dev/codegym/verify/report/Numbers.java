package dev.codegym.verify.report;

import java.util.Locale;

/** Numbers as the pages show them, the same in every locale. */
final class Numbers {
    private Numbers() {}

    /** A whole number with its thousands apart. */
    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A share of one in percent: whole above ten, with one digit below. */
    static String percent(double share) {
        double hundred = share * 100;
        boolean fine = hundred > 0 && hundred < 10 && Math.abs(hundred - Math.rint(hundred)) > 0.049;
        return String.format(Locale.ROOT, fine ? "%.1f %%" : "%.0f %%", hundred);
    }

    /** A measure with one digit, or none where it is large. */
    static String measure(double number) {
        return number >= 100 ? whole(Math.round(number)) : String.format(Locale.ROOT, "%.1f", number);
    }

    /** One thing, or so many of them. */
    static String count(long number, String one, String many) {
        return whole(number) + " " + (number == 1 ? one : many);
    }
}

package dev.codegym.sandbox.jdk;

import tools.jackson.core.io.schubfach.DoubleToDecimal;
import tools.jackson.core.io.schubfach.FloatToDecimal;

/**
 * Numbers as the shortest text that reads back as the same number, as JDK 19 and later print them: JDK 17 sometimes prints a
 * digit more.
 */
final class Decimals {
    private Decimals() {}

    static String text(double value) {
        // whole numbers are the same everywhere, and faster this way
        if (value == (int) value && value != 0) {
            int whole = (int) value;
            if (whole > -10_000_000 && whole < 10_000_000) {
                return whole + ".0";
            }
        }
        return DoubleToDecimal.toString(value);
    }

    static String text(float value) {
        return FloatToDecimal.toString(value);
    }
}

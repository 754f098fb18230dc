package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.util.StringTokenizer;

/** A tokenizer that pays for passing over its text when it is made, and again each time it counts. Made by guests in its place. */
public class MeteredStringTokenizer extends StringTokenizer {
    private static final String WHITE_SPACE = " \t\n\r\f";

    private final long passes;

    /** One that parts at white space. */
    public MeteredStringTokenizer(String text, Meter meter) {
        this(text, WHITE_SPACE, meter);
    }

    /** One that parts at the given characters. */
    public MeteredStringTokenizer(String text, String separators, Meter meter) {
        this(text, separators, false, meter);
    }

    /** One that may give the separators too. */
    public MeteredStringTokenizer(String text, String separators, boolean gives, Meter meter) {
        super(text, separators, gives);
        this.passes = text.length() * (1L + separators.length() / 4);
        Cost.bytes(64, meter);
        Cost.fuel(passes, meter);
    }

    @Override
    public int countTokens() {
        Cost.fuel(passes, GuestRuntime.meter());
        return super.countTokens();
    }
}

package dev.codegym.verify.export;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several parts of a library that are exported apart: every environment is in exactly one of them.
 *
 * @param number which part, from 1
 * @param count how many parts there are
 */
public record Shard(int number, int count) {
    /** The whole library. */
    public static final Shard WHOLE = new Shard(1, 1);

    private static final Pattern FORM = Pattern.compile("(\\d{1,9})/(\\d{1,9})");

    /** Checks the numbers. */
    public Shard {
        if (count < 1 || number < 1 || number > count) {
            throw new IllegalArgumentException(
                    "shard is " + number + "/" + count + ": it must be from 1/" + count + " to " + count + "/" + count);
        }
    }

    /**
     * Reads the form {@code 2/8}.
     *
     * @throws IllegalArgumentException if the text has another form, or there is no such part
     */
    public static Shard parse(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("shard is '" + text + "': it must be NUMBER/COUNT, such as 1/4");
        }
        return new Shard(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    boolean holds(int position) {
        return position % count == number - 1;
    }
}

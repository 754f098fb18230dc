package dev.codegym.sandbox;

import org.jspecify.annotations.Nullable;

/** What became of one run of a program by {@link GuestRunner}, as plain data. */
public sealed interface GuestVerdict {
    /** The kind of verdict as one word, for example {@code NOT_COMPILED}. */
    String word();

    /** The fuel spent by the whole run, up to where it ended; 0 where nothing ran. */
    default long fuel() {
        return 0;
    }

    /** The bytes charged to the whole run, up to where it ended; 0 where nothing ran. */
    default long bytes() {
        return 0;
    }

    /**
     * {@code run()} returned plain data.
     *
     * @param value a copy as {@link PlainData} makes it; null for null and for void
     */
    record Returned(@Nullable Object value, long fuel, long bytes) implements GuestVerdict {
        @Override
        public String word() {
            return "RETURNED";
        }
    }

    /**
     * The constructor or {@code run()} threw.
     *
     * @param exception the binary name of the exception's class
     * @param message what it said, shortened; empty where it said nothing, or where the JVM's words differ between JDKs
     */
    record Threw(String exception, String message, long fuel, long bytes) implements GuestVerdict {
        @Override
        public String word() {
            return "THREW";
        }
    }

    /**
     * {@code run()} returned something that is not plain data.
     *
     * @param reason what it returned and what would be right
     */
    record Refused(String reason, long fuel, long bytes) implements GuestVerdict {
        @Override
        public String word() {
            return "REFUSED";
        }
    }

    /**
     * A limit ended the run.
     *
     * @param reason which limit
     */
    record Stopped(StopReason reason, long fuel, long bytes) implements GuestVerdict {
        @Override
        public String word() {
            return "STOPPED";
        }
    }

    /**
     * The classes use what is not allowed; nothing ran.
     *
     * @param at where the first violation stands, {@code Class.method:line} as far as it is known
     * @param reason what stands there and what to use instead
     */
    record Rejected(String at, String reason) implements GuestVerdict {
        @Override
        public String word() {
            return "REJECTED";
        }
    }

    /**
     * There is nothing to run: the source does not compile, or no class of it has a {@code run()} that can be called.
     *
     * @param reason the compiler's words, or what is missing
     */
    record NotCompiled(String reason) implements GuestVerdict {
        @Override
        public String word() {
            return "NOT_COMPILED";
        }
    }
}

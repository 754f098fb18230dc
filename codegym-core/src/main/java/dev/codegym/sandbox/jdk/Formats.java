package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Locale;
import java.util.MissingFormatArgumentException;
import org.jspecify.annotations.Nullable;

/**
 * Formats piece by piece, in no country's way: each specifier is charged by its width and its argument before the JDK prints it
 * alone, objects are printed by {@link Texts}, and decimals from their shortest digits on each JDK.
 */
final class Formats {
    private final String format;
    private final @Nullable Object[] arguments;
    private final Meter meter;
    private final StringBuilder out = new StringBuilder();
    private int at;
    private int ordinary;
    private int last = -1;

    private Formats(String format, @Nullable Object[] arguments, Meter meter) {
        this.format = format;
        this.arguments = arguments;
        this.meter = meter;
    }

    static String format(String format, @Nullable Object @Nullable [] arguments, Meter meter) {
        @Nullable Object[] given = arguments == null ? new @Nullable Object[] {null} : arguments;
        Formats formats = new Formats(format, given, meter);
        Cost.text(2L * format.length(), meter);
        while (formats.at < format.length()) {
            formats.piece();
        }
        return formats.out.toString();
    }

    private void piece() {
        int percent = format.indexOf('%', at);
        if (percent < 0) {
            out.append(format, at, format.length());
            at = format.length();
            return;
        }
        out.append(format, at, percent);
        int end = percent + 1;
        while (end < format.length() && "-#+ 0,(<.$123456789".indexOf(format.charAt(end)) >= 0) {
            end++;
        }
        boolean date = end < format.length() && (format.charAt(end) == 't' || format.charAt(end) == 'T');
        at = Math.min(format.length(), end + (date ? 2 : 1));
        specifier(format.substring(percent, at));
    }

    private void specifier(String specifier) {
        char conversion = specifier.charAt(specifier.length() - 1);
        int dollar = specifier.indexOf('$');
        Cost.fuel(20, meter);
        Cost.text(64 + widths(specifier), meter);
        if (conversion == 'n' || conversion == '%') {
            out.append(String.format(Locale.ROOT, specifier));
            return;
        }
        String alone = "%" + specifier.substring(dollar + 1).replace("%", "").replace("<", "");
        @Nullable Object argument;
        if (specifier.indexOf('<') >= 0) {
            argument = argument(last, specifier);
        } else if (dollar > 1) {
            argument = argument((int) Math.min(Integer.MAX_VALUE, number(specifier, 1)) - 1, specifier);
        } else {
            argument = argument(ordinary++, specifier);
        }
        String text = String.format(Locale.ROOT, alone, shown(argument, conversion));
        Cost.text(text.length(), meter);
        out.append(text);
    }

    private @Nullable Object argument(int index, String specifier) {
        if (index < 0 || index >= arguments.length) {
            throw new MissingFormatArgumentException(specifier);
        }
        last = index;
        return arguments[index];
    }

    /** Each number in a specifier may be a width or a precision. */
    private static long widths(String specifier) {
        long widths = 0;
        for (int i = 1; i < specifier.length(); i++) {
            if (Character.isDigit(specifier.charAt(i)) && !Character.isDigit(specifier.charAt(i - 1))) {
                widths += number(specifier, i);
            }
        }
        return widths;
    }

    private static long number(String text, int from) {
        long number = 0;
        for (int i = from; i < text.length() && Character.isDigit(text.charAt(i)); i++) {
            number = Math.min(Integer.MAX_VALUE, 10 * number + (text.charAt(i) - '0'));
        }
        return number;
    }

    private @Nullable Object shown(@Nullable Object argument, char conversion) {
        switch (conversion) {
            case 's', 'S' -> {
                return argument == null ? null : Texts.of(argument, meter);
            }
            case 'h', 'H' -> {
                return argument == null ? null : Integer.valueOf(Values.hash(argument, meter));
            }
            case 'b', 'B' -> {
                return argument instanceof Boolean || argument == null ? argument : (Object) true;
            }
            default -> {
                if (argument instanceof BigInteger number) {
                    Cost.product(number.bitLength(), number.bitLength(), meter);
                    Cost.text(number.bitLength() / 2, meter);
                }
                return "feEgG".indexOf(conversion) >= 0 ? decimal(argument) : argument;
            }
        }
    }

    private static @Nullable Object decimal(@Nullable Object argument) {
        if (argument instanceof Double number && Double.isFinite(number) && number != 0) {
            return new BigDecimal(Decimals.text(number.doubleValue()));
        }
        if (argument instanceof Float number && Float.isFinite(number) && number != 0) {
            return new BigDecimal(Decimals.text(number.floatValue()));
        }
        return argument;
    }
}

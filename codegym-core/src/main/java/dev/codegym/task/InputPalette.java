package dev.codegym.task;

import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the numbers of one collection are distributed in one draw: a window of the allowed range, and a style. Small
 * windows with many ties, clusters, runs and boundary values reach branches that uniform values miss.
 */
final class InputPalette {
    private static final long MODEST = 1000;

    private enum Style {
        UNIFORM,
        FEW,
        CLUSTERED,
        BOUNDARY,
        RUNS
    }

    private final InputChance chance;
    private final boolean real;
    private final List<Double> choices = new ArrayList<>();
    private final InputRange allowed;
    private final InputRange window;
    private final Style style;
    private final double skew;
    private @Nullable Double last;

    InputPalette(
            InputChance chance, DataType.Kind kind, InputRange allowed, List<Double> only, int scale, boolean wide) {
        this.chance = chance;
        this.real = kind == DataType.Kind.DOUBLE;
        this.allowed = real ? allowed : allowed.whole();
        this.window = wide ? wideWindow(scale) : window(scale);
        this.style = style();
        this.skew = chance.hit(0.4) ? 1 : chance.hit(0.75) ? 1.5 + 3 * chance.unit() : 8;
        choices.addAll(only);
        if (choices.isEmpty() && style == Style.FEW) {
            int count = 2 + chance.below(4);
            for (int i = 0; i < count; i++) {
                choices.add(uniform(window));
            }
        }
        chance.shuffle(choices);
    }

    private Style style() {
        double roll = chance.unit();
        if (roll < 0.5) {
            return Style.UNIFORM;
        }
        return roll < 0.65 ? Style.FEW : roll < 0.77 ? Style.CLUSTERED : roll < 0.87 ? Style.BOUNDARY : Style.RUNS;
    }

    private InputRange window(int scale) {
        double roll = chance.unit();
        double width = roll < 0.12
                ? 3
                : roll < 0.3 ? 10 : roll < 0.5 ? scale : roll < 0.7 ? 3.0 * scale : roll < 0.88 ? MODEST : 1e18;
        if (width > MODEST && allowed.width() > 2e6) {
            width = chance.hit(0.4) ? 1e18 : 1e5;
        }
        return cut(width);
    }

    private InputRange wideWindow(int scale) {
        return cut(Math.max(scale * (3.0 + 3 * chance.unit()), chance.hit(0.4) ? (double) MODEST : 0));
    }

    /** A window of the width, around zero where that is allowed, else at the low end, sometimes elsewhere. */
    private InputRange cut(double width) {
        if (allowed.width() <= width) {
            return allowed;
        }
        double low = Math.max(allowed.low(), -1e15);
        if (low < 0 && allowed.high() > 0) {
            low = Math.max(low, chance.hit(0.2) ? 0 : Math.rint(-width / 2));
        } else if (allowed.high() <= 0) {
            low = Math.max(low, allowed.high() - width);
        } else if (chance.hit(0.15) && allowed.width() < 2e9) {
            low += Math.floor(chance.unit() * (allowed.width() - width));
        }
        return new InputRange(low, Math.min(allowed.high(), low + width));
    }

    /** A value in the range, by the style where the range leaves room for it. */
    double pick(InputRange range) {
        InputRange room = allowed.and(range);
        room = real ? room : room.whole();
        if (room.isEmpty()) {
            room = real ? range : range.whole();
        }
        double value = styled();
        if (value < room.low() || value > room.high()) {
            InputRange inner = window.and(room);
            value = uniform(inner.isEmpty() ? near(room) : inner);
        }
        last = value;
        return value;
    }

    private InputRange near(InputRange room) {
        double reach = Math.max(3, Math.min(50, window.width()));
        return window.high() < room.low()
                ? new InputRange(room.low(), Math.min(room.high(), room.low() + reach))
                : new InputRange(Math.max(room.low(), room.high() - reach), room.high());
    }

    private double styled() {
        if (style == Style.RUNS && last != null && chance.hit(0.6)) {
            return last;
        }
        if (!choices.isEmpty()) {
            return choices.get((int) (choices.size() * StrictMath.pow(chance.unit(), skew)));
        }
        if (style == Style.BOUNDARY && chance.hit(0.25)) {
            return chance.hit(0.5) ? window.low() : window.high();
        }
        if (style == Style.CLUSTERED && last != null && chance.hit(0.8)) {
            return last + chance.between(-2, 2);
        }
        return uniform(window);
    }

    private double uniform(InputRange range) {
        if (!real) {
            return chance.between((long) range.low(), (long) range.high());
        }
        double low = Math.max(range.low(), -1e6);
        double high = Math.min(range.high(), Math.max(low + 1, 1e6));
        double step = high - low <= 10 ? 100 : 10;
        return chance.between((long) Math.ceil(low * step), (long) Math.floor(high * step)) / step;
    }
}

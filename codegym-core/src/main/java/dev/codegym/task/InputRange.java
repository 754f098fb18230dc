package dev.codegym.task;

/** A closed interval of reals, possibly unbounded; empty when low is above high. */
record InputRange(double low, double high) {
    static final InputRange ALL = new InputRange(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    static final InputRange NONE = new InputRange(1, 0);

    static InputRange point(double value) {
        return new InputRange(value, value);
    }

    boolean isEmpty() {
        return !(low <= high);
    }

    boolean isPoint() {
        return low == high;
    }

    double width() {
        return high - low;
    }

    InputRange and(InputRange other) {
        return new InputRange(Math.max(low, other.low), Math.min(high, other.high));
    }

    /** Shrinks to the whole numbers in it; rounding noise of divisions and roots is forgiven. */
    InputRange whole() {
        return new InputRange(Math.ceil(low - 1e-9), Math.floor(high + 1e-9));
    }

    InputRange plus(InputRange other) {
        return new InputRange(low + other.low, high + other.high);
    }

    InputRange minus(InputRange other) {
        return new InputRange(low - other.high, high - other.low);
    }

    InputRange times(InputRange other) {
        return hull(mul(low, other.low), mul(low, other.high), mul(high, other.low), mul(high, other.high));
    }

    InputRange dividedBy(InputRange other) {
        if (other.low <= 0 && other.high >= 0) {
            return ALL;
        }
        return hull(low / other.low, low / other.high, high / other.low, high / other.high);
    }

    private static double mul(double a, double b) {
        return a == 0 || b == 0 ? 0 : a * b;
    }

    private static InputRange hull(double a, double b, double c, double d) {
        if (Double.isNaN(a + b + c + d)) {
            return ALL;
        }
        return new InputRange(Math.min(Math.min(a, b), Math.min(c, d)), Math.max(Math.max(a, b), Math.max(c, d)));
    }
}

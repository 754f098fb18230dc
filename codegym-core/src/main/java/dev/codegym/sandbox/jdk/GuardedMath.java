package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
/** The functions whose last digit depends on the machine, as {@link StrictMath} has them everywhere. Called by rewritten guests only; see {@link GuardTable}. */
public final class GuardedMath {
    private GuardedMath() {}

    /** Charges, then calls. */
    @Static(value = Math.class, name = "sin")
    public static double mathSin(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.sin(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "cos")
    public static double mathCos(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.cos(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "tan")
    public static double mathTan(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.tan(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "asin")
    public static double mathAsin(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.asin(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "acos")
    public static double mathAcos(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.acos(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "atan")
    public static double mathAtan(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.atan(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "exp")
    public static double mathExp(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.exp(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "log")
    public static double mathLog(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.log(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "log10")
    public static double mathLog10(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.log10(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "cbrt")
    public static double mathCbrt(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.cbrt(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "sinh")
    public static double mathSinh(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.sinh(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "cosh")
    public static double mathCosh(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.cosh(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "tanh")
    public static double mathTanh(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.tanh(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "expm1")
    public static double mathExpm1(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.expm1(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "log1p")
    public static double mathLog1p(double x, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.log1p(x);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "atan2")
    public static double mathAtan2(double x, double y, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.atan2(x, y);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "pow")
    public static double mathPow(double x, double y, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.pow(x, y);
    }

    /** Charges, then calls. */
    @Static(value = Math.class, name = "hypot")
    public static double mathHypot(double x, double y, Meter meter) {
        GuestRuntime.work(meter, 1);
        return StrictMath.hypot(x, y);
    }
}

package dev.codegym.sandbox;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns what came out of guest code into data; runs inside the meter, because messages may be guest code. */
final class Failures {
    private static final int MESSAGE_LENGTH = 500;

    private Failures() {}

    static GuestFailure of(Throwable thrown, Meter meter) {
        if (thrown instanceof GuestFailure failure) {
            return failure;
        }
        if (thrown instanceof VirtualMachineError || meter.stopReason() != null) {
            return stopped(thrown, meter);
        }
        @Nullable ClassLoader loader = thrown.getClass().getClassLoader();
        if (loader instanceof GuestLoader) {
            return ofGuest(thrown, meter);
        }
        boolean host = loader != null && loader != ClassLoader.getPlatformClassLoader();
        return new GuestThrewException(
                thrown.getClass().getName(), shorten(stableMessage(thrown)), host ? thrown : null);
    }

    /** A stack or heap that ran out before the meter saw it ends the call all the same. */
    static GuestStoppedException stopped(Throwable thrown, Meter meter) {
        if (meter.stopReason() == null) {
            meter.stop(thrown instanceof StackOverflowError ? StopReason.DEPTH : StopReason.ALLOCATION);
        }
        StopReason reason = Objects.requireNonNull(meter.stopReason());
        Limits limits = meter.limits();
        return new GuestStoppedException(
                reason,
                switch (reason) {
                    case FUEL ->
                        "stopped: more work than " + limits.fuelPerCall() + " units of fuel per call or "
                                + limits.fuelPerEpisode() + " per episode";
                    case ALLOCATION ->
                        "stopped: more than " + limits.bytesPerCall() + " bytes allocated per call or "
                                + limits.bytesPerEpisode() + " per episode";
                    case DEPTH -> "stopped: calls nested too deeply";
                    case SIZE -> "stopped: the result is larger than what is copied out of a guest";
                    case DEADLINE -> "stopped: longer than " + limits.deadline().toMillis() + " ms";
                });
    }

    private static GuestFailure ofGuest(Throwable thrown, Meter meter) {
        String name = thrown.getClass().getName();
        try {
            return new GuestThrewException(name, shorten(thrown.getMessage()), null);
        } catch (VirtualMachineError e) {
            return stopped(e, meter);
        } catch (Throwable e) {
            return new GuestThrewException(name, "", null);
        }
    }

    /**
     * The JVM's own words for these name class loaders, local variables and modules, differ between JDKs, or are left out once
     * the code that throws was compiled hot.
     */
    private static @Nullable String stableMessage(Throwable thrown) {
        boolean unstable = thrown instanceof NullPointerException
                || thrown instanceof ClassCastException
                || thrown instanceof IndexOutOfBoundsException
                || thrown instanceof ArithmeticException
                || thrown instanceof ArrayStoreException
                || thrown instanceof LinkageError;
        return unstable ? null : thrown.getMessage();
    }

    private static String shorten(@Nullable String message) {
        if (message == null) {
            return "";
        }
        return message.length() <= MESSAGE_LENGTH ? message : message.substring(0, MESSAGE_LENGTH);
    }
}

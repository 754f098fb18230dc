package dev.codegym.sandbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * A guest's method or constructor that the host can call under a meter. Immutable and thread-safe; a call adds some tens of
 * nanoseconds and allocates nothing but its arguments' array.
 */
public final class GuestMethod {
    private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class, Object[].class);

    private final MethodHandle handle;
    private final Executable executable;
    private final int parameters;

    private GuestMethod(MethodHandle handle, Executable executable) {
        this.handle = handle;
        this.executable = executable;
        this.parameters = executable.getParameterCount();
    }

    static GuestMethod of(Method method, AllowList allowed) {
        requireGuestOrHost(method, allowed);
        try {
            method.setAccessible(true);
            MethodHandle direct = MethodHandles.lookup().unreflect(method).asFixedArity();
            if (Modifier.isStatic(method.getModifiers())) {
                direct = MethodHandles.dropArguments(direct, 0, Object.class);
            }
            return new GuestMethod(generic(direct, method.getParameterCount()), method);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the guest's " + method + " cannot be made callable", e);
        }
    }

    static GuestMethod of(Constructor<?> constructor, AllowList allowed) {
        requireGuestOrHost(constructor, allowed);
        try {
            constructor.setAccessible(true);
            MethodHandle direct =
                    MethodHandles.lookup().unreflectConstructor(constructor).asFixedArity();
            direct = MethodHandles.dropArguments(direct, 0, Object.class);
            return new GuestMethod(generic(direct, constructor.getParameterCount()), constructor);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the guest's " + constructor + " cannot be made callable", e);
        }
    }

    private static void requireGuestOrHost(Executable executable, AllowList allowed) {
        Class<?> type = executable.getDeclaringClass();
        if (!(type.getClassLoader() instanceof GuestLoader) && !allowed.isHostType(type.getName())) {
            throw new IllegalArgumentException(
                    executable + " belongs neither to a guest nor to a host type of its list");
        }
    }

    private static MethodHandle generic(MethodHandle direct, int parameters) {
        return direct.asSpreader(Object[].class, parameters).asType(GENERIC);
    }

    /** The method or constructor itself, for reflection. */
    public Executable executable() {
        return executable;
    }

    /**
     * Calls it under a meter with a new call's budget (or within the meter's call at hand, where it is in one).
     *
     * @param target the guest's object; null for a static method or a constructor
     * @param arguments as many as it has parameters, of their types
     * @return the result, which may be a guest's object: hand it to {@link PlainData} before using it; null for void
     * @throws GuestFailure where the guest threw or was stopped
     * @throws IllegalArgumentException where the arguments do not fit
     */
    public @Nullable Object invoke(Meter meter, @Nullable Object target, @Nullable Object... arguments)
            throws GuestFailure {
        if (arguments.length != parameters) {
            throw new IllegalArgumentException(
                    executable + " was given " + arguments.length + " arguments: it takes " + parameters);
        }
        Meter.Slot slot = Meter.slot();
        Meter outer = slot.meter;
        boolean outermost = meter.begin(slot);
        try {
            return (@Nullable Object) handle.invokeExact(target, arguments);
        } catch (Throwable e) {
            throw Failures.of(e, meter);
        } finally {
            meter.end(slot, outer, outermost);
        }
    }
}

package dev.codegym.sandbox;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Type;

/**
 * A guest's method or constructor that the host can call under a meter. Immutable and thread-safe; a call adds some tens of
 * nanoseconds and allocates nothing but its arguments' array.
 */
public final class GuestMethod {
    private static final MethodType GENERIC =
            MethodType.methodType(Object.class, Object.class, Object[].class, Meter.class, int.class);

    private final MethodHandle handle;
    private final Executable executable;
    private final int parameters;
    private final boolean deep;

    private GuestMethod(MethodHandle handle, Executable executable, boolean deep) {
        this.handle = handle;
        this.executable = executable;
        this.parameters = executable.getParameterCount();
        this.deep = deep;
    }

    static GuestMethod of(Method method, GuestProgram.Facts facts, AllowList allowed) {
        requireGuestOrHost(method, allowed);
        boolean statics = Modifier.isStatic(method.getModifiers());
        String member = method.getName() + Type.getMethodDescriptor(method);
        try {
            MethodHandle direct = unreflect(method, facts.deep().contains(member));
            if (statics) {
                direct = MethodHandles.dropArguments(direct, 0, Object.class);
            }
            return new GuestMethod(generic(direct, method.getParameterCount()), method, isDeep(method, member, facts));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the guest's " + method + " cannot be made callable", e);
        }
    }

    static GuestMethod of(Constructor<?> constructor, GuestProgram.Facts facts, AllowList allowed) {
        requireGuestOrHost(constructor, allowed);
        String member = "<init>" + Type.getConstructorDescriptor(constructor);
        try {
            MethodHandle direct = MethodHandles.dropArguments(
                    unreflect(constructor, facts.deep().contains(member)), 0, Object.class);
            return new GuestMethod(
                    generic(direct, constructor.getParameterCount()),
                    constructor,
                    facts.deep().contains(member));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the guest's " + constructor + " cannot be made callable", e);
        }
    }

    /**
     * The twin, which takes the meter as its last argument, and the depth where it is deep; for a host type's method the method
     * itself, which takes neither.
     */
    private static MethodHandle unreflect(Method method, boolean deep) throws IllegalAccessException {
        try {
            Class<?> owner = method.getDeclaringClass();
            if (!(owner.getClassLoader() instanceof GuestLoader)) {
                return withUnused(lookup(method), 0);
            }
            return withUnused(lookup(owner.getDeclaredMethod(method.getName(), hidden(method, deep))), deep ? 2 : 1);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(method + " is none that guests declare", e);
        }
    }

    private static MethodHandle unreflect(Constructor<?> constructor, boolean deep) throws IllegalAccessException {
        try {
            Class<?> owner = constructor.getDeclaringClass();
            boolean guest = owner.getClassLoader() instanceof GuestLoader;
            Constructor<?> twin = guest ? owner.getDeclaredConstructor(hidden(constructor, deep)) : constructor;
            twin.setAccessible(true);
            MethodHandle handle =
                    MethodHandles.lookup().unreflectConstructor(twin).asFixedArity();
            return withUnused(handle, guest ? (deep ? 2 : 1) : 0);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(constructor + " is none that guests declare", e);
        }
    }

    private static MethodHandle lookup(Method method) throws IllegalAccessException {
        method.setAccessible(true);
        return MethodHandles.lookup().unreflect(method).asFixedArity();
    }

    /** The handle with meter and depth as last arguments, where it takes only so many of the two. */
    private static MethodHandle withUnused(MethodHandle direct, int taken) {
        List<Class<?>> unused = List.<Class<?>>of(Meter.class, int.class).subList(taken, 2);
        return MethodHandles.dropArguments(direct, direct.type().parameterCount(), unused);
    }

    private static Class<?>[] hidden(Executable executable, boolean deep) {
        Class<?>[] parameters = executable.getParameterTypes();
        Class<?>[] more = Arrays.copyOf(parameters, parameters.length + (deep ? 2 : 1));
        more[parameters.length] = Meter.class;
        if (deep) {
            more[parameters.length + 1] = int.class;
        }
        return more;
    }

    private static boolean isDeep(Executable executable, String member, GuestProgram.Facts facts) {
        for (Class<?> type = executable.getDeclaringClass(); type != null; type = type.getSuperclass()) {
            if (facts.deepTypes().contains(Type.getInternalName(type))) {
                return true;
            }
        }
        return facts.deep().contains(member);
    }

    private static void requireGuestOrHost(Executable executable, AllowList allowed) {
        Class<?> type = executable.getDeclaringClass();
        if (!(type.getClassLoader() instanceof GuestLoader) && !allowed.isHostType(type.getName())) {
            throw new IllegalArgumentException(
                    executable + " belongs neither to a guest nor to a host type of its list");
        }
    }

    private static MethodHandle generic(MethodHandle direct, int parameters) {
        return direct.asSpreader(1, Object[].class, parameters).asType(GENERIC);
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
        if (deep && slot.lacksStack()) {
            return elsewhere(meter, target, arguments);
        }
        Meter outer = slot.meter;
        boolean outermost = meter.begin(slot);
        try {
            meter.fuel(1);
            return (@Nullable Object) handle.invokeExact(target, arguments, meter, meter.depthLeft());
        } catch (Throwable e) {
            throw Failures.of(e, meter);
        } finally {
            meter.end(slot, outer, outermost);
        }
    }

    private @Nullable Object elsewhere(Meter meter, @Nullable Object target, @Nullable Object[] arguments)
            throws GuestFailure {
        @Nullable Object[] result = new Object[2];
        Carrier.run(() -> {
            try {
                result[0] = invoke(meter, target, arguments);
            } catch (Throwable e) {
                result[1] = e;
            }
        });
        if (result[1] instanceof GuestFailure failure) {
            throw failure;
        }
        if (result[1] instanceof Error error) {
            throw error;
        }
        if (result[1] instanceof RuntimeException exception) {
            throw exception;
        }
        return result[0];
    }
}

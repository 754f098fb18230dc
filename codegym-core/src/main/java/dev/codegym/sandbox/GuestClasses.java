package dev.codegym.sandbox;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Set;

/**
 * Defined classes of a guest. Reflection on them (fields, annotations, signatures) runs no guest code; whatever does, such as
 * calls, constructors and reading static fields, goes through {@link GuestMethod} or {@link Meter#call}.
 */
public final class GuestClasses {
    private final GuestLoader loader;
    private final Set<String> typeNames;
    private final GuestProgram.Facts facts;
    private final AllowList allowed;

    GuestClasses(GuestLoader loader, Set<String> typeNames, GuestProgram.Facts facts, AllowList allowed) {
        this.loader = loader;
        this.typeNames = typeNames;
        this.facts = facts;
        this.allowed = allowed;
    }

    /** The binary names of the guest's classes, in order. */
    public Set<String> typeNames() {
        return typeNames;
    }

    /**
     * One of the guest's classes, not initialized yet.
     *
     * @throws IllegalArgumentException where the guest has no such class
     */
    public Class<?> type(String binaryName) {
        if (!typeNames.contains(binaryName)) {
            throw new IllegalArgumentException("the guest has no class '" + binaryName + "': it has " + typeNames);
        }
        return any(binaryName);
    }

    /** One of the classes, those that the rewriter added included. */
    Class<?> any(String binaryName) {
        try {
            return Class.forName(binaryName, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("the guest's class " + binaryName + " cannot be loaded", e);
        }
    }

    /** Runs a class's initializer; within a meter. */
    void initialize(String binaryName) throws ClassNotFoundException {
        Class.forName(binaryName, true, loader);
    }

    /** Whether an object's class is one of these. */
    public boolean owns(Object object) {
        return object.getClass().getClassLoader() == loader;
    }

    /** Makes a method callable. It may have any access. */
    public GuestMethod method(Method method) {
        return GuestMethod.of(method, facts, allowed);
    }

    /** Makes a constructor callable. It may have any access. */
    public GuestMethod constructor(Constructor<?> constructor) {
        return GuestMethod.of(constructor, facts, allowed);
    }

    /**
     * Makes the public or declared method of a class callable.
     *
     * @throws IllegalArgumentException where there is no such method
     */
    public GuestMethod method(String className, String name, Class<?>... parameterTypes) {
        try {
            return method(type(className).getDeclaredMethod(name, parameterTypes));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("class " + className + " has no method " + e.getMessage(), e);
        }
    }

    /**
     * Makes a constructor of a class callable.
     *
     * @throws IllegalArgumentException where there is no such constructor
     */
    public GuestMethod constructor(String className, Class<?>... parameterTypes) {
        try {
            return constructor(type(className).getDeclaredConstructor(parameterTypes));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("class " + className + " has no constructor " + e.getMessage(), e);
        }
    }
}

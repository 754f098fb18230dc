package dev.codegym.sandbox;

import dev.codegym.sandbox.effects.Effects;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A verified and rewritten guest, ready to be opened. Thread-safe; its classes unload when neither it nor anything that
 * was opened from it is reachable.
 */
public final class GuestProgram {
    private final SortedSet<String> typeNames;
    private final Map<String, byte[]> rewritten;
    private final Facts facts;
    private final AllowList allowed;
    private final @Nullable HostHandle handle;
    private boolean shared;
    private @Nullable GuestClasses defined;

    /**
     * What was found out about a guest.
     *
     * @param effects which methods may write
     * @param shareable whether it has no static state but constants
     * @param initialized whether constants have to be computed before the classes are shared
     * @param deep the methods that may need much stack, by name and descriptor
     * @param deepTypes the classes whose initializers may need much stack
     */
    record Facts(Effects effects, boolean shareable, boolean initialized, Set<String> deep, Set<String> deepTypes) {}

    GuestProgram(
            Set<String> declared,
            Map<String, byte[]> rewritten,
            Facts facts,
            AllowList allowed,
            @Nullable HostHandle handle) {
        this.typeNames = Collections.unmodifiableSortedSet(new TreeSet<>(declared));
        this.rewritten = rewritten;
        this.facts = facts;
        this.allowed = allowed;
        this.handle = handle;
    }

    /**
     * Gives the guest's classes in a state in which no episode ever ran. Where the guest has no static state but constants
     * (numbers, texts, and tables of them that nothing writes to), all callers share one set (and what the JIT made of it), which costs nothing; else each call defines a fresh set,
     * which costs some 0.1 ms.
     */
    public GuestClasses open() {
        synchronized (this) {
            if (defined != null) {
                GuestClasses first = defined;
                defined = shared ? first : null;
                return first;
            }
        }
        return link();
    }

    /** Defines a first set of classes, for the JVM to verify. Throws {@link LinkageError} where it does not accept them. */
    synchronized void define() {
        GuestClasses classes = link();
        shared = facts.shareable() && (!facts.initialized() || isInitialized(classes));
        // half initialized classes are of no use to anybody
        defined = facts.initialized() && !shared ? null : classes;
    }

    /** Computes the constants under a meter of their own, because no episode may pay more for them than another. */
    private boolean isInitialized(GuestClasses classes) {
        try {
            Meter.create(Limits.DEFAULT).call(() -> {
                for (String name : typeNames) {
                    classes.initialize(name);
                }
                return true;
            });
            return true;
        } catch (GuestFailure e) {
            return false;
        }
    }

    private GuestClasses link() {
        GuestClasses classes = new GuestClasses(new GuestLoader(rewritten, allowed), typeNames, facts, allowed);
        for (String internalName : rewritten.keySet()) {
            // reading the members links the class, which verifies it and initializes nothing
            var unused = classes.any(internalName.replace('/', '.')).getDeclaredMethods();
        }
        if (handle != null) {
            handle.attach(classes);
        }
        return classes;
    }

    /** Whether {@link #open} gives the same classes to all: the guest has no static state but constants. */
    public boolean isShared() {
        return shared;
    }

    /** The binary names of the guest's classes, in order. */
    public Set<String> typeNames() {
        return typeNames;
    }

    /**
     * Whether a method may change state that outlives its call. Conservative: false only where it is proved, for the method
     * with all that it can reach in the guest, that nothing but objects made in the call changes.
     *
     * @param className the binary name of the class that declares the method
     * @param descriptor the method's descriptor, such as {@code (I)I}
     * @throws IllegalArgumentException where there is no such method
     */
    public boolean mayWrite(String className, String methodName, String descriptor) {
        return facts.effects().mayWrite(className, methodName, descriptor);
    }
}

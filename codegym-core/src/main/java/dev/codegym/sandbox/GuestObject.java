package dev.codegym.sandbox;

/**
 * What guests get for {@code new Object()}: its hash is the same in each run. Public only because the JVM links guests to it
 * by name.
 */
public final class GuestObject {
    private int hash;

    /** Creates one. */
    public GuestObject(Meter meter) {
        meter.fuel(1);
    }

    @Override
    public int hashCode() {
        if (hash == 0) {
            hash = Meter.current().nextHash();
        }
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return "java.lang.Object@" + Integer.toHexString(hashCode());
    }
}

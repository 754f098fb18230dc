package dev.codegym;

/** A class of the host that guests may not use. */
public final class Forbidden {
    private Forbidden() {}

    public static int cheat() {
        return 0;
    }
}

package dev.codegym.synth;

/** The version of this library. */
public final class CodeGymVersion {
    /** The version, as in Maven's coordinates. */
    public static final String VERSION = "0.1.0-SNAPSHOT";

    private CodeGymVersion() {}
}

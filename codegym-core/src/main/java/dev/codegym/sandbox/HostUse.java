package dev.codegym.sandbox;

/** What guests may do with a host type beyond naming it, calling its methods and constructors, and catching it. */
public enum HostUse {
    /** Have it as superclass. */
    EXTEND,
    /** Implement it. */
    IMPLEMENT
}

package dev.codegym.sandbox.rewrite;

import java.util.List;

/** What rewriting has to know of the types outside of a guest, by internal name. */
public interface HostTypes {
    /** The type and all its supertypes, nearest first. */
    List<String> lineage(String type);

    /**
     * Whether the type itself declares a method that a subclass may override.
     *
     * @param parameters the parameters' part of the descriptor, in brackets
     */
    boolean declares(String type, String name, String parameters);

    /** Whether objects of the class have no hash but the JVM's. */
    boolean hashesByIdentity(String type);
}

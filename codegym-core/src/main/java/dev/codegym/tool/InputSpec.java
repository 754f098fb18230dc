package dev.codegym.tool;

/**
 * One input of a code problem.
 *
 * @param name the field's name, which is also its member in a task's input
 * @param type its type
 * @param description what the data are, in plain English
 */
public record InputSpec(String name, DataType type, String description) {
    /** Whether {@code observe} keeps it to itself: everything but numbers, booleans and characters is hidden. */
    public boolean hidden() {
        return type.isContainer() || type.kind() == DataType.Kind.STRING;
    }
}

package dev.codegym.task;

import dev.codegym.CodeGymException;
import dev.codegym.tool.DataType;

/**
 * One named part of a hidden input.
 *
 * @param name the name, a Java identifier; it is also the key in the input's JSON object
 * @param type the type of its values
 */
public record InputField(String name, DataType type) {
    /** Throws {@link CodeGymException} where the name is no identifier or the type holds nothing. */
    public InputField {
        if (!name.matches("[A-Za-z_$][A-Za-z0-9_$]*")) {
            throw new CodeGymException("input field name '" + name + "' is no identifier: use letters, digits and _");
        }
        if (type.kind() == DataType.Kind.VOID) {
            throw new CodeGymException("input field " + name + " has type void: an input must hold a value");
        }
    }

    /** How many index positions reach a single value: levels of arrays and lists, and one more for characters of a string. */
    int depth() {
        return switch (innermost().kind()) {
            case STRING, LINKED_LIST, BINARY_TREE -> type.levels() + 1;
            default -> type.levels();
        };
    }

    DataType innermost() {
        DataType inner = type;
        while (inner.isSequence()) {
            inner = inner.elementType();
        }
        return inner;
    }
}

package dev.codegym.tool;

import java.util.List;

/**
 * The tools of one task, as its solver sees them. A call with the same tool and arguments, with no changing call in between,
 * is answered from memory and counts once.
 *
 * <p>Every call throws {@link ToolFailure} where the tool refuses it, and {@link ClassCastException} where its result is not
 * of the type that was asked for.
 */
public interface Tools {
    /** Calls a tool and gives its result as a boxed scalar, a string, an array or a list; null from a void tool. */
    Object call(String tool, Object... arguments);

    /** Calls a tool whose result is an int. */
    int callInt(String tool, Object... arguments);

    /** Calls a tool whose result is a long or an int. */
    long callLong(String tool, Object... arguments);

    /** Calls a tool whose result is a number. */
    double callDouble(String tool, Object... arguments);

    /** Calls a tool whose result is a boolean. */
    boolean callBoolean(String tool, Object... arguments);

    /** Calls a tool whose result is a character. */
    char callChar(String tool, Object... arguments);

    /** Calls a tool whose result is a string. */
    String callString(String tool, Object... arguments);

    /** Calls a tool whose result is a list. */
    List<Object> callList(String tool, Object... arguments);

    /** The value that {@code observe} tells of an input that is an int. */
    int observeInt(String input);

    /** The value that {@code observe} tells of an input that is a long or an int. */
    long observeLong(String input);

    /** The value that {@code observe} tells of an input that is a number. */
    double observeDouble(String input);

    /** The value that {@code observe} tells of an input that is a boolean. */
    boolean observeBoolean(String input);

    /** The value that {@code observe} tells of an input that is a character. */
    char observeChar(String input);
}

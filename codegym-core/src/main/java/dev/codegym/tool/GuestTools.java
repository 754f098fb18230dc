package dev.codegym.tool;

import dev.codegym.sandbox.PlainData;
import java.util.List;
import java.util.Objects;

/**
 * Tools as a guest gets them, wherever they are: no object of the solver goes out, only copies, and lists that come in are metered
 * ones. It is called by guests, on a thread with a meter.
 */
final class GuestTools implements Tools {
    private static final PlainData ARGUMENTS = new PlainData(4, 65_536, 65_536);

    private final Tools tools;

    GuestTools(Tools tools) {
        this.tools = tools;
    }

    private static Object[] copied(String tool, Object[] arguments) {
        Object[] copies = new Object[arguments.length];
        for (int i = 0; i < copies.length; i++) {
            try {
                Object copy = ARGUMENTS.copy(arguments[i]);
                if (copy == null) {
                    throw new ToolFailure(tool + " was given null: its arguments must be values");
                }
                copies[i] = copy;
            } catch (PlainData.NotPlainException e) {
                throw new ToolFailure(tool + " was given " + e.getMessage());
            }
        }
        return copies;
    }

    @Override
    public Object call(String tool, Object... arguments) {
        return Objects.requireNonNull(PlainData.forGuest(tools.call(tool, copied(tool, arguments))));
    }

    @Override
    public int callInt(String tool, Object... arguments) {
        return tools.callInt(tool, copied(tool, arguments));
    }

    @Override
    public long callLong(String tool, Object... arguments) {
        return tools.callLong(tool, copied(tool, arguments));
    }

    @Override
    public double callDouble(String tool, Object... arguments) {
        return tools.callDouble(tool, copied(tool, arguments));
    }

    @Override
    public boolean callBoolean(String tool, Object... arguments) {
        return tools.callBoolean(tool, copied(tool, arguments));
    }

    @Override
    public char callChar(String tool, Object... arguments) {
        return tools.callChar(tool, copied(tool, arguments));
    }

    @Override
    public String callString(String tool, Object... arguments) {
        return tools.callString(tool, copied(tool, arguments));
    }

    @Override
    @SuppressWarnings("unchecked") // a copy of a list of objects
    public List<Object> callList(String tool, Object... arguments) {
        List<Object> list = tools.callList(tool, copied(tool, arguments));
        return (List<Object>) Objects.requireNonNull(PlainData.forGuest(list));
    }

    @Override
    public int observeInt(String input) {
        return tools.observeInt(input);
    }

    @Override
    public long observeLong(String input) {
        return tools.observeLong(input);
    }

    @Override
    public double observeDouble(String input) {
        return tools.observeDouble(input);
    }

    @Override
    public boolean observeBoolean(String input) {
        return tools.observeBoolean(input);
    }

    @Override
    public char observeChar(String input) {
        return tools.observeChar(input);
    }
}

package dev.codegym.tool;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A tool as the host calls it.
 *
 * @param spec what the agent is told
 * @param mayWrite whether a call may change what later calls give
 * @param position its position among the tools
 */
record HostedTool(ToolSpec spec, boolean mayWrite, int position) {
    private static final int SHOWN = 64;

    /** The arguments of a call in the order of the parameters, strictly of their types. */
    Object[] bind(ObjectNode arguments) throws BadCallException {
        List<ToolParameter> parameters = spec.parameters();
        Object[] values = new Object[parameters.size()];
        if (arguments.size() > values.length) {
            refuseUnknown(spec, arguments);
        }
        for (int i = 0; i < values.length; i++) {
            ToolParameter parameter = parameters.get(i);
            JsonNode node = arguments.get(parameter.name());
            if (node == null) {
                refuseUnknown(spec, arguments);
                throw missing(spec, parameter);
            }
            try {
                values[i] = DataCodec.read(parameter.type(), node, "argument '" + parameter.name() + "'");
            } catch (DataCodec.MismatchException e) {
                throw new BadCallException(CallError.Kind.WRONG_TYPE, spec.name() + ": " + e.getMessage());
            }
        }
        return values;
    }

    static void refuseUnknown(ToolSpec spec, ObjectNode arguments) throws BadCallException {
        for (String name : arguments.propertyNames()) {
            if (spec.parameters().stream()
                    .noneMatch(parameter -> parameter.name().equals(name))) {
                throw new BadCallException(
                        CallError.Kind.UNKNOWN_ARGUMENT,
                        spec.name() + ": there is no argument '" + shortened(name) + "'; it takes " + takes(spec));
            }
        }
    }

    static JsonNode argument(ToolSpec spec, ToolParameter parameter, ObjectNode arguments) throws BadCallException {
        JsonNode node = arguments.get(parameter.name());
        if (node == null) {
            throw missing(spec, parameter);
        }
        return node;
    }

    static BadCallException wrongType(ToolSpec spec, ToolParameter parameter, JsonNode given) {
        return new BadCallException(
                CallError.Kind.WRONG_TYPE,
                spec.name() + ": argument '" + parameter.name() + "' is " + shortened(given.toString())
                        + ": it must be " + Schemas.words(parameter.type()));
    }

    private static BadCallException missing(ToolSpec spec, ToolParameter parameter) {
        return new BadCallException(
                CallError.Kind.MISSING_ARGUMENT,
                spec.name() + ": argument '" + parameter.name() + "' is missing; it takes " + takes(spec));
    }

    private static String takes(ToolSpec spec) {
        if (spec.parameters().isEmpty()) {
            return "no arguments";
        }
        StringBuilder text = new StringBuilder();
        for (ToolParameter parameter : spec.parameters()) {
            text.append(text.length() == 0 ? "" : ", ").append(parameter.name()).append(" (");
            text.append(Schemas.phrase(parameter.type())).append(')');
        }
        return text.toString();
    }

    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}

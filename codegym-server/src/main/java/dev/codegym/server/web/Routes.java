package dev.codegym.server.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which handler answers which path. A path is a template such as {@code /v1/sessions/{id}}: a part in braces takes any one part of a request's
 * path. Where several templates fit, the one that names the earlier part literally wins. Immutable.
 */
public final class Routes {
    private final List<Route> routes;

    /** By method: what answers paths that no route has. */
    private final Map<String, Route> otherwise;

    private Routes(List<Route> routes, Map<String, Route> otherwise) {
        this.routes = List.copyOf(routes);
        this.otherwise = Map.copyOf(otherwise);
    }

    /** A route: either a handler or a socket. */
    record Route(
            String method,
            List<String> parts,
            @Nullable WebHandler handler,
            SocketHandler.@Nullable Factory socket,
            boolean open) {}

    /**
     * What was found for a path.
     *
     * @param route the route, or null where no method of it fits
     * @param parameters the parts that it names
     * @param allowed the methods that fit the path
     */
    record Found(@Nullable Route route, Map<String, String> parameters, Set<String> allowed) {}

    /** Begins a table of routes. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects routes. */
    public static final class Builder {
        private final List<Route> routes = new ArrayList<>();
        private final Map<String, Route> otherwise = new HashMap<>();

        private Builder() {}

        /** A route for one method. */
        public Builder on(String method, String path, WebHandler handler) {
            routes.add(new Route(method, parts(path), handler, null, false));
            return this;
        }

        /** Puts something before the handlers of all routes for POST that were added so far. */
        public Builder before(UnaryOperator<WebHandler> decides) {
            routes.replaceAll(route -> {
                WebHandler handler = route.method.equals("POST") ? route.handler : null;
                return handler == null
                        ? route
                        : new Route(route.method, route.parts, decides.apply(handler), null, route.open);
            });
            return this;
        }

        /** What answers the requests of this method whose path no route has; without it they are told that there is nothing. */
        public Builder otherwise(String method, WebHandler handler) {
            otherwise.put(method, new Route(method, List.of(), handler, null, false));
            return this;
        }

        /** A route that needs no token: it must tell nothing of environments and sessions. */
        public Builder open(String method, String path, WebHandler handler) {
            routes.add(new Route(method, parts(path), handler, null, true));
            return this;
        }

        /** A route for WebSockets. */
        public Builder socket(String path, SocketHandler.Factory factory) {
            routes.add(new Route("GET", parts(path), null, factory, false));
            return this;
        }

        /** The table. */
        public Routes build() {
            return new Routes(routes, otherwise);
        }
    }

    private static List<String> parts(String path) {
        return List.of(path.substring(1).split("/", -1));
    }

    /** Each route as its method and template, such as {@code POST /v1/sessions/{id}/step}; those for WebSockets are left out. */
    public List<String> listing() {
        return routes.stream()
                .filter(route -> route.socket == null)
                .map(route -> route.method + " /" + String.join("/", route.parts))
                .toList();
    }

    /** What fits, or null where no route has this path. */
    @Nullable
    Found find(String method, String path, boolean upgrade) {
        List<String> asked = parts(path.isEmpty() ? "/" : path);
        Route best = null;
        Set<String> allowed = new TreeSet<>();
        for (Route route : routes) {
            if (!fits(route.parts, asked)) {
                continue;
            }
            allowed.add(route.method);
            boolean same = route.method.equals(method) || method.equals("HEAD") && route.method.equals("GET");
            if (same && upgrade == (route.socket != null) && (best == null || earlier(route.parts, best.parts))) {
                best = route;
            }
        }
        if (allowed.isEmpty()) {
            Route last = upgrade ? null : otherwise.get(method);
            return last == null ? null : new Found(last, Map.of(), Set.of(method));
        }
        return new Found(best, best == null ? Map.of() : parameters(best.parts, asked), allowed);
    }

    private static boolean fits(List<String> parts, List<String> asked) {
        if (parts.size() != asked.size()) {
            return false;
        }
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            boolean taken = isParameter(part) ? !asked.get(i).isEmpty() : part.equals(asked.get(i));
            if (!taken) {
                return false;
            }
        }
        return true;
    }

    /** Whether the first template is literal where the second one is not, at the first place where they differ in that. */
    private static boolean earlier(List<String> parts, List<String> others) {
        for (int i = 0; i < parts.size(); i++) {
            if (isParameter(parts.get(i)) != isParameter(others.get(i))) {
                return isParameter(others.get(i));
            }
        }
        return false;
    }

    private static boolean isParameter(String part) {
        return part.startsWith("{");
    }

    private static Map<String, String> parameters(List<String> parts, List<String> asked) {
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            if (isParameter(parts.get(i))) {
                found.put(parts.get(i).substring(1, parts.get(i).length() - 1), asked.get(i));
            }
        }
        return found;
    }
}

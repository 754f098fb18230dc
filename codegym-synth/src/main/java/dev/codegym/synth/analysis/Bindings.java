package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which parameters of the methods of a solution always hold the same hidden input: the entry's own parameters, and
 * parameters of helper methods to which every call passes such a parameter on. A parameter that is assigned, or whose name is
 * declared again inside its method, is never bound.
 */
final class Bindings {
    private final ClassOrInterfaceDeclaration type;
    private final MethodDeclaration entry;
    private final List<MethodDeclaration> reachable = new ArrayList<>();
    private final IdentityHashMap<MethodDeclaration, Map<String, String>> bound = new IdentityHashMap<>();

    Bindings(ClassOrInterfaceDeclaration type, MethodDeclaration entry, Set<String> hiddenInputs) {
        this.type = type;
        this.entry = entry;
        findReachable();
        bindAll(hiddenInputs);
    }

    /** The methods of the class that can be reached from the entry, itself included. */
    List<MethodDeclaration> reachable() {
        return reachable;
    }

    /** The hidden inputs that the parameters of a method hold, by parameter name. */
    Map<String, String> of(MethodDeclaration method) {
        return bound.getOrDefault(method, Map.of());
    }

    /** The hidden input that an expression in a method names, or null. */
    @Nullable
    String inputOf(MethodDeclaration method, Expression expression) {
        return expression instanceof NameExpr name ? of(method).get(name.getNameAsString()) : null;
    }

    /** The one method of the class that a call goes to, or null where it is not one of its own or not clear which. */
    @Nullable
    MethodDeclaration target(MethodCallExpr call) {
        boolean own = call.getScope()
                .map(scope -> scope.isThisExpr()
                        || (scope instanceof NameExpr name
                                && name.getNameAsString().equals(type.getNameAsString())))
                .orElse(true);
        if (!own) {
            return null;
        }
        List<MethodDeclaration> candidates = type.getMethodsByName(call.getNameAsString()).stream()
                .filter(method ->
                        method.getParameters().size() == call.getArguments().size())
                .toList();
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    private void findReachable() {
        Deque<MethodDeclaration> open = new ArrayDeque<>(List.of(entry));
        while (!open.isEmpty()) {
            MethodDeclaration method = open.pop();
            // by identity: equality of syntax trees compares whole methods
            if (reachable.stream().noneMatch(known -> known == method)) {
                reachable.add(method);
                for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
                    open.addAll(type.getMethodsByName(call.getNameAsString()));
                }
            }
        }
    }

    /** Starts from "every parameter may be any input" and takes away until nothing changes. */
    private void bindAll(Set<String> hiddenInputs) {
        Map<String, String> own = new LinkedHashMap<>();
        entry.getParameters().stream()
                .map(Parameter::getNameAsString)
                .filter(name -> hiddenInputs.contains(name) && isStable(entry, name))
                .forEach(name -> own.put(name, name));
        bound.put(entry, own);
        boolean recursiveEntry = callsOf(entry).stream().anyMatch(site -> !passesOwnInputs(site));
        if (recursiveEntry) {
            own.clear();
        }
        IdentityHashMap<MethodDeclaration, Map<String, String>> guess = optimistic();
        int before;
        do {
            before = count(guess);
            bound.putAll(guess);
            guess = narrowed(guess);
        } while (count(guess) < before);
        bound.putAll(guess);
    }

    private static int count(IdentityHashMap<MethodDeclaration, Map<String, String>> guess) {
        return guess.values().stream().mapToInt(Map::size).sum();
    }

    private boolean passesOwnInputs(MethodCallExpr call) {
        for (int i = 0; i < entry.getParameters().size(); i++) {
            String name = entry.getParameter(i).getNameAsString();
            if (of(entry).containsKey(name)
                    && !(call.getArgument(i) instanceof NameExpr argument
                            && argument.getNameAsString().equals(name)
                            && enclosing(call) == entry)) {
                return false;
            }
        }
        return true;
    }

    /** The first guess: what the first call that names an input passes. */
    private IdentityHashMap<MethodDeclaration, Map<String, String>> optimistic() {
        IdentityHashMap<MethodDeclaration, Map<String, String>> guess = new IdentityHashMap<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (MethodDeclaration method : reachable) {
                if (method == entry) {
                    continue;
                }
                Map<String, String> held = guess.computeIfAbsent(method, key -> new LinkedHashMap<>());
                for (MethodCallExpr call : callsOf(method)) {
                    grown |= addPassed(method, call, held);
                }
            }
            bound.putAll(guess);
        }
        return guess;
    }

    private boolean addPassed(MethodDeclaration method, MethodCallExpr call, Map<String, String> held) {
        MethodDeclaration caller = enclosing(call);
        boolean added = false;
        for (int i = 0; i < method.getParameters().size() && caller != null; i++) {
            String name = method.getParameter(i).getNameAsString();
            String input = inputOf(caller, call.getArgument(i));
            if (input != null && !held.containsKey(name) && isStable(method, name)) {
                held.put(name, input);
                added = true;
            }
        }
        return added;
    }

    private IdentityHashMap<MethodDeclaration, Map<String, String>> narrowed(
            IdentityHashMap<MethodDeclaration, Map<String, String>> guess) {
        IdentityHashMap<MethodDeclaration, Map<String, String>> next = new IdentityHashMap<>();
        guess.forEach((method, held) -> {
            Map<String, String> kept = new LinkedHashMap<>();
            held.forEach((name, input) -> {
                if (alwaysPassed(method, name, input)) {
                    kept.put(name, input);
                }
            });
            next.put(method, kept);
        });
        return next;
    }

    private boolean alwaysPassed(MethodDeclaration method, String parameter, String input) {
        int position = position(method, parameter);
        List<MethodCallExpr> calls = callsOf(method);
        return isOnlyOverload(method)
                && calls.stream().allMatch(call -> {
                    MethodDeclaration caller = enclosing(call);
                    return caller != null && input.equals(inputOf(caller, call.getArgument(position)));
                });
    }

    private boolean isOnlyOverload(MethodDeclaration method) {
        return type.getMethodsByName(method.getNameAsString()).stream()
                        .filter(other -> other.getParameters().size()
                                == method.getParameters().size())
                        .count()
                == 1;
    }

    static int position(MethodDeclaration method, String parameter) {
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (method.getParameter(i).getNameAsString().equals(parameter)) {
                return i;
            }
        }
        throw new IllegalArgumentException(parameter + " is no parameter of " + method.getNameAsString());
    }

    /** The calls of a method from reachable methods. */
    List<MethodCallExpr> callsOf(MethodDeclaration method) {
        List<MethodCallExpr> calls = new ArrayList<>();
        for (MethodDeclaration caller : reachable) {
            for (MethodCallExpr call : caller.findAll(MethodCallExpr.class)) {
                if (target(call) == method) {
                    calls.add(call);
                }
            }
        }
        return calls;
    }

    /** The method of the class in which a node stands, or null. */
    @Nullable
    MethodDeclaration enclosing(Node node) {
        Node current = node;
        while (current != null) {
            if (current instanceof MethodDeclaration method
                    && method.getParentNode().orElse(null) == type) {
                return method;
            }
            current = current.getParentNode().orElse(null);
        }
        return null;
    }

    static boolean isStable(MethodDeclaration method, String name) {
        boolean assigned =
                method.findAll(AssignExpr.class).stream().anyMatch(assignment -> isName(assignment.getTarget(), name));
        boolean stepped = method.findAll(UnaryExpr.class).stream()
                .anyMatch(
                        unary -> unary.getOperator().name().endsWith("CREMENT") && isName(unary.getExpression(), name));
        boolean declaredAgain = method.findAll(VariableDeclarator.class).stream()
                        .anyMatch(variable -> variable.getNameAsString().equals(name))
                || method.findAll(Parameter.class).stream()
                        .anyMatch(parameter -> parameter.getNameAsString().equals(name)
                                && parameter.getParentNode().orElse(null) != method);
        return !assigned && !stepped && !declaredAgain;
    }

    private static boolean isName(Expression expression, String name) {
        return expression instanceof NameExpr named && named.getNameAsString().equals(name);
    }
}

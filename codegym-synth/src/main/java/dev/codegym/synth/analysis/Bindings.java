package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which names in the methods of a solution always hold the same hidden input: the entry's own parameters, parameters of helper
 * methods to which every call passes such a name on, and their aliases: variables and fields that are given it once and no
 * other value. A name that is assigned, or declared again inside its method, is never bound.
 *
 * <p>A view is an array of a hidden string's characters.
 */
final class Bindings {
    private final ClassOrInterfaceDeclaration type;
    private final MethodDeclaration entry;
    private final List<MethodDeclaration> reachable = new ArrayList<>();
    private final IdentityHashMap<MethodDeclaration, Map<String, Held>> bound = new IdentityHashMap<>();
    private final IdentityHashMap<MethodDeclaration, Set<String>> declared = new IdentityHashMap<>();
    private final Map<String, Held> fields = new LinkedHashMap<>();
    private final Set<String> unaliased;

    /** What a name holds: an input, or an array of the characters of one. */
    private record Held(String input, boolean view) {}

    Bindings(ClassOrInterfaceDeclaration type, MethodDeclaration entry, Set<String> hiddenInputs) {
        this(type, entry, hiddenInputs, Set.of());
    }

    /**
     * Looks for bindings.
     *
     * @param unaliased inputs whose aliases are to be taken for variables like any other
     */
    Bindings(
            ClassOrInterfaceDeclaration type,
            MethodDeclaration entry,
            Set<String> hiddenInputs,
            Set<String> unaliased) {
        this.type = type;
        this.entry = entry;
        this.unaliased = unaliased;
        findReachable();
        bindAll(hiddenInputs);
    }

    /** The methods of the class that can be reached from the entry, itself included. */
    List<MethodDeclaration> reachable() {
        return reachable;
    }

    /** The hidden inputs that the parameters and variables of a method hold, by name; views left out. */
    Map<String, String> of(MethodDeclaration method) {
        Map<String, String> inputs = new LinkedHashMap<>();
        names(method).forEach((name, held) -> {
            if (!held.view()) {
                inputs.put(name, held.input());
            }
        });
        return inputs;
    }

    private Map<String, Held> names(MethodDeclaration method) {
        return bound.getOrDefault(method, Map.of());
    }

    /** The hidden input that an expression in a method names, or null; a view is none. */
    @Nullable
    String inputOf(MethodDeclaration method, Expression expression) {
        Held held = held(method, expression);
        return held == null || held.view() ? null : held.input();
    }

    private @Nullable Held held(MethodDeclaration method, Expression expression) {
        if (expression instanceof FieldAccessExpr access && access.getScope().isThisExpr()) {
            return fields.get(access.getNameAsString());
        }
        if (!(expression instanceof NameExpr name)) {
            return null;
        }
        Held held = names(method).get(name.getNameAsString());
        if (held != null || fields.isEmpty() || declares(method, name.getNameAsString())) {
            return held;
        }
        return fields.get(name.getNameAsString());
    }

    private boolean declares(MethodDeclaration method, String name) {
        return declared.computeIfAbsent(method, Bindings::declaredIn).contains(name);
    }

    private static Set<String> declaredIn(MethodDeclaration method) {
        Set<String> names = new HashSet<>();
        method.findAll(Parameter.class).forEach(parameter -> names.add(parameter.getNameAsString()));
        method.findAll(VariableDeclarator.class).forEach(variable -> names.add(variable.getNameAsString()));
        return names;
    }

    /** Every expression in the reachable methods that holds an input or a view of it, in the order of the source. */
    List<Expression> usesOf(String input) {
        List<Expression> uses = new ArrayList<>();
        for (MethodDeclaration method : reachable) {
            for (Expression use : method.findAll(
                    Expression.class, each -> each instanceof NameExpr || each instanceof FieldAccessExpr)) {
                Held held = held(method, use);
                if (held != null && held.input().equals(input) && !isAssigned(use)) {
                    uses.add(use);
                }
            }
        }
        return uses;
    }

    private static boolean isAssigned(Expression use) {
        return use.getParentNode().orElse(null) instanceof AssignExpr assignment && assignment.getTarget() == use;
    }

    /** Whether a use is an array of a string's characters. */
    boolean isView(Expression use) {
        MethodDeclaration method = enclosing(use);
        Held held = method == null ? null : held(method, use);
        return held != null && held.view();
    }

    /** Whether a use does nothing but give the input, or a view of it, to an alias. */
    boolean isAlias(Expression use) {
        return aliasOf(use) != null;
    }

    /** Removes what gives the input to an alias. */
    void removeAlias(Expression use) {
        Node alias = Objects.requireNonNull(aliasOf(use));
        if (alias instanceof VariableDeclarator variable
                && variable.getParentNode().orElse(null) instanceof VariableDeclarationExpr declaration
                && declaration.getVariables().size() == 1) {
            declaration.getParentNode().ifPresent(Node::remove);
        } else if (alias instanceof VariableDeclarator) {
            alias.remove();
        } else {
            alias.getParentNode().ifPresent(Node::remove);
        }
    }

    /** The variable or the assignment by which a use gives the input to an alias, or null. */
    private @Nullable Node aliasOf(Expression use) {
        MethodDeclaration method = enclosing(use);
        Node value = isCharacters(use.getParentNode().orElse(null))
                ? use.getParentNode().orElseThrow()
                : use;
        Node parent = value.getParentNode().orElse(null);
        if (method == null) {
            return null;
        }
        if (parent instanceof VariableDeclarator variable) {
            return names(method).containsKey(variable.getNameAsString()) ? variable : null;
        }
        return parent instanceof AssignExpr assignment
                        && assignment.getValue() == value
                        && assignment.getParentNode().orElse(null) instanceof ExpressionStmt
                        && held(method, assignment.getTarget()) != null
                ? assignment
                : null;
    }

    private static boolean isCharacters(@Nullable Node node) {
        return node instanceof MethodCallExpr call && call.getNameAsString().equals("toCharArray");
    }

    /** The input that the parameter at a position of a call's target holds, or null. */
    @Nullable
    String heldBy(MethodCallExpr call, int position) {
        MethodDeclaration target = target(call);
        Held held = target == null
                ? null
                : names(target).get(target.getParameter(position).getNameAsString());
        return held == null ? null : held.input();
    }

    /** The names of a method's parameters that hold one of these inputs, or a view of one. */
    List<String> parametersThatHold(MethodDeclaration method, Set<String> inputs) {
        return method.getParameters().stream()
                .map(Parameter::getNameAsString)
                .filter(name -> {
                    Held held = names(method).get(name);
                    return held != null && inputs.contains(held.input());
                })
                .toList();
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
        Map<String, Held> own = new LinkedHashMap<>();
        entry.getParameters().stream()
                .map(Parameter::getNameAsString)
                .filter(name -> hiddenInputs.contains(name) && isStable(entry, name))
                .forEach(name -> own.put(name, new Held(name, false)));
        bound.put(entry, own);
        boolean recursiveEntry = callsOf(entry).stream().anyMatch(site -> !passesOwnInputs(site));
        if (recursiveEntry) {
            own.clear();
        }
        addAliases(entry, own);
        addFields();
        IdentityHashMap<MethodDeclaration, Map<String, Held>> guess = optimistic();
        int before;
        do {
            before = count(guess);
            bound.putAll(guess);
            guess = narrowed(guess);
        } while (count(guess) < before);
        bound.putAll(guess);
    }

    private static int count(IdentityHashMap<MethodDeclaration, Map<String, Held>> guess) {
        return guess.values().stream().mapToInt(Map::size).sum();
    }

    private boolean passesOwnInputs(MethodCallExpr call) {
        for (int i = 0; i < entry.getParameters().size(); i++) {
            String name = entry.getParameter(i).getNameAsString();
            if (names(entry).containsKey(name)
                    && !(call.getArgument(i) instanceof NameExpr argument
                            && argument.getNameAsString().equals(name)
                            && enclosing(call) == entry)) {
                return false;
            }
        }
        return true;
    }

    /** The first guess: what the first call that names an input passes. */
    private IdentityHashMap<MethodDeclaration, Map<String, Held>> optimistic() {
        IdentityHashMap<MethodDeclaration, Map<String, Held>> guess = new IdentityHashMap<>();
        boolean grown = true;
        while (grown) {
            grown = false;
            for (MethodDeclaration method : reachable) {
                if (method == entry) {
                    continue;
                }
                Map<String, Held> held = guess.computeIfAbsent(method, key -> new LinkedHashMap<>());
                for (MethodCallExpr call : callsOf(method)) {
                    grown |= addPassed(method, call, held);
                }
                bound.put(method, held);
                grown |= addAliases(method, held);
            }
            bound.putAll(guess);
        }
        return guess;
    }

    private boolean addPassed(MethodDeclaration method, MethodCallExpr call, Map<String, Held> held) {
        MethodDeclaration caller = enclosing(call);
        boolean added = false;
        for (int i = 0; i < method.getParameters().size() && caller != null; i++) {
            String name = method.getParameter(i).getNameAsString();
            Held input = held(caller, call.getArgument(i));
            if (input != null && !held.containsKey(name) && isStable(method, name)) {
                held.put(name, input);
                added = true;
            }
        }
        return added;
    }

    /** Adds variables of a method that are given a bound name, or the characters of a bound string, and nothing else. */
    private boolean addAliases(MethodDeclaration method, Map<String, Held> held) {
        boolean added = false;
        for (VariableDeclarator variable : method.findAll(VariableDeclarator.class)) {
            String name = variable.getNameAsString();
            Held value = variable.getInitializer()
                    .map(initializer -> aliased(method, initializer))
                    .orElse(null);
            if (value != null
                    && !held.containsKey(name)
                    && isNeverAssigned(method, name)
                    && isDeclaredOnce(method, name)) {
                held.put(name, value);
                added = true;
            }
        }
        return added;
    }

    /** Adds fields that are given a bound name by one assignment in the entry, and nothing else. */
    private void addFields() {
        for (FieldDeclaration field : type.getFields()) {
            for (VariableDeclarator variable : field.getVariables()) {
                String name = variable.getNameAsString();
                List<AssignExpr> assignments = type.findAll(
                        AssignExpr.class,
                        assignment -> assignment
                                .getTarget()
                                .toString()
                                .replace("this.", "")
                                .equals(name));
                boolean once = assignments.size() == 1
                        && variable.getInitializer()
                                .filter(value -> !value.isNullLiteralExpr())
                                .isEmpty()
                        && enclosing(assignments.get(0)) == entry
                        && assignments.get(0).getParentNode().orElse(null) instanceof ExpressionStmt statement
                        && statement.getParentNode().orElse(null)
                                == entry.getBody().orElse(null);
                Held value = once ? aliased(entry, assignments.get(0).getValue()) : null;
                boolean ownName = once && assignments.get(0).getTarget() instanceof NameExpr && declares(entry, name);
                if (value != null && !ownName) {
                    fields.put(name, value);
                }
            }
        }
    }

    /** What a variable holds that is given this value, or null. */
    private @Nullable Held aliased(MethodDeclaration method, Expression value) {
        Held held = held(method, value);
        if (held == null && isCharacters(value)) {
            Held text = ((MethodCallExpr) value)
                    .getScope()
                    .map(scope -> held(method, scope))
                    .orElse(null);
            held = text == null ? null : new Held(text.input(), true);
        }
        return held == null || unaliased.contains(held.input()) ? null : held;
    }

    private IdentityHashMap<MethodDeclaration, Map<String, Held>> narrowed(
            IdentityHashMap<MethodDeclaration, Map<String, Held>> guess) {
        IdentityHashMap<MethodDeclaration, Map<String, Held>> next = new IdentityHashMap<>();
        guess.forEach((method, held) -> {
            Map<String, Held> kept = new LinkedHashMap<>();
            held.forEach((name, input) -> {
                boolean parameter = method.getParameterByName(name).isPresent();
                if (parameter ? alwaysPassed(method, name, input) : stillAliased(method, name, input)) {
                    kept.put(name, input);
                }
            });
            next.put(method, kept);
        });
        return next;
    }

    private boolean stillAliased(MethodDeclaration method, String name, Held input) {
        return method.findAll(VariableDeclarator.class).stream()
                .filter(variable -> variable.getNameAsString().equals(name))
                .allMatch(variable -> variable.getInitializer()
                        .map(value -> input.equals(aliased(method, value)))
                        .orElse(false));
    }

    private boolean alwaysPassed(MethodDeclaration method, String parameter, Held input) {
        int position = position(method, parameter);
        List<MethodCallExpr> calls = callsOf(method);
        return isOnlyOverload(method)
                && calls.stream().allMatch(call -> {
                    MethodDeclaration caller = enclosing(call);
                    return caller != null && input.equals(held(caller, call.getArgument(position)));
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
        boolean declaredAgain = method.findAll(VariableDeclarator.class).stream()
                        .anyMatch(variable -> variable.getNameAsString().equals(name))
                || method.findAll(Parameter.class).stream()
                        .anyMatch(parameter -> parameter.getNameAsString().equals(name)
                                && parameter.getParentNode().orElse(null) != method);
        return !declaredAgain && isNeverAssigned(method, name);
    }

    private static boolean isDeclaredOnce(MethodDeclaration method, String name) {
        return method.findAll(VariableDeclarator.class).stream()
                                .filter(variable -> variable.getNameAsString().equals(name))
                                .count()
                        == 1
                && method.findAll(Parameter.class).stream()
                        .noneMatch(parameter -> parameter.getNameAsString().equals(name));
    }

    private static boolean isNeverAssigned(MethodDeclaration method, String name) {
        return method.findAll(AssignExpr.class).stream().noneMatch(assignment -> isName(assignment.getTarget(), name))
                && method.findAll(UnaryExpr.class).stream()
                        .noneMatch(unary ->
                                unary.getOperator().name().endsWith("CREMENT") && isName(unary.getExpression(), name));
    }

    private static boolean isName(Expression expression, String name) {
        return expression instanceof NameExpr named && named.getNameAsString().equals(name);
    }
}

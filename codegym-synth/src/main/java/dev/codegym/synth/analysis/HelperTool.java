package dev.codegym.synth.analysis;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A helper method of the solution that becomes a tool: it reads hidden data through parameters that always hold the same
 * input, takes plain values besides, gives a plain value, and touches no other state.
 *
 * @param method the helper, in the tree that was analysed
 * @param hidden the hidden inputs that its parameters hold, by parameter name
 * @param source the tool with its code
 * @param closure the helper and every method that it may call
 * @param constants the constant fields that these read
 */
record HelperTool(
        MethodDeclaration method,
        Map<String, String> hidden,
        ToolSource source,
        List<MethodDeclaration> closure,
        List<FieldDeclaration> constants) {
    /** Words that name a technique; a tool called by one would tell how to solve the task, or nothing at all. */
    private static final Set<String> TELLING = Set.of(
            "dp",
            "dfs",
            "bfs",
            "memo",
            "memoize",
            "memoization",
            "helper",
            "help",
            "solve",
            "solver",
            "solution",
            "search",
            "binary",
            "rec",
            "recur",
            "recurse",
            "recursive",
            "recursion",
            "backtrack",
            "backtracking",
            "greedy",
            "util",
            "utils",
            "kmp",
            "union",
            "knapsack",
            "sliding",
            "window",
            "process",
            "func",
            "function",
            "fn",
            "go",
            "run",
            "dijkstra",
            "trie",
            "segment",
            "fenwick",
            "prefix",
            "partition",
            "topological",
            "topo",
            "sieve",
            "hash",
            "rolling",
            "manacher",
            "tabulation",
            "bottom",
            "dynamic",
            "impl",
            "calc",
            "algorithm",
            "divide",
            "conquer",
            "traverse",
            "graph",
            "convert",
            "transform",
            "apply",
            "explore");

    /** Single words that say on their own what is found out. */
    private static final Set<String> PLAIN = Set.of(
            "sum",
            "total",
            "distance",
            "area",
            "cost",
            "length",
            "product",
            "average",
            "median",
            "overlap",
            "difference",
            "palindrome",
            "height",
            "width",
            "depth",
            "perimeter",
            "volume",
            "minimum",
            "maximum",
            "largest",
            "smallest",
            "price",
            "weight",
            "profit",
            "balanced",
            "sorted",
            "increasing",
            "decreasing",
            "neighbors",
            "neighbours",
            "intersect",
            "contains");

    private static final Set<String> MUTATORS =
            Set.of("set", "add", "remove", "clear", "sort", "addAll", "removeAll", "removeIf", "replaceAll");

    private static final Set<String> CHANGERS = Set.of(
            "Arrays.sort",
            "Arrays.fill",
            "Arrays.setAll",
            "Collections.sort",
            "Collections.reverse",
            "Collections.swap",
            "Collections.rotate",
            "Collections.fill");

    /** Makes tools of the helpers that can be ones; tells whether there are any. */
    static boolean replace(Rewriting rewriting) {
        List<HelperTool> helpers = of(rewriting);
        if (helpers.isEmpty()) {
            return false;
        }
        rewriting.addMember(shared(helpers));
        helpers.forEach(helper -> {
            rewriting.offer(helper.source());
            helper.replaceCalls(rewriting);
        });
        rewriting.dropUnreachable();
        return true;
    }

    /** The helpers of a solution that can be tools. */
    private static List<HelperTool> of(Rewriting rewriting) {
        Bindings bindings = rewriting.bindings();
        List<HelperTool> tools = new ArrayList<>();
        if (bindings.reachable().stream().anyMatch(method -> writes(method, bindings))) {
            return tools;
        }
        for (MethodDeclaration method : bindings.reachable()) {
            if (method != rewriting.entry() && !bindings.of(method).isEmpty() && isPlain(method, bindings)) {
                HelperTool tool = tool(rewriting, bindings, method);
                if (tool != null) {
                    tools.add(tool);
                }
            }
        }
        return tools;
    }

    private void replaceCalls(Rewriting rewriting) {
        List<MethodCallExpr> calls = rewriting.bindings().callsOf(method);
        // the innermost first: an argument may itself be such a call
        Collections.reverse(calls);
        for (MethodCallExpr call : calls) {
            NodeList<Expression> kept = new NodeList<>();
            for (int i = 0; i < call.getArguments().size(); i++) {
                if (!hidden.containsKey(method.getParameter(i).getNameAsString())) {
                    kept.add(call.getArgument(i).clone());
                }
            }
            call.replace(new MethodCallExpr(null, source.spec().name(), kept));
        }
        method.remove();
    }

    private static boolean isPlain(MethodDeclaration method, Bindings bindings) {
        Map<String, String> hidden = bindings.of(method);
        boolean scalars = method.getParameters().stream()
                .filter(parameter -> !hidden.containsKey(parameter.getNameAsString()))
                .allMatch(parameter -> isScalar(parameter.getType().asString()) && !parameter.isVarArgs());
        DataType result = DataType.parse(method.getType().asString());
        boolean plainResult = result != null
                && (isScalar(method.getType().asString())
                        || result.isSequence() && !result.toString().contains("Node"));
        return scalars
                && plainResult
                && result != DataType.VOID
                && method.getTypeParameters().isEmpty();
    }

    private static boolean isScalar(String written) {
        return Set.of("int", "long", "double", "boolean", "char", "String").contains(written);
    }

    private static @Nullable HelperTool tool(Rewriting rewriting, Bindings bindings, MethodDeclaration method) {
        List<MethodDeclaration> closure = closure(rewriting.type(), method);
        boolean foreign = closure.stream().anyMatch(called -> called == rewriting.entry())
                || usesTypes(rewriting.solution(), closure);
        List<FieldDeclaration> constants = foreign ? null : constants(rewriting.type(), closure);
        String wanted = toolName(method, bindings.of(method));
        if (constants == null || wanted == null) {
            return null;
        }
        Map<String, String> hidden = bindings.of(method);
        String name = rewriting.takeFrom(method, wanted);
        return new HelperTool(method, hidden, facade(method, hidden, name), closure, constants);
    }

    private static List<MethodDeclaration> closure(ClassOrInterfaceDeclaration type, MethodDeclaration method) {
        List<MethodDeclaration> closure = new ArrayList<>();
        List<MethodDeclaration> open = new ArrayList<>(List.of(method));
        while (!open.isEmpty()) {
            MethodDeclaration next = open.remove(open.size() - 1);
            if (closure.stream().noneMatch(known -> known == next)) {
                closure.add(next);
                next.findAll(MethodCallExpr.class)
                        .forEach(call -> open.addAll(type.getMethodsByName(call.getNameAsString())));
            }
        }
        return closure;
    }

    /** Whether a method changes a hidden input: assigns an element, or passes it to a call that is known to change it. */
    private static boolean writes(MethodDeclaration method, Bindings bindings) {
        boolean assigns = method.findAll(ArrayAccessExpr.class).stream()
                .anyMatch(access -> bindings.inputOf(method, access.getName()) != null && HiddenUses.isWritten(access));
        return assigns
                || method.findAll(MethodCallExpr.class).stream().anyMatch(call -> changes(call, method, bindings));
    }

    private static boolean changes(MethodCallExpr call, MethodDeclaration method, Bindings bindings) {
        boolean onHidden = call.getScope()
                .map(scope -> bindings.inputOf(method, scope) != null)
                .orElse(false);
        boolean ofHidden =
                call.getArguments().stream().anyMatch(argument -> bindings.inputOf(method, argument) != null);
        return onHidden && MUTATORS.contains(call.getNameAsString())
                || ofHidden
                        && CHANGERS.contains(
                                call.getScope().map(Object::toString).orElse("") + "." + call.getName());
    }

    private static boolean usesTypes(JavaSolution solution, List<MethodDeclaration> closure) {
        Set<String> declared = solution.declaredTypes();
        return closure.stream()
                .anyMatch(method -> method.findAll(SimpleName.class).stream()
                                .anyMatch(name -> declared.contains(name.getIdentifier()))
                        || !method.findAll(TypeDeclaration.class).isEmpty());
    }

    /** The constant fields that the methods read, or null where they touch a field that is none. */
    private static @Nullable List<FieldDeclaration> constants(
            ClassOrInterfaceDeclaration type, List<MethodDeclaration> closure) {
        List<FieldDeclaration> used = new ArrayList<>();
        Set<String> names = closure.stream()
                .flatMap(method -> method.findAll(SimpleName.class).stream())
                .map(SimpleName::getIdentifier)
                .collect(Collectors.toSet());
        for (FieldDeclaration field : type.getFields()) {
            if (field.getVariables().stream().anyMatch(variable -> names.contains(variable.getNameAsString()))) {
                if (!isConstant(field) || isWritten(field, closure)) {
                    return null;
                }
                used.add(field);
            }
        }
        return used;
    }

    private static boolean isWritten(FieldDeclaration field, List<MethodDeclaration> closure) {
        Set<String> names = field.getVariables().stream()
                .map(VariableDeclarator::getNameAsString)
                .collect(Collectors.toSet());
        return closure.stream()
                .flatMap(method -> method.findAll(ArrayAccessExpr.class).stream())
                .anyMatch(access -> names.contains(access.getName().toString().replace("this.", ""))
                        && HiddenUses.isWritten(access));
    }

    /** A final field with a literal value: a scalar, a string, or an array that is written out, not one made to be filled. */
    private static boolean isConstant(FieldDeclaration field) {
        boolean filledLater = field.findAll(ArrayCreationExpr.class).stream()
                .anyMatch(made -> made.getInitializer().isEmpty());
        return field.isFinal()
                && !filledLater
                && field.getVariables().stream()
                        .map(VariableDeclarator::getInitializer)
                        .allMatch(initializer -> initializer.isPresent()
                                && initializer.get().findAll(NameExpr.class).isEmpty()
                                && initializer
                                        .get()
                                        .findAll(MethodCallExpr.class)
                                        .isEmpty()
                                && !initializer.get().isObjectCreationExpr());
    }

    /** The helper's own name where it says what is found out about the data, else null. */
    private static @Nullable String toolName(MethodDeclaration method, Map<String, String> hidden) {
        List<String> words = Nouns.words(method.getNameAsString());
        boolean telling = words.isEmpty()
                || words.size() == 1 && !PLAIN.contains(words.get(0))
                || words.stream().anyMatch(TELLING::contains);
        if (telling) {
            return null;
        }
        String input = Nouns.capital(hidden.values().iterator().next());
        return words.size() == 1 ? words.get(0) + input : Nouns.camel(words);
    }

    private static ToolSource facade(MethodDeclaration method, Map<String, String> hidden, String name) {
        List<ToolParameter> parameters = new ArrayList<>();
        List<String> arguments = new ArrayList<>();
        for (Parameter parameter : method.getParameters()) {
            String input = hidden.get(parameter.getNameAsString());
            arguments.add(input == null ? parameter.getNameAsString() : "this." + input);
            if (input == null) {
                DataType type = DataType.parse(parameter.getType().asString());
                parameters.add(new ToolParameter(
                        parameter.getNameAsString(),
                        Objects.requireNonNull(type),
                        Texts.parameter(parameter.getNameAsString(), type)));
            }
        }
        DataType result = Objects.requireNonNull(DataType.parse(method.getType().asString()));
        String body =
                "return kept" + Nouns.capital(method.getNameAsString()) + "(" + String.join(", ", arguments) + ");";
        return HiddenData.tool(
                name, Texts.helper(method, hidden.values(), parameters, result), parameters, result, body);
    }

    /** The code that the tools of some helpers share: the helpers, what they call, and their constants. */
    private static String shared(List<HelperTool> helpers) {
        List<MethodDeclaration> methods = new ArrayList<>();
        List<FieldDeclaration> fields = new ArrayList<>();
        for (HelperTool helper : helpers) {
            helper.closure.stream().filter(method -> !holds(methods, method)).forEach(methods::add);
            helper.constants.stream().filter(field -> !holds(fields, field)).forEach(fields::add);
        }
        return fields.stream().map(Object::toString).collect(Collectors.joining("\n")) + "\n" + kept(methods);
    }

    private static boolean holds(List<?> nodes, Object node) {
        return nodes.stream().anyMatch(known -> known == node);
    }

    /** The methods under names that no tool has. */
    private static String kept(List<MethodDeclaration> closure) {
        Set<String> names =
                closure.stream().map(MethodDeclaration::getNameAsString).collect(Collectors.toSet());
        StringBuilder code = new StringBuilder();
        for (MethodDeclaration original : closure) {
            MethodDeclaration copy = original.clone();
            for (MethodCallExpr call : copy.findAll(MethodCallExpr.class)) {
                boolean own = call.getScope().map(scope -> scope.isThisExpr()).orElse(true);
                if (own && names.contains(call.getNameAsString())) {
                    call.setName("kept" + Nouns.capital(call.getNameAsString()));
                }
            }
            copy.setName("kept" + Nouns.capital(original.getNameAsString()));
            copy.getModifiers().clear();
            copy.setPrivate(true);
            copy.getAnnotations().clear();
            code.append(copy).append('\n');
        }
        return code.toString();
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every expression by which a solution gets at one collection: the names of the variable that holds it, and of the parameters
 * of helper methods that hold nothing else.
 */
final class MemoryUses {
    /** A parameter that always holds the collection. */
    private record Held(MethodDeclaration method, int position) {}

    private final Bindings bindings;
    private final ClassOrInterfaceDeclaration type;
    private final MemoryCandidate candidate;
    private final List<Expression> uses = new ArrayList<>();
    private final List<Expression> passed = new ArrayList<>();
    private final List<Held> parameters = new ArrayList<>();
    private final Deque<Held> open = new ArrayDeque<>();

    private MemoryUses(Rewriting rewriting, Bindings bindings, MemoryCandidate candidate) {
        this.bindings = bindings;
        this.type = rewriting.type();
        this.candidate = candidate;
    }

    /** The uses of a candidate, or null where it cannot be told what they are, or a helper may hold something else as well. */
    static @Nullable MemoryUses of(Rewriting rewriting, Bindings bindings, MemoryCandidate candidate) {
        MemoryUses found = new MemoryUses(rewriting, bindings, candidate);
        return found.collect(rewriting.entry()) ? found : null;
    }

    /** The expressions that name it, but not those that pass it to a helper, nor the one it is first assigned to. */
    List<Expression> uses() {
        return uses;
    }

    private boolean collect(MethodDeclaration entry) {
        MethodDeclaration home = candidate.method();
        boolean clear = home == null ? collectField() : collectNames(home, candidate.name());
        while (clear && !open.isEmpty()) {
            Held held = open.pop();
            Parameter parameter = held.method.getParameter(held.position);
            clear = held.method != entry
                    && !parameter.isVarArgs()
                    && Bindings.isStable(held.method, parameter.getNameAsString())
                    && !isReferenced(held.method)
                    && collectNames(held.method, parameter.getNameAsString());
        }
        return clear && parameters.stream().allMatch(this::isAlwaysPassed);
    }

    private boolean collectField() {
        String name = candidate.name();
        boolean hidden = type.findAll(VariableDeclarator.class).stream()
                .anyMatch(other ->
                        other != candidate.variable() && other.getNameAsString().equals(name));
        if (hidden) {
            return false;
        }
        for (NameExpr use :
                type.findAll(NameExpr.class, use -> use.getNameAsString().equals(name))) {
            MethodDeclaration method = bindings.enclosing(use);
            boolean ofParameter = method != null && declares(method, name);
            if (!ofParameter && (method == null || !add(use))) {
                return false;
            }
        }
        for (FieldAccessExpr use :
                type.findAll(FieldAccessExpr.class, use -> use.getNameAsString().equals(name))) {
            boolean own =
                    use.getScope().isThisExpr() || use.getScope().toString().equals(type.getNameAsString());
            if (own && (bindings.enclosing(use) == null || !add(use))) {
                return false;
            }
        }
        return true;
    }

    private static boolean declares(MethodDeclaration method, String parameter) {
        return method.findAll(Parameter.class).stream()
                .anyMatch(declared -> declared.getNameAsString().equals(parameter));
    }

    private boolean collectNames(MethodDeclaration method, String name) {
        for (NameExpr use :
                method.findAll(NameExpr.class, use -> use.getNameAsString().equals(name))) {
            if (!add(use)) {
                return false;
            }
        }
        return true;
    }

    private boolean add(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof AssignExpr assignment && assignment.getTarget() == use) {
            return assignment.getParentNode().orElse(null) == candidate.made();
        }
        ObjectCreationExpr made = MemoryCode.around(use, ObjectCreationExpr.class);
        boolean inside = made != null && made.getAnonymousClassBody().isPresent()
                || MemoryCode.around(use, TypeDeclaration.class) != type;
        if (inside) {
            return false;
        }
        if (parent instanceof MethodCallExpr call && MemoryCode.argumentPosition(call, use) >= 0) {
            MethodDeclaration target = bindings.target(call);
            if (target != null) {
                passed.add(use);
                hold(new Held(target, MemoryCode.argumentPosition(call, use)));
                return true;
            }
        }
        uses.add(use);
        return true;
    }

    private void hold(Held held) {
        boolean known =
                parameters.stream().anyMatch(other -> other.method == held.method && other.position == held.position);
        if (!known) {
            parameters.add(held);
            open.push(held);
        }
    }

    private boolean isReferenced(MethodDeclaration method) {
        return type.findAll(MethodReferenceExpr.class).stream()
                .anyMatch(reference -> reference.getIdentifier().equals(method.getNameAsString()));
    }

    private boolean isAlwaysPassed(Held held) {
        return bindings.callsOf(held.method).stream()
                .allMatch(call -> passed.stream().anyMatch(use -> call.getArgument(held.position) == use));
    }

    /** Takes the parameters that hold the collection, and their arguments, out of the tree. */
    void dropParameters() {
        parameters.sort(Comparator.comparingInt(Held::position).reversed());
        // all calls are found first: with fewer arguments they would no longer be known as calls of their method
        List<Runnable> drops = new ArrayList<>();
        for (Held held : parameters) {
            for (MethodCallExpr call : bindings.callsOf(held.method)) {
                drops.add(() -> call.getArguments().remove(held.position));
            }
            drops.add(() -> held.method.getParameters().remove(held.position));
        }
        drops.forEach(Runnable::run);
    }

    /** How much the collection is used: uses in loops count more. */
    int weight() {
        return uses.stream().mapToInt(use -> 1 << (2 * Math.min(3, loops(use)))).sum();
    }

    static int loops(Node node) {
        int loops = 0;
        Node current = node;
        while (current != null && !(current instanceof MethodDeclaration)) {
            boolean loop = current instanceof ForStmt
                    || current instanceof ForEachStmt
                    || current instanceof WhileStmt
                    || current instanceof DoStmt
                    || current instanceof LambdaExpr;
            loops += loop ? 1 : 0;
            current = current.getParentNode().orElse(null);
        }
        return loops;
    }
}

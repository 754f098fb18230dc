package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.codegym.synth.UnsuitableProblemException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the method by which a class is entered: the only public one, the one that no other calls, or the one that fits the examples. */
final class EntryMethods {
    private static final Set<String> NEVER = Set.of("main", "compare", "compareTo", "equals", "hashCode", "toString");

    private EntryMethods() {}

    /**
     * The entry.
     *
     * @param names the names of the inputs in the statement's examples, empty where it names none
     */
    static MethodDeclaration of(ClassOrInterfaceDeclaration type, List<String> names) {
        requirePlainConstructor(type);
        MethodDeclaration found = find(type, names);
        if (found == null) {
            throw none(type, open(type));
        }
        return found;
    }

    private static List<MethodDeclaration> open(ClassOrInterfaceDeclaration type) {
        return type.getMethods().stream()
                .filter(method -> method.isPublic() && !NEVER.contains(method.getNameAsString()))
                .toList();
    }

    /** The same, or null where there is none. */
    static @Nullable MethodDeclaration find(ClassOrInterfaceDeclaration type, List<String> names) {
        List<MethodDeclaration> open = open(type);
        List<MethodDeclaration> candidates = open.size() > 1 ? uncalled(type, open) : open;
        candidates = candidates.size() == 1 ? candidates : fitting(candidates.isEmpty() ? open : candidates, names);
        return candidates.size() == 1 ? candidates.get(0) : null;
    }

    private static void requirePlainConstructor(ClassOrInterfaceDeclaration type) {
        List<ConstructorDeclaration> constructors = type.getConstructors();
        if (!constructors.isEmpty()
                && constructors.stream().noneMatch(made -> made.getParameters().isEmpty())) {
            throw new UnsuitableProblemException(
                    "DESIGN_CLASS",
                    "line " + JavaSolution.line(constructors.get(0)) + ": class " + type.getNameAsString()
                            + " is built with arguments, and no example of the statement is a list of calls with their arguments");
        }
    }

    private static UnsuitableProblemException none(ClassOrInterfaceDeclaration type, List<MethodDeclaration> open) {
        if (open.isEmpty()) {
            boolean runs = type.getMethodsByName("main").stream().anyMatch(MethodDeclaration::isStatic);
            return new UnsuitableProblemException(
                    "NO_ENTRY",
                    "line " + JavaSolution.line(type) + ": class " + type.getNameAsString()
                            + (runs
                                    ? " has only main, which reads nothing from System.in; give a public method that takes the inputs"
                                    : " has no public method; exactly one must be the entry"));
        }
        return new UnsuitableProblemException(
                "SEVERAL_ENTRIES",
                "line " + JavaSolution.line(open.get(1)) + ": class " + type.getNameAsString() + " has " + open.size()
                        + " public methods ("
                        + open.stream().map(MethodDeclaration::getNameAsString).collect(Collectors.joining(", "))
                        + "); exactly one must be the entry");
    }

    /** The methods that no method but themselves calls. */
    private static List<MethodDeclaration> uncalled(ClassOrInterfaceDeclaration type, List<MethodDeclaration> methods) {
        return methods.stream()
                .filter(method -> type.findAll(MethodCallExpr.class).stream()
                        .noneMatch(call -> mayCall(call, method) && !method.isAncestorOf(call)))
                .toList();
    }

    private static boolean mayCall(MethodCallExpr call, MethodDeclaration method) {
        int given = call.getArguments().size();
        int taken = method.getParameters().size();
        boolean open = taken > 0 && method.getParameter(taken - 1).isVarArgs();
        return call.getNameAsString().equals(method.getNameAsString())
                && (given == taken || open && given >= taken - 1)
                && (call.getScope().isEmpty() || call.getScope().get().isThisExpr() || method.isStatic());
    }

    private static List<MethodDeclaration> fitting(List<MethodDeclaration> methods, List<String> names) {
        List<MethodDeclaration> named = methods.stream()
                .filter(method -> names(method).equals(new HashSet<>(names)))
                .toList();
        return named.size() == 1
                ? named
                : methods.stream()
                        .filter(method ->
                                !names.isEmpty() && method.getParameters().size() == names.size())
                        .toList();
    }

    private static Set<String> names(MethodDeclaration method) {
        return method.getParameters().stream()
                .map(parameter -> parameter.getNameAsString())
                .collect(Collectors.toSet());
    }
}

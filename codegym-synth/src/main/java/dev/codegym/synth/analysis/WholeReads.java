package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Uses of a whole collection for which a copy does as well: nobody changes it there, and nobody keeps it. */
final class WholeReads {
    private static final Set<String> TAKERS = Set.of(
            "String.valueOf",
            "String.copyValueOf",
            "String.join",
            "Arrays.toString",
            "Arrays.stream",
            "Arrays.equals",
            "Arrays.hashCode",
            "Arrays.copyOf",
            "Arrays.copyOfRange",
            "Collections.max",
            "Collections.min",
            "Collections.frequency",
            "List.copyOf");

    private static final Set<String> COPIERS =
            Set.of("String", "ArrayList", "LinkedList", "HashSet", "TreeSet", "LinkedHashSet", "ArrayDeque");

    private static final Set<String> ASKED = Set.of("clone", "stream", "toArray", "equals", "toString");

    private WholeReads() {}

    /**
     * Whether a copy does.
     *
     * @param home the method at whose end the collection ends, or null where it lives longer
     */
    static boolean isOne(Expression use, @Nullable MethodDeclaration home) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof ReturnStmt) {
            return home != null && MemoryCode.around(use, MethodDeclaration.class) == home;
        }
        if (parent instanceof ObjectCreationExpr made) {
            return made.getArguments().size() == 1
                    && made.getArgument(0) == use
                    && COPIERS.contains(made.getType().getNameAsString());
        }
        if (!(parent instanceof MethodCallExpr call)) {
            return false;
        }
        if (call.getScope().orElse(null) == use) {
            return ASKED.contains(call.getNameAsString());
        }
        String scope = call.getScope().map(Object::toString).orElse("");
        return TAKERS.contains(scope + "." + call.getNameAsString())
                || Set.of("addAll", "append").contains(call.getNameAsString())
                        && call.getArguments().size() == 1;
    }
}

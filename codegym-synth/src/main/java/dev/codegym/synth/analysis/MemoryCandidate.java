package dev.codegym.synth.analysis;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.stmt.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A variable that holds a collection of its own, one at a time: it may move to the environment.
 *
 * @param variable its declaration
 * @param method the method whose local it is, or null for a field
 * @param creation what the collection is made with
 * @param made the statement that makes it, or null where a field is made with the object
 * @param again whether it may be made more than once; by then nobody has the one before any more
 */
record MemoryCandidate(
        VariableDeclarator variable,
        @Nullable MethodDeclaration method,
        Expression creation,
        @Nullable Statement made,
        boolean again) {
    String name() {
        return variable.getNameAsString();
    }
}

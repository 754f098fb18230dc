package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import com.github.javaparser.ast.stmt.TryStmt;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds where a name in a syntax tree is declared: the innermost declaration that is in force at the place of use. */
final class Scopes {
    private Scopes() {}

    /**
     * The declaration of a name as it is seen from a use.
     *
     * @return a {@link VariableDeclarator} (of a local or a field) or a {@link Parameter} (of a method, lambda or handler), or
     *     null where the tree declares no such name
     */
    static @Nullable Node declaration(NameExpr use) {
        return declaration(use, use.getNameAsString());
    }

    /** The same for a name that is not there yet, as it would be seen from a node. */
    static @Nullable Node declaration(Node place, String name) {
        Node child = place;
        Node current = place.getParentNode().orElse(null);
        while (current != null) {
            Node found = in(current, child, name);
            if (found != null) {
                return found;
            }
            child = current;
            current = current.getParentNode().orElse(null);
        }
        return null;
    }

    /** The nearest node of a kind around a node, or null. */
    static <T extends Node> @Nullable T around(Node node, Class<T> kind) {
        Node current = node.getParentNode().orElse(null);
        while (current != null && !kind.isInstance(current)) {
            current = current.getParentNode().orElse(null);
        }
        return current == null ? null : kind.cast(current);
    }

    /** Whether a declaration is a field's. */
    static boolean isField(Node declaration) {
        return declaration.getParentNode().orElse(null) instanceof FieldDeclaration;
    }

    private static @Nullable Node in(Node scope, Node child, String name) {
        if (scope instanceof BlockStmt block) {
            return before(block.getStatements(), child, name);
        }
        if (scope instanceof SwitchEntry entry && entry.getParentNode().isPresent()) {
            return before(entry.getStatements(), child, name);
        }
        if (scope instanceof ForStmt loop) {
            return loop.getInitialization().stream().anyMatch(part -> part == child)
                    ? null
                    : declared(loop.getInitialization(), name);
        }
        if (scope instanceof ForEachStmt loop) {
            return child == loop.getIterable() ? null : declared(List.of(loop.getVariable()), name);
        }
        if (scope instanceof TryStmt attempt) {
            return child instanceof Expression ? null : declared(attempt.getResources(), name);
        }
        if (scope instanceof VariableDeclarationExpr several) {
            return earlier(several, child, name);
        }
        if (scope instanceof LambdaExpr lambda) {
            return parameter(lambda.getParameters(), name);
        }
        if (scope instanceof CatchClause handler) {
            return parameter(new NodeList<>(), name, handler.getParameter());
        }
        if (scope instanceof CallableDeclaration<?> method) {
            return parameter(method.getParameters(), name);
        }
        return scope instanceof TypeDeclaration<?> type ? field(type, name) : null;
    }

    private static @Nullable Node before(List<Statement> statements, Node child, String name) {
        for (Statement statement : statements) {
            if (statement == child) {
                return null;
            }
            if (statement instanceof ExpressionStmt expression) {
                Node found = declared(List.of(expression.getExpression()), name);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** A variable cannot be defined by itself, but by those that stand before it in the same declaration. */
    private static @Nullable Node earlier(VariableDeclarationExpr several, Node child, String name) {
        for (VariableDeclarator variable : several.getVariables()) {
            if (variable == child) {
                return null;
            }
            if (variable.getNameAsString().equals(name)) {
                return variable;
            }
        }
        return null;
    }

    private static @Nullable Node declared(List<? extends Expression> expressions, String name) {
        for (Expression expression : expressions) {
            if (expression instanceof VariableDeclarationExpr declarations) {
                for (VariableDeclarator variable : declarations.getVariables()) {
                    if (variable.getNameAsString().equals(name)) {
                        return variable;
                    }
                }
            }
        }
        return null;
    }

    private static @Nullable Node parameter(List<Parameter> parameters, String name, Parameter... more) {
        for (Parameter parameter : parameters) {
            if (parameter.getNameAsString().equals(name)) {
                return parameter;
            }
        }
        return more.length > 0 && more[0].getNameAsString().equals(name) ? more[0] : null;
    }

    private static @Nullable Node field(TypeDeclaration<?> type, String name) {
        for (FieldDeclaration field : type.getFields()) {
            for (VariableDeclarator variable : field.getVariables()) {
                if (variable.getNameAsString().equals(name)) {
                    return variable;
                }
            }
        }
        return null;
    }
}

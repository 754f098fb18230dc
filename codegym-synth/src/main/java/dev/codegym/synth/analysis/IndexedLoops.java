package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Turns loops over the entries of hidden data into loops over positions, so that an entry has a place by which a tool can be
 * asked about it.
 */
final class IndexedLoops {
    private final Cells cells;
    private final Set<String> used;

    private IndexedLoops(Rewriting rewriting) {
        this.cells = new Cells(rewriting, Set.of());
        this.used = rewriting.unit().findAll(SimpleName.class).stream()
                .map(SimpleName::getIdentifier)
                .collect(Collectors.toSet());
    }

    /** Rewrites all such loops of the reachable methods. */
    static void rewrite(Rewriting rewriting) {
        for (MethodDeclaration method : rewriting.bindings().reachable()) {
            for (ForEachStmt loop : method.findAll(ForEachStmt.class)) {
                // anew each time: what a loop goes through may be the variable of the loop around it
                new IndexedLoops(rewriting).rewrite(loop);
            }
        }
    }

    private void rewrite(ForEachStmt loop) {
        Expression entries = loop.getIterable();
        boolean characters = entries instanceof MethodCallExpr call
                && call.getNameAsString().equals("toCharArray")
                && call.getScope().isPresent();
        Expression source = characters ? entries.asMethodCallExpr().getScope().orElseThrow() : entries;
        Cells.Path path = cells.path(source);
        if (path == null || path.length()) {
            return;
        }
        boolean lasting = path.indices().stream()
                .flatMap(index -> index.findAll(NameExpr.class).stream())
                .noneMatch(name -> Changes.of(name.getNameAsString(), loop.getBody()));
        boolean plain = path.indices().stream()
                .allMatch(index -> index.findAll(MethodCallExpr.class).isEmpty()
                        && index.findAll(ArrayAccessExpr.class).isEmpty());
        String type = cells.types().written(source);
        if (lasting && plain && type != null) {
            replace(loop, source, type, path);
        }
    }

    private void replace(ForEachStmt loop, Expression source, String type, Cells.Path path) {
        String index = unused(path.data().noun + "Index");
        BlockStmt body = loop.getBody() instanceof BlockStmt block
                ? block.clone()
                : new BlockStmt(new NodeList<>(loop.getBody().clone()));
        VariableDeclarator variable = loop.getVariableDeclarator().clone();
        variable.setInitializer(read(source, type, new NameExpr(index)));
        body.addStatement(0, new ExpressionStmt(new VariableDeclarationExpr(variable)));
        VariableDeclarator counter =
                new VariableDeclarator(PrimitiveType.intType(), index, new IntegerLiteralExpr("0"));
        loop.replace(new ForStmt(
                new NodeList<>(new VariableDeclarationExpr(counter)),
                new BinaryExpr(new NameExpr(index), size(source, type), BinaryExpr.Operator.LESS),
                new NodeList<>(new UnaryExpr(new NameExpr(index), UnaryExpr.Operator.POSTFIX_INCREMENT)),
                body));
    }

    private static Expression read(Expression source, String type, Expression index) {
        // by a local that holds the characters it is an array, by the string itself it is none
        return type.endsWith("[]")
                ? new ArrayAccessExpr(source.clone(), index)
                : new MethodCallExpr(
                        source.clone(), type.equals("String") ? "charAt" : "get", new NodeList<Expression>(index));
    }

    private static Expression size(Expression source, String type) {
        return type.endsWith("[]")
                ? new FieldAccessExpr(source.clone(), "length")
                : new MethodCallExpr(source.clone(), type.equals("String") ? "length" : "size");
    }

    private String unused(String wanted) {
        String name = wanted;
        for (int i = 2; used.contains(name); i++) {
            name = wanted + i;
        }
        return name;
    }

    /** Takes out the locals that only name a read of hidden data and that nothing uses any more. */
    static void dropUnused(Rewriting rewriting) {
        Cells cells = new Cells(rewriting, Set.of());
        for (MethodDeclaration method : rewriting.bindings().reachable()) {
            for (ExpressionStmt statement : method.findAll(ExpressionStmt.class)) {
                if (cells.isAlias(statement) && isUnused(statement, method)) {
                    statement.remove();
                }
            }
        }
    }

    private static boolean isUnused(ExpressionStmt statement, Node method) {
        return statement.getExpression().asVariableDeclarationExpr().getVariables().stream()
                .noneMatch(variable -> method.findAll(NameExpr.class).stream()
                        .anyMatch(use -> use.getNameAsString().equals(variable.getNameAsString())));
    }
}

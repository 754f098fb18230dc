package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.type.PrimitiveType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the uses of one hidden input by calls of its tools. It first plans every replacement; where a single use is of a
 * kind that no tool serves (a write, an alias, a call of the library on the whole), nothing is replaced and the solver reads
 * the input whole.
 */
final class DirectReads {
    private final Bindings bindings;
    private final HiddenData data;
    private final List<Runnable> plan = new ArrayList<>();
    private int loops;

    private DirectReads(Bindings bindings, HiddenData data) {
        this.bindings = bindings;
        this.data = data;
    }

    /** Replaces the uses of every hidden input for which that can be done, and drops the parameters that held it. */
    static void replace(Rewriting rewriting) {
        Bindings bindings = rewriting.bindings();
        Set<String> direct = rewriting.hidden().values().stream()
                .filter(data ->
                        !data.field.name().equals(rewriting.solution().answerInput()) && replace(bindings, data))
                .map(data -> data.field.name())
                .collect(Collectors.toSet());
        for (MethodDeclaration method : bindings.reachable()) {
            Map<String, String> held = bindings.of(method);
            List<String> dropped = held.keySet().stream()
                    .filter(parameter -> direct.contains(held.get(parameter)))
                    .toList();
            if (method != rewriting.entry()) {
                bindings.callsOf(method).forEach(call -> dropArguments(method, call, dropped));
            }
            method.getParameters().removeIf(parameter -> dropped.contains(parameter.getNameAsString()));
        }
        direct.forEach(rewriting::serve);
    }

    private static void dropArguments(MethodDeclaration method, MethodCallExpr call, List<String> dropped) {
        dropped.stream()
                .map(parameter -> Bindings.position(method, parameter))
                .sorted(Comparator.reverseOrder())
                .forEach(position -> call.getArguments().remove((int) position));
    }

    /** Replaces all uses in the reachable methods, or none; tells which. */
    private static boolean replace(Bindings bindings, HiddenData data) {
        DirectReads reads = new DirectReads(bindings, data);
        if (!reads.planAll()) {
            return false;
        }
        // innermost first: an index may itself hold a use, and uses are found from the outside in
        Collections.reverse(reads.plan);
        reads.plan.forEach(Runnable::run);
        return true;
    }

    private boolean planAll() {
        if (!(data instanceof HiddenSequence || data instanceof HiddenText || data instanceof HiddenGrid)) {
            return false;
        }
        boolean everBound = false;
        for (MethodDeclaration method : bindings.reachable()) {
            for (NameExpr name : method.findAll(NameExpr.class)) {
                if (data.field.name().equals(bindings.inputOf(method, name))) {
                    everBound = true;
                    if (!planUse(name)) {
                        return false;
                    }
                }
            }
        }
        return everBound;
    }

    private boolean planUse(NameExpr use) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof BinaryExpr comparison && isNullCheck(comparison)) {
            boolean value = comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
            return plan(comparison, new BooleanLiteralExpr(value));
        }
        if (parent instanceof MethodCallExpr call && call.getArguments().contains(use)) {
            return isPassedOn(call, use);
        }
        if (parent instanceof FieldAccessExpr access && access.getNameAsString().equals("length")) {
            return plan(access, call(countName()));
        }
        if (data instanceof HiddenGrid grid) {
            return planGridUse(grid, use, parent);
        }
        if (parent instanceof ArrayAccessExpr access && access.getName() == use) {
            return !isWritten(access)
                    && plan(access, () -> call(itemName(), access.getIndex().clone()));
        }
        if (parent instanceof MethodCallExpr call && call.getScope().orElse(null) == use) {
            return planMethod(call);
        }
        return parent instanceof ForEachStmt loop
                && loop.getIterable() == use
                && planLoop(loop, countName(), itemName(), null);
    }

    private boolean planMethod(MethodCallExpr call) {
        String method = call.getNameAsString();
        int arguments = call.getArguments().size();
        boolean text = data instanceof HiddenText;
        if (arguments == 0 && method.equals(text ? "length" : "size")) {
            return plan(call, call(countName()));
        }
        if (arguments == 0 && method.equals("isEmpty")) {
            BinaryExpr empty =
                    new BinaryExpr(call(countName()), new IntegerLiteralExpr("0"), BinaryExpr.Operator.EQUALS);
            return plan(call, new EnclosedExpr(empty));
        }
        if (arguments == 1 && method.equals(text ? "charAt" : "get")) {
            return plan(call, () -> call(itemName(), call.getArgument(0).clone()));
        }
        return text
                && method.equals("toCharArray")
                && call.getParentNode().orElse(null) instanceof ForEachStmt loop
                && loop.getIterable() == call
                && planLoop(loop, countName(), itemName(), null);
    }

    private boolean planGridUse(HiddenGrid grid, NameExpr use, Node parent) {
        if (parent instanceof ForEachStmt rows && rows.getIterable() == use) {
            return planRows(grid, rows);
        }
        if (!(parent instanceof ArrayAccessExpr row) || row.getName() != use) {
            return false;
        }
        Node outer = row.getParentNode().orElseThrow();
        if (outer instanceof FieldAccessExpr length && length.getNameAsString().equals("length")) {
            return plan(length, call(grid.columnCountName()));
        }
        return outer instanceof ArrayAccessExpr cell
                && cell.getName() == row
                && !isWritten(cell)
                && plan(
                        cell,
                        () -> call(
                                grid.itemName(),
                                row.getIndex().clone(),
                                cell.getIndex().clone()));
    }

    /** A loop over rows whose variable is only read cell by cell: the variable becomes a row number. */
    private boolean planRows(HiddenGrid grid, ForEachStmt loop) {
        String row = loop.getVariableDeclarator().getNameAsString();
        String index = indexName();
        for (NameExpr use : loop.getBody()
                .findAll(NameExpr.class, name -> name.getNameAsString().equals(row))) {
            Node parent = use.getParentNode().orElseThrow();
            boolean planned;
            if (parent instanceof ArrayAccessExpr cell && cell.getName() == use) {
                planned = !isWritten(cell)
                        && plan(
                                cell,
                                () -> call(
                                        grid.itemName(),
                                        new NameExpr(index),
                                        cell.getIndex().clone()));
            } else if (parent instanceof FieldAccessExpr access
                    && access.getNameAsString().equals("length")) {
                planned = plan(access, call(grid.columnCountName()));
            } else {
                planned = parent instanceof ForEachStmt cells
                        && cells.getIterable() == use
                        && planLoop(cells, grid.columnCountName(), grid.itemName(), index);
            }
            if (!planned) {
                return false;
            }
        }
        plan.add(() -> replaceLoop(loop, index, grid.rowCountName(), null));
        return true;
    }

    /** A loop over elements: counts an index and reads the element into the loop's variable. */
    private boolean planLoop(ForEachStmt loop, String count, String item, @Nullable String row) {
        String index = indexName();
        plan.add(() -> {
            Expression read =
                    row == null ? call(item, new NameExpr(index)) : call(item, new NameExpr(row), new NameExpr(index));
            replaceLoop(loop, index, count, read);
        });
        return true;
    }

    private String indexName() {
        loops++;
        return data.field.name() + "Index" + (loops == 1 ? "" : loops);
    }

    private static void replaceLoop(ForEachStmt loop, String index, String count, @Nullable Expression element) {
        BlockStmt body =
                loop.getBody() instanceof BlockStmt block ? block : new BlockStmt(new NodeList<>(loop.getBody()));
        if (element != null) {
            VariableDeclarator variable = loop.getVariableDeclarator().clone();
            variable.setInitializer(element);
            body.addStatement(0, new ExpressionStmt(new VariableDeclarationExpr(variable)));
        }
        VariableDeclarator counter =
                new VariableDeclarator(PrimitiveType.intType(), index, new IntegerLiteralExpr("0"));
        ForStmt counted = new ForStmt(
                new NodeList<>(new VariableDeclarationExpr(counter)),
                new BinaryExpr(new NameExpr(index), call(count), BinaryExpr.Operator.LESS),
                new NodeList<>(new UnaryExpr(new NameExpr(index), UnaryExpr.Operator.POSTFIX_INCREMENT)),
                body);
        loop.replace(counted);
    }

    /** Whether the use is an argument of a helper whose parameter holds the same input; it is dropped with the parameter. */
    private boolean isPassedOn(MethodCallExpr call, NameExpr use) {
        MethodDeclaration target = bindings.target(call);
        if (target == null) {
            return false;
        }
        int position = call.getArguments().indexOf(use);
        String parameter = target.getParameter(position).getNameAsString();
        return data.field.name().equals(bindings.of(target).get(parameter));
    }

    private static boolean isNullCheck(BinaryExpr comparison) {
        boolean equality = comparison.getOperator() == BinaryExpr.Operator.EQUALS
                || comparison.getOperator() == BinaryExpr.Operator.NOT_EQUALS;
        return equality
                && (comparison.getLeft() instanceof NullLiteralExpr
                        || comparison.getRight() instanceof NullLiteralExpr);
    }

    /** Whether an element, or a part of it, is assigned or stepped. */
    static boolean isWritten(Expression element) {
        Node current = element;
        Node parent = current.getParentNode().orElseThrow();
        while (parent instanceof ArrayAccessExpr access && access.getName() == current) {
            current = parent;
            parent = current.getParentNode().orElseThrow();
        }
        if (parent instanceof AssignExpr assignment) {
            return assignment.getTarget() == current;
        }
        return parent instanceof UnaryExpr unary && unary.getOperator().name().endsWith("CREMENT");
    }

    private String countName() {
        if (data instanceof HiddenSequence sequence) {
            return sequence.countName();
        }
        return data instanceof HiddenText text ? text.countName() : ((HiddenGrid) data).rowCountName();
    }

    private String itemName() {
        return data instanceof HiddenSequence sequence ? sequence.itemName() : ((HiddenText) data).itemName();
    }

    private static MethodCallExpr call(String method, Expression... arguments) {
        return new MethodCallExpr(null, method, new NodeList<>(arguments));
    }

    private boolean plan(Expression replaced, Expression replacement) {
        plan.add(() -> replaced.replace(replacement));
        return true;
    }

    /** Plans a replacement that is made late, when what it takes over from the replaced expression is itself replaced. */
    private boolean plan(Expression replaced, Supplier<Expression> replacement) {
        plan.add(() -> replaced.replace(replacement.get()));
        return true;
    }
}

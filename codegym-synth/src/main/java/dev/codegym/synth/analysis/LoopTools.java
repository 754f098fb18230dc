package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.type.PrimitiveType;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the inner loops of a solution that a tool could run: those that boil hidden cells down to one value, and take a value
 * of the loop around them, so that a tool never does the whole of the work.
 */
final class LoopTools {
    private final Cells cells;
    private final Map<String, BlockTool> byShape = new LinkedHashMap<>();

    private LoopTools(Cells cells) {
        this.cells = cells;
    }

    /** The tools that loops of the reachable methods could become, in the order of the text. */
    static List<BlockTool> of(Cells cells) {
        LoopTools search = new LoopTools(cells);
        for (MethodDeclaration method : cells.bindings().reachable()) {
            for (Statement statement : method.findAll(Statement.class)) {
                LoopHeader header = LoopHeader.of(statement);
                boolean labeled = statement.getParentNode().orElse(null) instanceof LabeledStmt;
                if (header != null && !labeled) {
                    search.offer(statement, header, method);
                }
                if (statement instanceof WhileStmt scan && !labeled) {
                    search.offerScan(scan, method);
                }
            }
        }
        return new ArrayList<>(search.byShape.values());
    }

    private void offer(Statement loop, LoopHeader header, MethodDeclaration method) {
        Reduction reduction = Reduction.of(header.body(), cells::isAlias);
        if (reduction == null || !isSound(header, reduction)) {
            return;
        }
        Core core = core(header, reduction);
        if (core == null || !readsByLoop(header.variable(), core)) {
            return;
        }
        CoreParameters parameters = new CoreParameters(core, cells);
        boolean fits = parameters.size() > 0
                && parameters.size() <= CoreParameters.MOST
                && takesValueOfOuter(loop, parameters, method);
        List<Statement> found = found(header, reduction);
        boolean position = found.stream().anyMatch(statement -> mentions(statement, header.variable()));
        LoopText text = fits ? new LoopText(cells, header, reduction, core, parameters, position) : null;
        if (text == null || text.isTooLong()) {
            return;
        }
        byShape.computeIfAbsent(text.shape(), key -> new BlockTool(text.name(), core.cellCount(), true, text.source()))
                .add(
                        name -> replace(
                                name, loop, header, reduction, parameters, position ? found : reduction.found()),
                        true);
    }

    /** A loop that only moves a position on for as long as a condition holds there. */
    private void offerScan(WhileStmt loop, MethodDeclaration method) {
        Scan scan = Scan.of(loop, cells);
        if (scan != null && takesValueOfOuter(loop, scan.parameters(), method)) {
            byShape.computeIfAbsent(scan.shape(), key -> new BlockTool(scan.name(), 1, true, scan.source()))
                    .add(scan::replace, true);
        }
    }

    /** Whether the one value that goes out is all that the loop changes, and is of a kind that can be handed over. */
    private boolean isSound(LoopHeader header, Reduction reduction) {
        Expression target = reduction.target();
        if (target == null) {
            return true;
        }
        String written = cells.types().written(target);
        boolean whole = "int".equals(written) || "long".equals(written);
        boolean own = mentions(target, header.variable())
                || target.findAll(Expression.class).stream().anyMatch(part -> cells.path(part) != null)
                || !target.findAll(UnaryExpr.class).isEmpty()
                || !target.findAll(MethodCallExpr.class).isEmpty();
        boolean read = mentionsTarget(reduction.value(), target)
                || mentionsTarget(header.end(), target)
                || reduction.conditions().stream()
                        .anyMatch(condition -> mentionsTarget(condition.expression(), target));
        Node declaration = target instanceof NameExpr name ? Scopes.declaration(name) : null;
        boolean declaredInside = declaration != null && header.body().isAncestorOf(declaration);
        return whole && !own && !read && !declaredInside && fits(reduction, written);
    }

    private boolean fits(Reduction reduction, @Nullable String target) {
        DataType value =
                reduction.value() == null ? DataType.INT : cells.types().of(reduction.value());
        boolean small = DataType.INT.equals(value) || DataType.CHAR.equals(value);
        return small || DataType.LONG.equals(value) && "long".equals(target);
    }

    private static boolean mentionsTarget(@Nullable Expression expression, Expression target) {
        String text = target.toString();
        return expression != null
                && expression.findAll(Expression.class).stream()
                        .anyMatch(part -> part.toString().equals(text));
    }

    static boolean mentions(Node node, String name) {
        return node.findAll(NameExpr.class).stream()
                .anyMatch(use -> use.getNameAsString().equals(name));
    }

    /** What is done where a search has found something, with the declarations of what that uses of the loop's own. */
    private List<Statement> found(LoopHeader header, Reduction reduction) {
        List<Statement> needed = header.body().findAll(Statement.class).stream()
                .filter(cells::isAlias)
                .filter(alias -> alias.findAll(VariableDeclarator.class).stream()
                        .anyMatch(variable -> reduction.found().stream()
                                .anyMatch(statement -> mentions(statement, variable.getNameAsString()))))
                .collect(Collectors.toCollection(ArrayList::new));
        needed.addAll(reduction.found());
        return needed;
    }

    private @Nullable Core core(LoopHeader header, Reduction reduction) {
        Core core = new Core(cells, Set.of(header.variable()));
        boolean taken = core.addEnd(header.start(), Core.Role.START) && core.addEnd(header.end(), Core.Role.END);
        for (Reduction.Condition condition : reduction.conditions()) {
            taken = taken && core.collect(condition.expression(), true);
        }
        if (reduction.value() != null) {
            taken = taken && core.collect(reduction.value(), true);
        }
        boolean best = reduction.kind() == Reduction.Kind.LARGEST || reduction.kind() == Reduction.Kind.SMALLEST;
        if (taken && best && reduction.target() instanceof NameExpr target) {
            taken = core.collect(target, true);
        }
        return taken ? core : null;
    }

    /** Whether each round reads another cell: without that, a tool of it would be arithmetic, or might never end. */
    static boolean readsByLoop(String variable, Core core) {
        return core.paths().stream()
                .flatMap(path -> path.indices().stream())
                .anyMatch(index -> mentions(index, variable));
    }

    /** Whether an argument changes with the loop around, or the place stands in a method that is called with values. */
    static boolean takesValueOfOuter(Statement loop, CoreParameters parameters, MethodDeclaration method) {
        Node outer = loop.getParentNode().orElse(null);
        while (outer != null && outer != method && !isLoop(outer)) {
            outer = outer.getParentNode().orElse(null);
        }
        if (outer == null) {
            return false;
        }
        Set<String> varying = new HashSet<>();
        if (outer == method) {
            method.getParameters().stream().map(Parameter::getNameAsString).forEach(varying::add);
            boolean entry = method.isPublic();
            return !entry && mentionsAny(parameters, varying);
        }
        outer.findAll(VariableDeclarator.class).forEach(variable -> varying.add(variable.getNameAsString()));
        outer.findAll(AssignExpr.class).forEach(change -> varying.add(root(change.getTarget())));
        outer.findAll(UnaryExpr.class).stream()
                .filter(change -> change.getOperator().name().endsWith("CREMENT"))
                .forEach(change -> varying.add(root(change.getExpression())));
        return mentionsAny(parameters, varying);
    }

    private static String root(Expression target) {
        return target.findFirst(NameExpr.class).map(NameExpr::getNameAsString).orElse("");
    }

    private static boolean mentionsAny(CoreParameters parameters, Set<String> names) {
        return parameters.arguments().stream()
                .flatMap(argument -> argument.findAll(NameExpr.class).stream())
                .anyMatch(name -> names.contains(name.getNameAsString()));
    }

    static boolean isLoop(Node node) {
        return node instanceof ForStmt
                || node instanceof ForEachStmt
                || node instanceof WhileStmt
                || node instanceof DoStmt;
    }

    private static void replace(
            String name,
            Statement loop,
            LoopHeader header,
            Reduction reduction,
            CoreParameters parameters,
            List<Statement> found) {
        Expression call = new MethodCallExpr(null, name, new NodeList<>(parameters.arguments()));
        Expression target = reduction.target();
        if (target != null) {
            AssignExpr.Operator operator = switch (reduction.kind()) {
                case SUM, COUNT -> AssignExpr.Operator.PLUS;
                case DIFFERENCE, COUNT_DOWN -> AssignExpr.Operator.MINUS;
                case PRODUCT -> AssignExpr.Operator.MULTIPLY;
                default -> AssignExpr.Operator.ASSIGN;
            };
            loop.replace(new ExpressionStmt(new AssignExpr(target.clone(), call, operator)));
            return;
        }
        NodeList<Statement> then = new NodeList<>();
        found.forEach(statement -> then.add(statement.clone()));
        if (found.stream().noneMatch(statement -> mentions(statement, header.variable()))) {
            loop.replace(new IfStmt(call, new BlockStmt(then), null));
            return;
        }
        VariableDeclarator position = new VariableDeclarator(PrimitiveType.intType(), header.variable(), call);
        Expression any = new BinaryExpr(
                new NameExpr(header.variable()), new IntegerLiteralExpr("0"), BinaryExpr.Operator.GREATER_EQUALS);
        loop.replace(new BlockStmt(new NodeList<>(
                new ExpressionStmt(new VariableDeclarationExpr(position)),
                new IfStmt(any, new BlockStmt(then), null))));
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the expressions of a solution that a tool could compute: those that read several cells of hidden data, and those that
 * combine one with a plain value. Expressions of the same shape share a tool.
 */
final class ExpressionTools {
    /** So far above a read a formula is no longer one that can be told in a sentence. */
    private static final int HIGHEST = 16;

    private static final int LONGEST_FORMULA = 120;

    private final Cells cells;

    private ExpressionTools(Cells cells) {
        this.cells = cells;
    }

    /** The tools that expressions of the reachable methods could become, in the order of the text. */
    static List<BlockTool> of(Cells cells) {
        ExpressionTools search = new ExpressionTools(cells);
        Map<String, BlockTool> byShape = new LinkedHashMap<>();
        Map<Expression, Boolean> taken = new IdentityHashMap<>();
        for (MethodDeclaration method : cells.bindings().reachable()) {
            for (Expression read : search.reads(method)) {
                Expression chosen = search.choose(read);
                if (chosen != null && !overlaps(chosen, taken)) {
                    taken.put(chosen, true);
                    search.offer(chosen, byShape);
                }
            }
        }
        return new ArrayList<>(byShape.values());
    }

    private List<Expression> reads(MethodDeclaration method) {
        return method.findAll(Expression.class).stream()
                .filter(expression -> {
                    Cells.Path path = cells.path(expression);
                    return path != null
                                    && !path.length()
                                    && !path.indices().isEmpty()
                                    && cells.types().isScalar(expression)
                            || isTextComparison(expression);
                })
                .toList();
    }

    private boolean isTextComparison(Expression expression) {
        return expression instanceof MethodCallExpr call
                && call.getNameAsString().equals("equals")
                && call.getScope().filter(scope -> cells.path(scope) != null).isPresent();
    }

    private static boolean overlaps(Expression expression, Map<Expression, Boolean> taken) {
        if (expression.findAll(Expression.class).stream().anyMatch(taken::containsKey)) {
            return true;
        }
        Node around = expression.getParentNode().orElse(null);
        while (around instanceof Expression outer) {
            if (taken.containsKey(outer)) {
                return true;
            }
            around = outer.getParentNode().orElse(null);
        }
        return false;
    }

    /**
     * Grows a read until it takes in a second cell, then as long as that costs no further plain value: through signs and
     * constants, and to more cells. A read that never meets another one grows to what it is compared or combined with.
     */
    private @Nullable Expression choose(Expression read) {
        Expression best = null;
        Core bestCore = null;
        Expression current = read;
        for (int level = 0; level < HIGHEST; level++) {
            Core core = Core.of(current, cells);
            if (core == null) {
                break;
            }
            if (!core.slots().isEmpty() && isBetter(current, core, best, bestCore)) {
                best = current;
                bestCore = core;
            }
            if (!(current.getParentNode().orElse(null) instanceof Expression parent)) {
                break;
            }
            current = parent;
        }
        if (best == null || bestCore == null || best == read && !isTextComparison(read)) {
            return null;
        }
        return bestCore.cellCount() < 2 && isTrifle(best) ? null : best;
    }

    /** Whether an expression over one cell is so little that a tool of it would only be a read under another name. */
    private boolean isTrifle(Expression expression) {
        boolean characters = expression instanceof BinaryExpr binary
                && (binary.getLeft().isCharLiteralExpr() || binary.getRight().isCharLiteralExpr());
        long steps = expression.findAll(BinaryExpr.class).size();
        return !characters && !isComparison(expression) && steps < 2;
    }

    private boolean isBetter(Expression candidate, Core core, @Nullable Expression best, @Nullable Core bestCore) {
        if (best == null || bestCore == null) {
            return true;
        }
        if (new CoreParameters(core, cells).size() > CoreParameters.MOST) {
            return false;
        }
        boolean moreCells = core.cellCount() > bestCore.cellCount();
        boolean sameValues = core.valueCount() == bestCore.valueCount();
        if (bestCore.cellCount() >= 2) {
            return sameValues && (moreCells || !isComparison(candidate) && !isChoice(candidate));
        }
        return moreCells || core.valueCount() <= 1 && !isComparison(best);
    }

    private static boolean isComparison(Expression expression) {
        return expression instanceof BinaryExpr binary
                && Set.of("==", "!=", "<", ">", "<=", ">=", "&&", "||")
                        .contains(binary.getOperator().asString());
    }

    private static boolean isChoice(Expression expression) {
        return expression instanceof ConditionalExpr;
    }

    private void offer(Expression expression, Map<String, BlockTool> byShape) {
        Core core = Objects.requireNonNull(Core.of(expression, cells));
        CoreParameters parameters = new CoreParameters(core, cells);
        DataType result = cells.types().of(expression);
        if (result == null || parameters.size() > CoreParameters.MOST || parameters.size() == 0) {
            return;
        }
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            numbered.add("$" + i);
        }
        Formula java = Formula.java(cells, parameters.written(numbered), Map.of());
        String shape = java.write(expression) + " " + parameters.key() + " " + result;
        BlockTool known = byShape.get(shape);
        if (known == null) {
            known = made(expression, core, parameters, result);
            if (known == null) {
                return;
            }
            byShape.put(shape, known);
        }
        known.add(name -> expression.replace(call(name, parameters)), isRepeated(expression));
    }

    private @Nullable BlockTool made(Expression expression, Core core, CoreParameters parameters, DataType result) {
        List<String> names = parameters.names();
        String code = Formula.java(cells, parameters.written(names), Map.of()).write(expression);
        Formula spoken = Formula.spoken(cells, parameters.written(names), Map.of());
        String formula = outermost(spoken.write(expression));
        String example = outermost(Formula.spoken(cells, parameters.written(parameters.example()), Map.of())
                .write(expression));
        String name = CoreWords.name(expression, core, cells, parameters);
        if (formula.length() > LONGEST_FORMULA) {
            return null;
        }
        String notes = spoken.notes();
        return new BlockTool(
                name,
                core.cellCount(),
                false,
                given -> HiddenData.tool(
                        given,
                        CoreWords.description(given, formula, notes, result, parameters, example),
                        parameters.described(),
                        result,
                        guarded("return " + code + ";", parameters)));
    }

    private static String outermost(String formula) {
        boolean wrapped =
                formula.startsWith("(") && formula.endsWith(")") && formula.indexOf(')') == formula.length() - 1;
        return wrapped ? formula.substring(1, formula.length() - 1) : formula;
    }

    /** The code with a message for who asks for a place that is not there. */
    static String guarded(String code, CoreParameters parameters) {
        List<String> given = parameters.names().stream()
                .map(name -> "\"" + name + " is \" + " + name)
                .toList();
        String caught = parameters.unused("e", "failure");
        return "try {\n" + code + "\n} catch (IndexOutOfBoundsException | ArithmeticException " + caught + ") {\n"
                + "throw new ToolFailure(\"not possible where \" + " + String.join(" + \", \" + ", given)
                + " + \": every position that is read must exist, and nothing is divided by 0\");\n}";
    }

    private static Expression call(String name, CoreParameters parameters) {
        return new MethodCallExpr(null, name, new NodeList<>(parameters.arguments()));
    }

    /** Whether an expression is evaluated again and again: in a loop, or in something that is called many times. */
    private static boolean isRepeated(Expression expression) {
        Node around = expression.getParentNode().orElse(null);
        while (around != null && !LoopTools.isLoop(around) && !(around instanceof LambdaExpr)) {
            around = around.getParentNode().orElse(null);
        }
        return around != null;
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.WhileStmt;
import dev.codegym.tool.DataType;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A loop that moves a position on, one by one, for as long as a condition on hidden data holds; all text is settled at once. */
final class Scan {
    private static final int LONGEST = 120;

    private final WhileStmt loop;
    private final UnaryExpr move;
    private final CoreParameters parameters;
    private final Cells cells;
    private final Core core;
    private final String counter;

    private Scan(WhileStmt loop, UnaryExpr move, Core core, Cells cells) {
        this.loop = loop;
        this.move = move;
        this.core = core;
        this.cells = cells;
        this.parameters = new CoreParameters(core, cells);
        this.counter = parameters.unused("k", "p");
    }

    /** Reads a loop; null where it is of no such form. */
    static @Nullable Scan of(WhileStmt loop, Cells cells) {
        Statement body = loop.getBody();
        if (body instanceof BlockStmt block && block.getStatements().size() == 1) {
            body = block.getStatement(0);
        }
        if (!(body instanceof ExpressionStmt only)
                || !(only.getExpression() instanceof UnaryExpr move)
                || !move.getOperator().name().endsWith("CREMENT")
                || !(move.getExpression() instanceof NameExpr variable)
                || !DataType.INT.equals(cells.types().of(variable))) {
            return null;
        }
        Core core = new Core(cells, Set.of(variable.getNameAsString()));
        core.addStart(variable);
        if (!core.collect(loop.getCondition(), true) || !LoopTools.readsByLoop(variable.getNameAsString(), core)) {
            return null;
        }
        Scan scan = new Scan(loop, move, core, cells);
        boolean brief = scan.parameters.size() <= CoreParameters.MOST
                && scan.spoken(scan.parameters.names())
                                .write(loop.getCondition())
                                .length()
                        <= LONGEST;
        return brief ? scan : null;
    }

    CoreParameters parameters() {
        return parameters;
    }

    private Map<String, String> names() {
        return Map.of(move.getExpression().toString(), counter);
    }

    private Formula spoken(List<String> words) {
        return Formula.spoken(cells, parameters.written(words), names());
    }

    private boolean isUp() {
        return move.getOperator().name().endsWith("INCREMENT");
    }

    private String code(List<String> words) {
        IdentityHashMap<Expression, String> places = parameters.written(words);
        String start = places.get(move.getExpression());
        return "int " + counter + " = " + start + ";\nwhile ("
                + Formula.java(cells, places, names()).write(loop.getCondition()) + ") {\n" + counter
                + (isUp() ? "++" : "--")
                + ";\n}\nreturn " + counter + ";";
    }

    /** What is the same for two loops exactly if one tool can stand for both. */
    String shape() {
        List<String> numbered = java.util.stream.IntStream.range(0, parameters.size())
                .mapToObj(i -> "$" + i)
                .toList();
        return code(numbered) + " " + parameters.key();
    }

    String name() {
        return core.firstNoun() + (isUp() ? "RunEnd" : "RunStart");
    }

    private String sentence(List<String> words) {
        String start = parameters.written(words).get(move.getExpression());
        return "the first " + counter + ", counted " + (isUp() ? "up" : "down") + " from " + start
                + ", for which this does not hold: " + spoken(words).write(loop.getCondition());
    }

    /** The tool under the name it gets. */
    Function<String, ToolSource> source() {
        Formula formula = spoken(parameters.names());
        formula.write(loop.getCondition());
        String what = "Works out " + sentence(parameters.names()) + ". Gives an integer." + formula.notes();
        String example = sentence(parameters.example());
        String body = ExpressionTools.guarded(code(parameters.names()), parameters);
        return name -> HiddenData.tool(
                name,
                what + " Example: " + parameters.exampleCall(name) + " gives " + example + ".",
                parameters.described(),
                DataType.INT,
                body);
    }

    /** Puts a call in place of the loop. */
    void replace(String name) {
        Expression call = new MethodCallExpr(null, name, new NodeList<>(parameters.arguments()));
        loop.replace(
                new ExpressionStmt(new AssignExpr(move.getExpression().clone(), call, AssignExpr.Operator.ASSIGN)));
    }
}

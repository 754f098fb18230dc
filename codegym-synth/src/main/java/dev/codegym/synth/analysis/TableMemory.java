package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array of one dimension as the agent's table. */
final class TableMemory extends CellMemory {
    private final Expression creation;
    private final @Nullable MethodDeclaration home;
    private @Nullable String size;

    /**
     * Creates one.
     *
     * @param creation what the original made the array with
     * @param home the method whose local it is, or null for a field
     */
    TableMemory(
            Rewriting rewriting,
            MemoryCode code,
            String word,
            int ordinal,
            DataType element,
            boolean boxed,
            Expression creation,
            @Nullable MethodDeclaration home) {
        super(rewriting, code, word, ordinal, element, boxed);
        this.creation = creation;
        this.home = home;
    }

    @Override
    boolean plan(Expression use) {
        Node parent = use.getParentNode().orElseThrow();
        if (parent instanceof ArrayAccessExpr access && access.getName() == use) {
            return planCell(access, () -> List.of(access.getIndex()));
        }
        if (parent instanceof FieldAccessExpr length && length.getNameAsString().equals("length")) {
            return plan.replace(length, this::size);
        }
        if (parent instanceof ForEachStmt loop && loop.getIterable() == use && !boxed) {
            noteRead();
            String index = code.fresh(loop.getVariableDeclarator().getNameAsString());
            return plan.replace(
                    loop, () -> MemoryCode.counted(loop, index, size(), readCell(List.of(new NameExpr(index)))));
        }
        if (parent instanceof MethodCallExpr call && MemoryCode.argumentPosition(call, use) >= 0) {
            if (planFill(call, use) || planSort(call, use)) {
                return true;
            }
        }
        return planWhole(use);
    }

    private boolean planWhole(Expression use) {
        if (boxed || !WholeReads.isOne(use, home)) {
            return false;
        }
        noteRead();
        boolean asked = use.getParentNode().orElseThrow() instanceof MethodCallExpr call
                && call.getScope().orElse(null) == use;
        return plan.replace(asked && isClone(use) ? use.getParentNode().orElseThrow() : use, () -> whole());
    }

    private static boolean isClone(Expression use) {
        return use.getParentNode().orElseThrow() instanceof MethodCallExpr call
                && call.getNameAsString().equals("clone");
    }

    private boolean planFill(MethodCallExpr call, Expression use) {
        boolean all = MemoryCode.isCall(call, "Arrays", "fill", 2);
        if (!all && !MemoryCode.isCall(call, "Arrays", "fill", 4) || call.getArgument(0) != use) {
            return false;
        }
        noteWrite();
        return plan.replace(
                call,
                () -> all
                        ? fill(call.getArgument(1))
                        : fillPart(call.getArgument(1), call.getArgument(2), call.getArgument(3)));
    }

    private boolean planSort(MethodCallExpr call, Expression use) {
        if (boxed || !MemoryCode.isCall(call, "Arrays", "sort", 1) || call.getArgument(0) != use) {
            return false;
        }
        return plan.replace(call, this::sort);
    }

    @Override
    List<Statement> start(boolean again) {
        List<Statement> statements = new ArrayList<>();
        if (creation instanceof ArrayCreationExpr made && made.getInitializer().isEmpty()) {
            statements.add(MemoryCode.statement(
                    startCall(made.getLevels().get(0).getDimension().orElseThrow())));
            return statements;
        }
        NodeList<Expression> values = values(creation);
        statements.add(MemoryCode.statement(startCall(MemoryCode.number(values.size()))));
        for (int i = 0; i < values.size(); i++) {
            if (!values.get(i).toString().matches("0[Ll]?|false|0\\.0")) {
                statements.add(MemoryCode.statement(writeCell(List.of(MemoryCode.number(i)), values.get(i))));
            }
        }
        return statements;
    }

    /** The values that the array is made of. */
    static NodeList<Expression> values(Expression creation) {
        ArrayInitializerExpr initializer = creation instanceof ArrayCreationExpr made
                ? made.getInitializer().orElseThrow()
                : (ArrayInitializerExpr) creation;
        return initializer.getValues();
    }

    private Expression startCall(Expression wanted) {
        Expression kept =
                size == null ? wanted : new AssignExpr(new NameExpr(size), wanted.clone(), AssignExpr.Operator.ASSIGN);
        return call(
                "1start" + capital(),
                "Begins " + spoken() + " anew: a row of " + HiddenData.spokenType(element)
                        + "s for notes of your own, each " + initially()
                        + " at first. Gives its size. Example: {}(size=10) makes positions 0 to 9.",
                List.of(HiddenData.index("size", "how many values it holds, from 0 to " + MOST)),
                DataType.INT,
                "if (size < 0 || size > " + MOST
                        + ") throw new ToolFailure(\"size is \" + size + \": it must be from 0 to " + MOST + "\");\n"
                        + self() + " = new " + cellType() + "[size];\nreturn size;",
                kept);
    }

    @Override
    String declaration(String name) {
        return "private " + cellType() + "[] " + name + " = new " + cellType() + "[0];";
    }

    /** The solver keeps the size, as whoever chose it would. */
    private Expression size() {
        if (size == null) {
            size = rewriting().take(noun + "Size");
            rewriting().type().addPrivateField("int", size);
        }
        return new NameExpr(size);
    }

    @Override
    List<ToolParameter> place() {
        return List.of(HiddenData.index("position", "position in " + spoken() + ", counted from 0"));
    }

    @Override
    String guard() {
        return "if (" + self() + ".length == 0) throw new ToolFailure(\"" + spoken()
                + " has no positions: call start" + capital() + " first\");\n"
                + HiddenData.guard("position", self() + ".length");
    }

    @Override
    String cell() {
        return self() + "[position]";
    }

    @Override
    String examplePlace() {
        return "position=0";
    }

    private Expression fill(Expression value) {
        return call(
                "3fill" + capital(),
                "Writes the same value at every position of " + spoken()
                        + ". Gives how many positions there are. Example: {}(value=" + anExample(element) + ").",
                List.of(parameter("value", element, Texts.article(HiddenData.spokenType(element)) + " to write")),
                DataType.INT,
                "for (int i = 0; i < " + self() + ".length; i++) { " + self() + "[i] = value; }\nreturn " + self()
                        + ".length;",
                MemoryCode.converted(element, value));
    }

    private Expression fillPart(Expression from, Expression to, Expression value) {
        return call(
                "3fill" + capital() + "Part",
                "Writes the same value at some positions of " + spoken()
                        + " that follow each other. Gives how many those are. Example: {}(from=0, to=3, value="
                        + anExample(element) + ") writes at positions 0, 1 and 2.",
                List.of(
                        HiddenData.index("from", "the first position"),
                        HiddenData.index("to", "the position after the last"),
                        parameter("value", element, Texts.article(HiddenData.spokenType(element)) + " to write")),
                DataType.INT,
                "if (from < 0 || to < from || to > " + self()
                        + ".length) throw new ToolFailure(\"from is \" + from + \" and to is \" + to"
                        + " + \": 0 <= from <= to <= \" + " + self() + ".length + \" must hold\");\n"
                        + "for (int i = from; i < to; i++) { " + self() + "[i] = value; }\nreturn to - from;",
                from,
                to,
                MemoryCode.converted(element, value));
    }

    private Expression sort() {
        return call(
                "3sort" + capital(),
                "Puts the values of " + spoken() + " into ascending order. Gives how many there are. Example: {}().",
                List.of(),
                DataType.INT,
                "java.util.Arrays.sort(" + self() + ");\nreturn " + self() + ".length;");
    }

    private Expression whole() {
        return call(
                "5" + noun + "Contents",
                "Reads all of " + spoken() + ". Gives a list of " + HiddenData.spokenType(element)
                        + "s. Example: {}().",
                List.of(),
                element.array(),
                "return " + self() + ".clone();");
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.Statement;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolParameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One store of working memory in the making: what a collection of the solution becomes when the environment holds it. It plans
 * how each use is replaced; the tools that the replacements call come to be when the plan is run, so that there is none that
 * nobody calls.
 */
abstract class MemoryStore {
    /** How many values a store holds at most. */
    static final int MOST = 200_000;

    private static final List<String> ORDINALS = List.of("", "second", "third");

    final MemoryCode code;
    final MemoryPlan plan;
    /** The word for stores of its kind. */
    final String word;
    /** What the store is called in names of tools, such as {@code table} or {@code secondTable}. */
    final String noun;

    private final Rewriting rewriting;
    private final Map<String, ToolSource> tools = new TreeMap<>();
    private String field = "";

    /**
     * Creates one.
     *
     * @param word the word for stores of its kind
     * @param ordinal how many there are of that word already
     */
    MemoryStore(Rewriting rewriting, MemoryCode code, String word, int ordinal) {
        this.rewriting = rewriting;
        this.code = code;
        this.word = word;
        this.noun = ordinal == 0 ? word : ORDINALS.get(ordinal) + Nouns.capital(word);
        this.plan = new MemoryPlan();
    }

    /** Plans how one use, an expression that names the store, is replaced; tells whether that can be done. */
    abstract boolean plan(Expression use);

    /**
     * The statements that stand where the original made its collection.
     *
     * @param again whether that is done more than once
     */
    abstract List<Statement> start(boolean again);

    /** The declaration of the field that holds the store in the code problem. */
    abstract String declaration(String name);

    /** Whether the uses that were planned both write and read, so that there is something to remember. */
    abstract boolean isWorthKeeping();

    /** Carries out the plan. */
    void apply() {
        field = rewriting.take(noun);
        plan.run();
    }

    /** Gives the code problem what the solver now calls. */
    void offer() {
        rewriting.addMember(declaration(field));
        tools.values().forEach(rewriting::offer);
    }

    /** The store in the source of the code problem. */
    final String self() {
        return "this." + field;
    }

    final String capital() {
        return Nouns.capital(noun);
    }

    /** What the agent's store is called in a sentence. */
    final String spoken() {
        return "your " + Nouns.spoken(noun);
    }

    final Rewriting rewriting() {
        return rewriting;
    }

    /**
     * A call of one of the store's tools, which is made if it is the first.
     *
     * @param wanted the tool's name, a digit before it that says where it stands among the tools
     */
    final MethodCallExpr call(
            String wanted,
            String description,
            List<ToolParameter> parameters,
            DataType result,
            String body,
            Expression... arguments) {
        ToolSource tool = tools.get(wanted);
        if (tool == null) {
            String name = rewriting.take(wanted.substring(1));
            String text = description.replace("{}", name);
            tool = HiddenData.tool(name, text, parameters, result, body);
            tools.put(wanted, tool);
            if (isRead(wanted)) {
                code.addRead(name);
            }
        }
        NodeList<Expression> copies = new NodeList<>();
        for (Expression argument : arguments) {
            copies.add(argument.clone());
        }
        return new MethodCallExpr(null, tool.spec().name(), copies);
    }

    /** Reading tools are named by a noun, such as {@code tableValue}; changing ones begin with a verb. */
    private boolean isRead(String wanted) {
        return wanted.substring(1).startsWith(noun);
    }

    static ToolParameter parameter(String name, DataType type, String description) {
        return new ToolParameter(name, type, description);
    }

    /** Whether nobody takes the value of an expression. */
    static boolean isStatement(Expression expression) {
        Node parent = expression.getParentNode().orElseThrow();
        return parent instanceof ExpressionStmt
                || parent instanceof ForStmt loop
                        && (loop.getUpdate().stream().anyMatch(update -> update == expression)
                                || loop.getInitialization().stream().anyMatch(init -> init == expression));
    }

    /** A sentence about the value that a tool gives. */
    static String gives(DataType type) {
        return "Gives " + Texts.article(HiddenData.spokenType(type)) + ".";
    }

    static String anExample(DataType type) {
        return switch (type.kind()) {
            case BOOLEAN -> "true";
            case CHAR -> "\"x\"";
            case STRING -> "\"abc\"";
            case DOUBLE -> "2.5";
            default -> "7";
        };
    }
}

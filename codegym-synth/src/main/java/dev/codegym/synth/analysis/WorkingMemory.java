package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.Type;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Moves collections that a solution makes for its own use into the environment: the solver then keeps its notes there, by tools
 * that read and change them. A collection moves only where every use of it can be replaced; of those, the most used ones do.
 */
final class WorkingMemory {
    /** More stores would make the list of tools hard to read. */
    private static final int MOST_STORES = 3;

    private final Rewriting rewriting;
    private final MemoryCode code = new MemoryCode();
    private final Map<String, Integer> named = new HashMap<>();

    private WorkingMemory(Rewriting rewriting) {
        this.rewriting = rewriting;
    }

    /** Moves what can be moved; tells whether that was anything. */
    static boolean replace(Rewriting rewriting) {
        rewriting.dropUnreachable();
        return new WorkingMemory(rewriting).replaceMostUsed() > 0;
    }

    private int replaceMostUsed() {
        splitDeclarations();
        int moved = 0;
        for (MemoryCandidate candidate : candidates()) {
            if (moved < MOST_STORES && move(candidate)) {
                moved++;
            }
        }
        if (moved > 0) {
            rewriting.changeMemory();
        }
        return moved;
    }

    /** One declaration per variable, so that each can be replaced by statements of its own. */
    private void splitDeclarations() {
        for (ExpressionStmt statement : rewriting.type().findAll(ExpressionStmt.class)) {
            if (statement.getExpression() instanceof VariableDeclarationExpr several
                    && several.getVariables().size() > 1
                    && statement.getParentNode().orElse(null) instanceof BlockStmt block) {
                int position = position(block, statement);
                List<VariableDeclarator> variables = List.copyOf(several.getVariables());
                block.getStatements().remove(position);
                for (VariableDeclarator variable : variables) {
                    VariableDeclarationExpr one = new VariableDeclarationExpr(variable.clone());
                    one.setModifiers(several.getModifiers());
                    block.addStatement(position++, new ExpressionStmt(one));
                }
            }
        }
    }

    private List<MemoryCandidate> candidates() {
        Bindings bindings = rewriting.bindings();
        List<MemoryCandidate> all = new ArrayList<>();
        for (MethodDeclaration method : bindings.reachable()) {
            if (!callsItself(bindings, method)) {
                addLocals(method, !runsOnce(bindings, method), all);
            }
        }
        for (FieldDeclaration field : rewriting.type().getFields()) {
            field.getVariables().forEach(variable -> addField(bindings, variable, all));
        }
        Map<MemoryCandidate, Integer> weights = new IdentityHashMap<>();
        for (MemoryCandidate candidate : all) {
            MemoryUses uses = MemoryUses.of(rewriting, bindings, candidate);
            weights.put(candidate, uses == null ? 0 : uses.weight());
        }
        return all.stream()
                .sorted(Comparator.comparingInt((MemoryCandidate candidate) -> weights.getOrDefault(candidate, 0))
                        .reversed())
                .toList();
    }

    /** Whether a method runs once in a solve: the entry, and what it calls from one place outside of any loop. */
    private boolean runsOnce(Bindings bindings, MethodDeclaration method) {
        List<MethodCallExpr> calls = bindings.callsOf(method);
        if (method == rewriting.entry()) {
            return calls.isEmpty();
        }
        if (calls.size() != 1 || MemoryUses.loops(calls.get(0)) > 0 || isReferenced(method)) {
            return false;
        }
        MethodDeclaration caller = bindings.enclosing(calls.get(0));
        return caller != null && caller != method && runsOnce(bindings, caller);
    }

    /** Whether a method may run again before it has ended, so that there are several of its locals at a time. */
    private static boolean callsItself(Bindings bindings, MethodDeclaration method) {
        List<MethodDeclaration> open = new ArrayList<>(List.of(method));
        for (int i = 0; i < open.size(); i++) {
            for (MethodCallExpr call : open.get(i).findAll(MethodCallExpr.class)) {
                MethodDeclaration called = bindings.target(call);
                if (called == method) {
                    return true;
                }
                if (called != null && open.stream().noneMatch(known -> known == called)) {
                    open.add(called);
                }
            }
        }
        return false;
    }

    private boolean isReferenced(MethodDeclaration method) {
        return rewriting.type().findAll(MethodReferenceExpr.class).stream()
                .anyMatch(reference -> reference.getIdentifier().equals(method.getNameAsString()));
    }

    private static void addLocals(MethodDeclaration method, boolean again, List<MemoryCandidate> candidates) {
        for (VariableDeclarator variable : method.findAll(VariableDeclarator.class)) {
            Statement made = MemoryCode.around(variable, Statement.class);
            boolean plain = made instanceof ExpressionStmt
                    && made.getParentNode().orElse(null) instanceof BlockStmt
                    && variable.getParentNode().flatMap(Node::getParentNode).orElse(null) == made
                    && MemoryCode.around(variable, LambdaExpr.class) == null
                    && MemoryCode.around(variable, ObjectCreationExpr.class) == null
                    && isOnlyOne(method, variable.getNameAsString());
            if (plain && variable.getInitializer().isPresent()) {
                candidates.add(new MemoryCandidate(
                        variable,
                        method,
                        variable.getInitializer().get(),
                        made,
                        again || MemoryUses.loops(variable) > 0));
            }
        }
    }

    private static boolean isOnlyOne(MethodDeclaration method, String name) {
        return method.findAll(VariableDeclarator.class, other -> named(other, name))
                                .size()
                        == 1
                && method.findAll(Parameter.class, other -> named(other, name)).isEmpty();
    }

    private static boolean named(NodeWithSimpleName<?> node, String name) {
        return node.getNameAsString().equals(name);
    }

    private void addField(Bindings bindings, VariableDeclarator variable, List<MemoryCandidate> candidates) {
        String name = variable.getNameAsString();
        List<AssignExpr> assignments = rewriting.type().findAll(AssignExpr.class).stream()
                .filter(assignment -> isNamed(assignment.getTarget(), name))
                .toList();
        if (variable.getInitializer().isPresent()) {
            if (assignments.isEmpty() && bindings.callsOf(rewriting.entry()).isEmpty()) {
                candidates.add(new MemoryCandidate(
                        variable, null, variable.getInitializer().get(), null, false));
            }
            return;
        }
        if (assignments.size() != 1) {
            return;
        }
        AssignExpr assignment = assignments.get(0);
        MethodDeclaration method = bindings.enclosing(assignment);
        if (method != null
                && assignment.getParentNode().orElse(null) instanceof ExpressionStmt made
                && made.getParentNode().orElse(null) instanceof BlockStmt
                && MemoryUses.loops(made) == 0
                && runsOnce(bindings, method)) {
            candidates.add(new MemoryCandidate(variable, null, assignment.getValue(), made, false));
        }
    }

    private static boolean isNamed(Expression target, String name) {
        return target instanceof NameExpr plain && plain.getNameAsString().equals(name)
                || target instanceof FieldAccessExpr field
                        && field.getNameAsString().equals(name)
                        && field.getScope().isThisExpr();
    }

    private boolean move(MemoryCandidate candidate) {
        MemoryUses uses = MemoryUses.of(rewriting, rewriting.bindings(), candidate);
        MemoryStore store = uses == null ? null : store(candidate, uses.uses());
        if (uses == null || store == null) {
            return false;
        }
        for (Expression use : uses.uses()) {
            if (!store.plan.isSettled(use) && !store.plan(use)) {
                return false;
            }
        }
        if (!store.isWorthKeeping()) {
            return false;
        }
        uses.dropParameters();
        store.apply();
        replaceCreation(candidate, store);
        store.offer();
        named.merge(store.word, 1, Integer::sum);
        return true;
    }

    private void replaceCreation(MemoryCandidate candidate, MemoryStore store) {
        List<Statement> start = store.start(candidate.again());
        Statement made = candidate.made();
        if (made == null) {
            NodeList<Statement> body = rewriting.entry().getBody().orElseThrow().getStatements();
            body.addAll(0, start);
        } else {
            BlockStmt block = (BlockStmt) made.getParentNode().orElseThrow();
            int position = position(block, made);
            block.getStatements().remove(position);
            block.getStatements().addAll(position, start);
        }
        if (candidate.method() == null) {
            FieldDeclaration field =
                    (FieldDeclaration) candidate.variable().getParentNode().orElseThrow();
            field.getVariables().removeIf(variable -> variable == candidate.variable());
            if (field.getVariables().isEmpty()) {
                field.remove();
            }
        }
    }

    private static int position(BlockStmt block, Statement statement) {
        for (int i = 0; i < block.getStatements().size(); i++) {
            if (block.getStatement(i) == statement) {
                return i;
            }
        }
        throw new IllegalStateException("a statement is not where it says it is");
    }

    private @Nullable MemoryStore store(MemoryCandidate candidate, List<Expression> uses) {
        Expression creation = candidate.creation();
        MemoryCreation groups = MemoryCreation.ofGroups(candidate.variable(), creation);
        if (groups != null) {
            GroupMemory.Form form = groups.types().size() == 2
                    ? GroupMemory.Form.MAP
                    : creation instanceof ArrayCreationExpr ? GroupMemory.Form.ARRAY : GroupMemory.Form.LIST;
            return new GroupMemory(rewriting, code, ordinal("group"), groups, form, creation);
        }
        if (creation instanceof ArrayCreationExpr made) {
            return array(candidate, made.getElementType(), made.getLevels().size());
        }
        if (creation instanceof ArrayInitializerExpr) {
            Type type = candidate.variable().getType();
            return array(candidate, type.getElementType(), type.getArrayLevel());
        }
        MemoryCreation made =
                creation instanceof ObjectCreationExpr object ? MemoryCreation.of(candidate.variable(), object) : null;
        return made == null ? null : collection(made, uses, candidate.method());
    }

    private @Nullable MemoryStore collection(
            MemoryCreation made, List<Expression> uses, @Nullable MethodDeclaration home) {
        boolean flat = !made.element().isContainer();
        return switch (made.className()) {
            case "ArrayList" -> new ListMemory(rewriting, code, ordinal("list"), made, home);
            case "HashSet", "TreeSet", "LinkedHashSet" ->
                flat ? new SetMemory(rewriting, code, ordinal("collection"), made, home) : null;
            case "HashMap", "TreeMap", "LinkedHashMap" ->
                flat && !made.types().get(0).isContainer()
                        ? new MapMemory(rewriting, code, ordinal("ledger"), made, home)
                        : null;
            case "PriorityQueue" ->
                PoolMemory.isSpoken(made) ? new PoolMemory(rewriting, code, ordinal("pool"), made, home) : null;
            case "StringBuilder" -> new TextMemory(rewriting, code, ordinal("text"), made, home);
            default -> {
                String word = QueueMemory.word(made, uses);
                yield new QueueMemory(rewriting, code, word, ordinal(word), made, home);
            }
        };
    }

    private @Nullable MemoryStore array(MemoryCandidate candidate, Type elementType, int levels) {
        DataType element = DataType.parse(elementType.asString());
        if (element == null || element.isContainer() || element.kind() == DataType.Kind.STRING) {
            return null;
        }
        boolean boxed = !elementType.isPrimitiveType();
        Expression creation = candidate.creation();
        if (levels == 1) {
            String word = element.kind() == DataType.Kind.BOOLEAN ? "checklist" : "table";
            return new TableMemory(rewriting, code, word, ordinal(word), element, boxed, creation, candidate.method());
        }
        boolean rectangle = levels == 2
                && creation instanceof ArrayCreationExpr made
                && made.getLevels().stream()
                        .allMatch(level -> level.getDimension().isPresent());
        return rectangle
                ? new SheetMemory(
                        rewriting,
                        code,
                        "sheet",
                        ordinal("sheet"),
                        element,
                        boxed,
                        (ArrayCreationExpr) creation,
                        candidate.method())
                : null;
    }

    /** How many stores there are of a word already. */
    private int ordinal(String word) {
        return named.getOrDefault(word, 0);
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.type.Type;
import dev.codegym.tool.DataType;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The static types of expressions in a syntax tree, from the declarations in scope and the rules of Java: promotion of
 * arithmetic, calls of the library that are well known, calls of the solution's own methods and of tools. What it cannot
 * tell it calls null; it never guesses.
 *
 * <p>It looks at the tree as it is at the time of the question.
 */
final class ExpressionTypes {
    private static final Set<BinaryExpr.Operator> TRUTHS = Set.of(
            BinaryExpr.Operator.AND,
            BinaryExpr.Operator.OR,
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER_EQUALS);
    private static final Set<BinaryExpr.Operator> BITS =
            Set.of(BinaryExpr.Operator.BINARY_AND, BinaryExpr.Operator.BINARY_OR, BinaryExpr.Operator.XOR);
    private static final Set<BinaryExpr.Operator> SHIFTS = Set.of(
            BinaryExpr.Operator.LEFT_SHIFT,
            BinaryExpr.Operator.SIGNED_RIGHT_SHIFT,
            BinaryExpr.Operator.UNSIGNED_RIGHT_SHIFT);

    private final TypeDeclaration<?> type;
    private final Function<String, @Nullable DataType> toolResults;

    /** By identity: a node's type stays the same, whatever takes the place of its parts. */
    private final Map<Expression, String> found = new IdentityHashMap<>();

    /**
     * Creates one.
     *
     * @param type the class whose methods the expressions may call without a scope
     * @param toolResults the result type of the tool of a name, or null where there is no such tool
     */
    ExpressionTypes(TypeDeclaration<?> type, Function<String, @Nullable DataType> toolResults) {
        this.type = type;
        this.toolResults = toolResults;
    }

    /** The types in a solver in the making; tools that are offered later are known as soon as they are. */
    static ExpressionTypes in(Rewriting rewriting) {
        return new ExpressionTypes(rewriting.type(), name -> {
            ToolSpec tool = rewriting.offered(name);
            return tool == null ? null : tool.result();
        });
    }

    /** The type of an expression as plain data, boxed values as their scalars; null where it is none or is not known. */
    @Nullable
    DataType of(Expression expression) {
        String written = written(expression);
        return written == null || !isFaithful(written) ? null : DataType.parse(written);
    }

    /** Whether an expression is of a type that a tool takes and gives as one value: number, truth value or character. */
    boolean isScalar(Expression expression) {
        DataType found = of(expression);
        return found != null
                && !found.isContainer()
                && found.kind() != DataType.Kind.STRING
                && found.kind() != DataType.Kind.VOID;
    }

    /** An array of boxed values is another type than an array of scalars, which is how it would be read. */
    private static boolean isFaithful(String written) {
        return !written.endsWith("[]") || !LibraryTypes.isBoxed(written.substring(0, written.indexOf('[')));
    }

    /**
     * The type of an expression as Java writes it, without blanks and package names: {@code int}, {@code int[][][]},
     * {@code Map<Integer,String>}; null where it is not known.
     */
    @Nullable
    String written(Expression expression) {
        String known = found.get(expression);
        if (known == null) {
            known = find(expression);
            if (known != null) {
                found.put(expression, known);
            }
        }
        return known;
    }

    private @Nullable String find(Expression expression) {
        if (expression instanceof LiteralExpr literal) {
            return literal(literal);
        }
        if (expression instanceof NameExpr name) {
            Node declaration = Scopes.declaration(name);
            return declaration == null ? null : declared(declaration);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return written(enclosed.getInner());
        }
        if (expression instanceof CastExpr cast) {
            return normal(cast.getType());
        }
        if (expression instanceof UnaryExpr unary) {
            return unary(unary);
        }
        if (expression instanceof BinaryExpr binary) {
            return binary(binary);
        }
        if (expression instanceof ConditionalExpr choice) {
            return choice(choice);
        }
        if (expression instanceof AssignExpr assignment) {
            return written(assignment.getTarget());
        }
        return reference(expression);
    }

    private @Nullable String reference(Expression expression) {
        if (expression instanceof ArrayAccessExpr access) {
            String array = written(access.getName());
            return array == null || !array.endsWith("[]") ? null : array.substring(0, array.length() - 2);
        }
        if (expression instanceof FieldAccessExpr access) {
            return field(access);
        }
        if (expression instanceof MethodCallExpr call) {
            return call(call);
        }
        if (expression instanceof ObjectCreationExpr made) {
            return normal(made.getType());
        }
        if (expression instanceof ArrayCreationExpr made) {
            return normal(made.createdType());
        }
        if (expression instanceof ThisExpr) {
            return type.getNameAsString();
        }
        return expression instanceof InstanceOfExpr ? "boolean" : null;
    }

    /** The type that a declaration gives to its name, {@code var} included. */
    @Nullable
    String declared(Node declaration) {
        if (declaration instanceof Parameter parameter) {
            if (parameter.getType().isUnknownType() || parameter.getType().isVarType()) {
                return null;
            }
            return normal(parameter.getType()) + (parameter.isVarArgs() ? "[]" : "");
        }
        VariableDeclarator variable = (VariableDeclarator) declaration;
        if (!variable.getType().isVarType()) {
            return normal(variable.getType());
        }
        Node around = variable.getParentNode().flatMap(Node::getParentNode).orElse(null);
        if (around instanceof ForEachStmt loop) {
            String iterated = written(loop.getIterable());
            return iterated == null ? null : element(iterated);
        }
        return variable.getInitializer().map(this::written).orElse(null);
    }

    private static @Nullable String element(String iterated) {
        return iterated.endsWith("[]")
                ? iterated.substring(0, iterated.length() - 2)
                : iterated.matches("\\w*Map<.*") ? null : LibraryTypes.argument(iterated, 0);
    }

    private static String normal(Type written) {
        return written.asString().replaceAll("\\s+|java\\.(?:util|lang)\\.", "");
    }

    private static @Nullable String literal(LiteralExpr literal) {
        if (literal.isIntegerLiteralExpr()) {
            return "int";
        }
        if (literal.isLongLiteralExpr()) {
            return "long";
        }
        if (literal.isCharLiteralExpr()) {
            return "char";
        }
        if (literal.isBooleanLiteralExpr()) {
            return "boolean";
        }
        if (literal.isDoubleLiteralExpr()) {
            return literal.asDoubleLiteralExpr().getValue().matches(".*[fF]") ? "float" : "double";
        }
        return literal.isStringLiteralExpr() || literal.isTextBlockLiteralExpr() ? "String" : null;
    }

    private @Nullable String unary(UnaryExpr unary) {
        String operand = written(unary.getExpression());
        return switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> "boolean";
            case PLUS, MINUS, BITWISE_COMPLEMENT -> LibraryTypes.promoted(operand, operand);
            default -> operand;
        };
    }

    private @Nullable String binary(BinaryExpr binary) {
        BinaryExpr.Operator operator = binary.getOperator();
        if (TRUTHS.contains(operator)) {
            return "boolean";
        }
        String left = written(binary.getLeft());
        String right = written(binary.getRight());
        if (operator == BinaryExpr.Operator.PLUS && ("String".equals(left) || "String".equals(right))) {
            return "String";
        }
        if (SHIFTS.contains(operator)) {
            return LibraryTypes.promoted(left, left);
        }
        boolean truths = left != null
                && right != null
                && LibraryTypes.unboxed(left).equals("boolean")
                && LibraryTypes.unboxed(right).equals("boolean");
        return truths && BITS.contains(operator) ? "boolean" : LibraryTypes.promoted(left, right);
    }

    private @Nullable String choice(ConditionalExpr choice) {
        String then = written(choice.getThenExpr());
        String otherwise = written(choice.getElseExpr());
        if (then == null || otherwise == null) {
            return null;
        }
        String one = LibraryTypes.unboxed(then);
        String other = LibraryTypes.unboxed(otherwise);
        if (one.equals(other)) {
            return one;
        }
        // a character and a constant number that fits give a character
        if (one.equals("char") && choice.getElseExpr().isIntegerLiteralExpr()
                || other.equals("char") && choice.getThenExpr().isIntegerLiteralExpr()) {
            return "char";
        }
        return LibraryTypes.promoted(one, other);
    }

    private @Nullable String field(FieldAccessExpr access) {
        String name = access.getNameAsString();
        String constant = constant(access.getScope().toString(), name);
        if (constant != null) {
            return constant;
        }
        String owner = written(access.getScope());
        if (owner == null) {
            return null;
        }
        if (owner.endsWith("[]")) {
            return name.equals("length") ? "int" : null;
        }
        for (TypeDeclaration<?> declared : ofUnit(owner)) {
            for (FieldDeclaration field : declared.getFields()) {
                for (VariableDeclarator variable : field.getVariables()) {
                    if (variable.getNameAsString().equals(name)) {
                        return declared(variable);
                    }
                }
            }
        }
        return nodeField(owner, name);
    }

    private static @Nullable String constant(String owner, String name) {
        boolean bound = name.equals("MAX_VALUE") || name.equals("MIN_VALUE");
        return bound && LibraryTypes.isBoxed(owner) ? LibraryTypes.unboxed(owner) : null;
    }

    private static @Nullable String nodeField(String owner, String name) {
        if (!JavaSolution.NODE_CLASSES.contains(owner)) {
            return null;
        }
        return name.equals("val") ? "int" : Set.of("next", "left", "right").contains(name) ? owner : null;
    }

    private List<TypeDeclaration<?>> ofUnit(String name) {
        List<TypeDeclaration<?>> found = new ArrayList<>();
        type.findCompilationUnit().ifPresent(unit -> {
            for (TypeDeclaration<?> declared : unit.findAll(TypeDeclaration.class)) {
                if (declared.getNameAsString().equals(name)) {
                    found.add(declared);
                }
            }
        });
        return found;
    }

    private @Nullable String call(MethodCallExpr call) {
        String method = call.getNameAsString();
        Expression scope = call.getScope().orElse(null);
        if (scope == null || scope instanceof ThisExpr) {
            String own = own(List.of(type), call);
            DataType tool = own == null && scope == null ? toolResults.apply(method) : null;
            return tool == null ? own : tool.toString();
        }
        String receiver = written(scope);
        if (receiver != null) {
            String own = own(ofUnit(receiver), call);
            return own == null
                    ? LibraryTypes.ofCall(receiver, method, call.getArguments().size())
                    : own;
        }
        if (scope.toString().equals(type.getNameAsString())) {
            return own(List.of(type), call);
        }
        List<@Nullable String> arguments = new ArrayList<>();
        call.getArguments().forEach(argument -> arguments.add(written(argument)));
        return LibraryTypes.ofStatic(scope.toString(), method, arguments);
    }

    /** The result of a method that the source declares, where all that the call may mean agree on it. */
    private static @Nullable String own(List<TypeDeclaration<?>> types, MethodCallExpr call) {
        List<String> results = types.stream()
                .flatMap(declared -> declared.getMethodsByName(call.getNameAsString()).stream())
                .filter(method ->
                        method.getParameters().size() == call.getArguments().size()
                                && method.getTypeParameters().isEmpty())
                .map(MethodDeclaration::getType)
                .map(ExpressionTypes::normal)
                .distinct()
                .toList();
        return results.size() == 1 ? Objects.requireNonNull(results.get(0)) : null;
    }
}

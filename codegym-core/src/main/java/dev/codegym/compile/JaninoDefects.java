package dev.codegym.compile;

import java.util.Arrays;
import java.util.List;
import org.codehaus.janino.Java;
import org.codehaus.janino.util.AbstractTraverser;
import org.jspecify.annotations.Nullable;

/**
 * Finds constructs that Janino 3.1.12 compiles without a word into something else than the language says, so that ECJ
 * compiles them. Measured, each with a test:
 *
 * <ul>
 *   <li>a {@code try} with both {@code catch} and {@code finally} runs {@code finally} twice where the catch completes
 *       normally (anything with {@code finally} or resources is left to ECJ);
 *   <li>a compound assignment whose value is used, as in {@code x += y -= z *= 2}, goes wrong or does not verify;
 *   <li>the body of an enum constant is ignored, by the parser already (so all enums are left to ECJ);
 *   <li>{@code -(byte) -128} is negated as a byte, so it stays below zero, and so is a constant field of {@code byte} or
 *       {@code short};
 *   <li>a method that overrides one of a superclass or interface with type arguments does not override it: there is no bridge;
 *   <li>a sum of constants is not the same object as the literal, where {@code ==} asks for it.
 * </ul>
 */
final class JaninoDefects extends AbstractTraverser<RuntimeException> {
    private static final String BRIDGE = "a supertype with type arguments";

    private @Nullable String found;
    private int compoundAssignments;
    private int compoundStatements;
    private boolean smallField;
    private boolean negatesName;

    private JaninoDefects() {}

    /** What Janino would compile wrongly, or null. */
    static @Nullable String in(List<Java.AbstractCompilationUnit> units) {
        JaninoDefects defects = new JaninoDefects();
        units.forEach(defects::visitAbstractCompilationUnit);
        if (defects.compoundAssignments > defects.compoundStatements) {
            defects.found("a compound assignment whose value is used");
        }
        if (defects.smallField && defects.negatesName) {
            defects.found("a field of byte or short beside a name that is negated");
        }
        return defects.found;
    }

    private void found(String what) {
        found = what;
    }

    @Override
    public void traverseTryStatement(Java.TryStatement statement) {
        if (statement.finallY != null || !statement.resources.isEmpty()) {
            found("finally or a try with resources");
        }
        super.traverseTryStatement(statement);
    }

    @Override
    public void traverseAssignment(Java.Assignment assignment) {
        compoundAssignments += isCompound(assignment) ? 1 : 0;
        super.traverseAssignment(assignment);
    }

    @Override
    public void traverseExpressionStatement(Java.ExpressionStatement statement) {
        compoundStatements += isCompound(statement.rvalue) ? 1 : 0;
        super.traverseExpressionStatement(statement);
    }

    @Override
    public void traverseForStatement(Java.ForStatement statement) {
        if (statement.update != null) {
            for (Java.Rvalue update : statement.update) {
                compoundStatements += isCompound(update) ? 1 : 0;
            }
        }
        super.traverseForStatement(statement);
    }

    private static boolean isCompound(Java.Rvalue value) {
        return value instanceof Java.Assignment assignment && !assignment.operator.equals("=");
    }

    @Override
    public void traverseNamedClassDeclaration(Java.NamedClassDeclaration declaration) {
        if (hasArguments(declaration.extendedType)
                || Arrays.stream(declaration.implementedTypes).anyMatch(JaninoDefects::hasArguments)) {
            found(BRIDGE);
        }
        super.traverseNamedClassDeclaration(declaration);
    }

    @Override
    public void traverseAnonymousClassDeclaration(Java.AnonymousClassDeclaration declaration) {
        if (hasArguments(declaration.baseType)) {
            found(BRIDGE);
        }
        super.traverseAnonymousClassDeclaration(declaration);
    }

    @Override
    public void traverseInterfaceDeclaration(Java.InterfaceDeclaration declaration) {
        if (Arrays.stream(declaration.extendedTypes).anyMatch(JaninoDefects::hasArguments)) {
            found(BRIDGE);
        }
        super.traverseInterfaceDeclaration(declaration);
    }

    private static boolean hasArguments(Java.@Nullable Type type) {
        return type instanceof Java.ReferenceType reference && reference.typeArguments != null;
    }

    @Override
    public void traverseMemberEnumDeclaration(Java.MemberEnumDeclaration declaration) {
        found("an enum");
    }

    @Override
    public void traversePackageMemberEnumDeclaration(Java.PackageMemberEnumDeclaration declaration) {
        found("an enum");
    }

    @Override
    public void traverseBinaryOperation(Java.BinaryOperation operation) {
        boolean identity = operation.operator.equals("==") || operation.operator.equals("!=");
        if (identity && (operation.lhs instanceof Java.StringLiteral || operation.rhs instanceof Java.StringLiteral)) {
            found("a string literal compared by ==");
        }
        super.traverseBinaryOperation(operation);
    }

    @Override
    public void traverseUnaryOperation(Java.UnaryOperation operation) {
        Java.Rvalue operand = operation.operand;
        while (operand instanceof Java.ParenthesizedExpression parentheses) {
            operand = parentheses.value;
        }
        if (operation.operator.equals("-")) {
            negatesName |= operand instanceof Java.AmbiguousName || operand instanceof Java.FieldAccessExpression;
            if (operand instanceof Java.Cast cast && isSmall(cast.targetType)) {
                found("a cast to byte or short that is negated");
            }
        }
        super.traverseUnaryOperation(operation);
    }

    @Override
    public void traverseFieldDeclaration(Java.FieldDeclaration declaration) {
        boolean constant = declaration.getDeclaringType() instanceof Java.InterfaceDeclaration || declaration.isFinal();
        smallField |= constant && isSmall(declaration.type);
        super.traverseFieldDeclaration(declaration);
    }

    private static boolean isSmall(Java.Type type) {
        return type instanceof Java.PrimitiveType primitive
                && (primitive.primitive == Java.Primitive.BYTE || primitive.primitive == Java.Primitive.SHORT);
    }
}

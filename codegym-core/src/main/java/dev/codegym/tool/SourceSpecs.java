package dev.codegym.tool;

import dev.codegym.CodeGymException;
import dev.codegym.compile.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.ast.ASTNode;
import org.eclipse.jdt.internal.compiler.ast.AbstractMethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Annotation;
import org.eclipse.jdt.internal.compiler.ast.Argument;
import org.eclipse.jdt.internal.compiler.ast.BinaryExpression;
import org.eclipse.jdt.internal.compiler.ast.CompilationUnitDeclaration;
import org.eclipse.jdt.internal.compiler.ast.Expression;
import org.eclipse.jdt.internal.compiler.ast.FieldDeclaration;
import org.eclipse.jdt.internal.compiler.ast.MemberValuePair;
import org.eclipse.jdt.internal.compiler.ast.MethodDeclaration;
import org.eclipse.jdt.internal.compiler.ast.OperatorIds;
import org.eclipse.jdt.internal.compiler.ast.StringLiteral;
import org.eclipse.jdt.internal.compiler.ast.TypeDeclaration;
import org.eclipse.jdt.internal.compiler.batch.CompilationUnit;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileConstants;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.parser.Parser;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;
import org.eclipse.jdt.internal.compiler.problem.ProblemReporter;
import org.jspecify.annotations.Nullable;

/**
 * Reads specs from the syntax tree of sources. ECJ's parser reads all of Java 17; class files would not do, because Janino drops
 * parameter names, parameter annotations and generic types.
 */
final class SourceSpecs {
    private SourceSpecs() {}

    static CodeProblemSpec read(List<SourceFile> sources) {
        TypeDeclaration found = null;
        for (SourceFile source : sources) {
            for (TypeDeclaration type : types(parsed(source))) {
                if (type.superclass != null
                        && simpleName(type.superclass.toString()).equals("CodeProblem")) {
                    if (found != null) {
                        throw new CodeGymException("both " + new String(found.name) + " and " + new String(type.name)
                                + " extend CodeProblem: keep one");
                    }
                    found = type;
                }
            }
        }
        if (found == null) {
            throw new CodeGymException("no class extends CodeProblem: the class with the tools must");
        }
        return spec(found);
    }

    private static CompilationUnitDeclaration parsed(SourceFile source) {
        CompilerOptions options = new CompilerOptions(Map.of(
                CompilerOptions.OPTION_Source, CompilerOptions.VERSION_17,
                CompilerOptions.OPTION_Compliance, CompilerOptions.VERSION_17));
        ProblemReporter reporter = new ProblemReporter(
                DefaultErrorHandlingPolicies.proceedWithAllProblems(), options, new DefaultProblemFactory(Locale.ROOT));
        CompilationUnit unit = new CompilationUnit(source.text().toCharArray(), source.name(), "UTF-8");
        Parser parser = new Parser(reporter, true);
        return parser.dietParse(unit, new CompilationResult(unit, 0, 1, options.maxProblemsPerUnit));
    }

    private static List<TypeDeclaration> types(CompilationUnitDeclaration unit) {
        return unit.types == null ? List.of() : List.of(unit.types);
    }

    private static CodeProblemSpec spec(TypeDeclaration type) {
        SpecDraft draft = new SpecDraft(new String(type.name));
        for (FieldDeclaration field : type.fields == null ? new FieldDeclaration[0] : type.fields) {
            Annotation input = annotation(field.annotations, "Input");
            if (input != null) {
                draft.input(name(field.name), field.type.toString(), value(input), field.isStatic());
            }
        }
        for (AbstractMethodDeclaration method : type.methods) {
            if (method instanceof MethodDeclaration declared) {
                add(declared, draft);
            }
        }
        return draft.spec();
    }

    private static void add(MethodDeclaration method, SpecDraft draft) {
        String name = name(method.selector);
        boolean callable = (method.modifiers & ClassFileConstants.AccPublic) != 0
                && (method.modifiers & ClassFileConstants.AccStatic) == 0;
        Argument[] arguments = method.arguments == null ? new Argument[0] : method.arguments;
        Annotation tool = annotation(method.annotations, "Tool");
        if (tool != null) {
            List<ToolParameter> parameters = new ArrayList<>();
            for (Argument argument : arguments) {
                Annotation described = annotation(argument.annotations, "Param");
                String text = described == null ? "" : value(described);
                parameters.add(draft.parameter(name, name(argument.name), argument.type.toString(), text));
            }
            draft.tool(name, value(tool), parameters, method.returnType.toString(), callable);
        }
        if (annotation(method.annotations, "Answer") != null) {
            draft.answer(name, method.returnType.toString(), arguments.length, callable);
        }
    }

    private static @Nullable Annotation annotation(Annotation @Nullable [] annotations, String name) {
        for (Annotation annotation : annotations == null ? new Annotation[0] : annotations) {
            if (simpleName(annotation.type.toString()).equals(name)) {
                return annotation;
            }
        }
        return null;
    }

    private static String value(Annotation annotation) {
        for (MemberValuePair pair : annotation.memberValuePairs()) {
            return text(pair.value);
        }
        return "";
    }

    /** The value of a constant that is made of literals; the compiler has seen to it that it is a string. */
    private static String text(Expression expression) {
        if (expression instanceof StringLiteral literal) {
            return new String(literal.source());
        }
        if (expression instanceof BinaryExpression sum
                && (sum.bits & ASTNode.OperatorMASK) >> ASTNode.OperatorSHIFT == OperatorIds.PLUS) {
            return text(sum.left) + text(sum.right);
        }
        throw new CodeGymException(
                "the description " + expression + " is no literal: write it as a string where it stands");
    }

    private static String name(char[] name) {
        return new String(name);
    }

    private static String simpleName(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.expr.SimpleName;
import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes solvers: the original with its uses of hidden data replaced by tool calls, or, where that cannot be done, a class
 * that reads the hidden data whole and calls the original.
 */
final class SolverWriter {
    private static final String HEADER = "import dev.codegym.tool.*;\nimport java.util.*;\n";

    private final JavaSolution solution;
    private final String solverName;
    private final Map<String, HiddenData> hidden;

    SolverWriter(JavaSolution solution, String solverName, List<HiddenData> hidden) {
        this.solution = solution;
        this.solverName = solverName;
        this.hidden = hidden.stream()
                .collect(Collectors.toMap(data -> data.field.name(), data -> data, (a, b) -> a, LinkedHashMap::new));
    }

    /** A solver that reads every hidden input whole and then calls the untouched original. */
    String reading() {
        StringBuilder code = new StringBuilder(HEADER);
        code.append("public class ").append(solverName).append(" implements Solver {\nprivate Tools tools;\n");
        code.append(solveMethod(
                "new " + solution.className() + "()." + solution.entry().getNameAsString(), hidden.keySet()));
        hidden.values().forEach(data -> code.append(data.wrappers()).append(data.gatherMethod()));
        return pretty(code.append("}\n").toString());
    }

    /** The original as it was rewritten; what is still needed as a whole is read at the start. */
    String rewritten(Rewriting rewriting) {
        CompilationUnit unit = rewriting.unit();
        ClassOrInterfaceDeclaration type = rewriting.type();
        rename(unit, type);
        type.getMethods().forEach(method -> method.setStatic(false));
        addMembers(rewriting);
        unit.addImport("dev.codegym.tool", false, true);
        unit.addImport("java.util", false, true);
        return unit.toString();
    }

    private void rename(CompilationUnit unit, ClassOrInterfaceDeclaration type) {
        String old = solution.className();
        unit.findAll(SimpleName.class, name -> name.getIdentifier().equals(old))
                .forEach(name -> name.setIdentifier(solverName));
        unit.findAll(
                        ConstructorDeclaration.class,
                        made -> made.getNameAsString().equals(old))
                .forEach(made -> made.setName(solverName));
        type.setPublic(true);
        type.addImplementedType("Solver");
    }

    private void addMembers(Rewriting rewriting) {
        StringBuilder code = new StringBuilder("class Members {\nprivate Tools tools;\n");
        code.append(solveMethod(rewriting.entry().getNameAsString(), rewriting.unserved()));
        rewriting.gathered().forEach(name -> code.append(hidden(name).gatherMethod()));
        Set<String> kept = rewriting.kept();
        for (ToolSource tool : rewriting.tools()) {
            boolean keeps = kept.contains(tool.spec().name());
            code.append(keeps ? HiddenData.keepingWrapper(tool.spec()) : HiddenData.wrapper(tool.spec()));
        }
        if (!kept.isEmpty()) {
            code.append(HiddenData.KEEPING);
        }
        CompilationUnit parsed = JavaSolution.parseUnit(code.append("}\n").toString());
        int position = 0;
        for (BodyDeclaration<?> member : List.copyOf(parsed.getType(0).getMembers())) {
            rewriting.type().getMembers().add(position++, member.clone());
        }
    }

    private HiddenData hidden(String name) {
        return Objects.requireNonNull(hidden.get(name));
    }

    /** The method that the host calls: takes the tools, reads what must be read whole, and enters. */
    private String solveMethod(String entry, Collection<String> gathered) {
        List<String> arguments = new ArrayList<>();
        StringBuilder code = new StringBuilder("public Object solve(Tools tools) {\nthis.tools = tools;\n");
        for (InputField input : solution.inputs()) {
            if (gathered.contains(input.name())) {
                HiddenData data = hidden(input.name());
                code.append(input.type())
                        .append(" ")
                        .append(input.name())
                        .append(" = ")
                        .append(data.gatherName());
                code.append("();\n");
                arguments.add(input.name());
            } else if (!hidden.containsKey(input.name())) {
                arguments.add(observe(input));
            }
        }
        String call = entry + "(" + String.join(", ", arguments) + ")";
        if (solution.answerInput() == null) {
            code.append("return ").append(call).append(";\n}\n");
        } else {
            code.append(call)
                    .append(";\nreturn ")
                    .append(changed(solution.answerInput(), gathered))
                    .append(";\n}\n");
        }
        return code.toString();
    }

    /** The input that holds the answer: a local of the solver, or behind tools, from where it is read. */
    private String changed(String input, Collection<String> gathered) {
        HiddenData data = hidden.get(input);
        return gathered.contains(input) || data == null ? input : data.gatherName() + "()";
    }

    private static String observe(InputField input) {
        DataType.Kind kind = input.type().kind();
        String method = switch (kind) {
            case INT -> "observeInt";
            case LONG -> "observeLong";
            case DOUBLE -> "observeDouble";
            case BOOLEAN -> "observeBoolean";
            case CHAR -> "observeChar";
            default -> throw new IllegalArgumentException(input + " is hidden");
        };
        return "tools." + method + "(\"" + input.name() + "\")";
    }

    /** The source as the pretty printer writes it. */
    static String pretty(String source) {
        return JavaSolution.parseUnit(source).toString();
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.SimpleName;
import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /**
     * The original rewritten.
     *
     * @param helpers the helper methods whose calls become tool calls
     */
    String rewritten(List<HelperTool> helpers) {
        CompilationUnit unit = solution.copy();
        ClassOrInterfaceDeclaration type = find(unit);
        MethodDeclaration entry = findEntry(type);
        helpers.forEach(helper -> replaceCalls(type, entry, helper));
        dropUnreachable(type, entry);
        Set<String> direct = replaceReads(type, entry);
        List<String> gathered =
                hidden.keySet().stream().filter(name -> !direct.contains(name)).toList();
        rename(unit, type);
        type.getMethods().forEach(method -> method.setStatic(false));
        addMembers(type, entry, gathered, helpers);
        unit.addImport("dev.codegym.tool", false, true);
        unit.addImport("java.util", false, true);
        return unit.toString();
    }

    private ClassOrInterfaceDeclaration find(CompilationUnit unit) {
        return unit.getTypes().stream()
                .filter(candidate -> candidate.getNameAsString().equals(solution.className()))
                .findFirst()
                .orElseThrow()
                .asClassOrInterfaceDeclaration();
    }

    private MethodDeclaration findEntry(ClassOrInterfaceDeclaration type) {
        int position = solution.type().getMethods().indexOf(solution.entry());
        return type.getMethods().get(position);
    }

    private void replaceCalls(ClassOrInterfaceDeclaration type, MethodDeclaration entry, HelperTool helper) {
        Bindings bindings = new Bindings(type, entry, hidden.keySet());
        MethodDeclaration method = type.getMethodsByName(helper.method().getNameAsString()).stream()
                .filter(candidate -> candidate.getParameters().size()
                        == helper.method().getParameters().size())
                .findFirst()
                .orElse(null);
        if (method == null) {
            return;
        }
        List<MethodCallExpr> calls = bindings.callsOf(method);
        // the innermost first: an argument may itself be such a call
        java.util.Collections.reverse(calls);
        for (MethodCallExpr call : calls) {
            NodeList<Expression> kept = new NodeList<>();
            for (int i = 0; i < call.getArguments().size(); i++) {
                if (!helper.hidden().containsKey(method.getParameter(i).getNameAsString())) {
                    kept.add(call.getArgument(i).clone());
                }
            }
            call.replace(new MethodCallExpr(null, helper.source().spec().name(), kept));
        }
        method.remove();
    }

    private void dropUnreachable(ClassOrInterfaceDeclaration type, MethodDeclaration entry) {
        List<MethodDeclaration> reachable = new Bindings(type, entry, hidden.keySet()).reachable();
        Set<String> referenced = type.findAll(MethodReferenceExpr.class).stream()
                .map(MethodReferenceExpr::getIdentifier)
                .collect(Collectors.toSet());
        List.copyOf(type.getMethods()).stream()
                .filter(method -> method.isPrivate()
                        && !referenced.contains(method.getNameAsString())
                        && reachable.stream().noneMatch(reached -> reached == method))
                .forEach(MethodDeclaration::remove);
    }

    /** Replaces what can be replaced and drops the parameters that held it; gives the inputs that were replaced. */
    private Set<String> replaceReads(ClassOrInterfaceDeclaration type, MethodDeclaration entry) {
        Bindings bindings = new Bindings(type, entry, hidden.keySet());
        Set<String> direct = hidden.values().stream()
                .filter(data ->
                        !data.field.name().equals(solution.answerInput()) && DirectReads.replace(bindings, data))
                .map(data -> data.field.name())
                .collect(Collectors.toSet());
        for (MethodDeclaration method : bindings.reachable()) {
            Map<String, String> held = bindings.of(method);
            List<String> dropped = held.keySet().stream()
                    .filter(parameter -> direct.contains(held.get(parameter)))
                    .toList();
            if (method != entry) {
                bindings.callsOf(method).forEach(call -> dropArguments(method, call, dropped));
            }
            method.getParameters().removeIf(parameter -> dropped.contains(parameter.getNameAsString()));
        }
        return direct;
    }

    private static void dropArguments(MethodDeclaration method, MethodCallExpr call, List<String> dropped) {
        List<Integer> positions = new ArrayList<>();
        for (String parameter : dropped) {
            positions.add(Bindings.position(method, parameter));
        }
        positions.sort(java.util.Comparator.reverseOrder());
        positions.forEach(position -> call.getArguments().remove((int) position));
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

    private void addMembers(
            ClassOrInterfaceDeclaration type,
            MethodDeclaration entry,
            List<String> gathered,
            List<HelperTool> helpers) {
        StringBuilder code = new StringBuilder("class Members {\nprivate Tools tools;\n");
        code.append(solveMethod(entry.getNameAsString(), gathered));
        hidden.values().forEach(data -> code.append(data.wrappers()));
        gathered.forEach(name ->
                code.append(java.util.Objects.requireNonNull(hidden.get(name)).gatherMethod()));
        helpers.forEach(helper -> code.append(HiddenData.wrapper(helper.source().spec())));
        CompilationUnit parsed = JavaSolution.parseUnit(code.append("}\n").toString());
        int position = 0;
        for (BodyDeclaration<?> member : List.copyOf(parsed.getType(0).getMembers())) {
            type.getMembers().add(position++, member.clone());
        }
    }

    /** The method that the host calls: takes the tools, reads what must be read whole, and enters. */
    private String solveMethod(String entry, java.util.Collection<String> gathered) {
        List<String> arguments = new ArrayList<>();
        StringBuilder code = new StringBuilder("public Object solve(Tools tools) {\nthis.tools = tools;\n");
        for (InputField input : solution.inputs()) {
            if (gathered.contains(input.name())) {
                HiddenData data = java.util.Objects.requireNonNull(hidden.get(input.name()));
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
                    .append(solution.answerInput())
                    .append(";\n}\n");
        }
        return code.toString();
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

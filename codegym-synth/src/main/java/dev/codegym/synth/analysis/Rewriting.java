package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import dev.codegym.tool.ToolSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import org.jspecify.annotations.Nullable;

/**
 * A solver in the making: a copy of the solution's syntax tree, parts of which move behind tools one after the other. Each
 * step looks at the tree as the steps before it left it, adds tools, and puts calls of them in place of what it took.
 *
 * <p>In the tree a tool's call is a call of a method of the same name without a scope; {@link SolverWriter} adds these methods.
 */
final class Rewriting {
    /** Names that mean something else in a code problem or a solver. */
    private static final Set<String> RESERVED = Set.of(
            "observe",
            "done",
            "solve",
            "tools",
            "notify",
            "notifyAll",
            "wait",
            "getClass",
            "hashCode",
            "toString",
            "clone");

    private final JavaSolution solution;
    private final CompilationUnit unit;
    private final ClassOrInterfaceDeclaration type;
    private final MethodDeclaration entry;
    private final Map<String, HiddenData> hidden;
    private final Set<String> taken = new HashSet<>(RESERVED);
    private final List<ToolSource> tools = new ArrayList<>();
    private final List<String> members = new ArrayList<>();
    private final Set<String> served = new LinkedHashSet<>();
    private final Set<String> gathered = new LinkedHashSet<>();
    private final Set<String> changed = new HashSet<>();
    private boolean changing;

    Rewriting(JavaSolution solution, List<HiddenData> hidden) {
        this.solution = solution;
        this.unit = solution.copy();
        this.type = unit.getTypes().stream()
                .filter(candidate -> candidate.getNameAsString().equals(solution.className()))
                .findFirst()
                .orElseThrow()
                .asClassOrInterfaceDeclaration();
        this.entry = type.getMethods().get(position(solution));
        this.hidden = hidden.stream()
                .collect(Collectors.toMap(data -> data.field.name(), data -> data, (a, b) -> a, LinkedHashMap::new));
        solution.inputs().forEach(input -> taken.add(input.name()));
        type.getMethods().forEach(method -> taken.add(method.getNameAsString()));
        type.getFields().stream()
                .flatMap(field -> field.getVariables().stream())
                .forEach(field -> taken.add(field.getNameAsString()));
        hidden.forEach(data -> data.tools().forEach(tool -> {
            taken.add(tool.spec().name());
            tools.add(tool);
        }));
    }

    /** By identity: equality of syntax trees compares whole methods. */
    private static int position(JavaSolution solution) {
        List<MethodDeclaration> methods = solution.type().getMethods();
        for (int i = 0; i < methods.size(); i++) {
            if (methods.get(i) == solution.entry()) {
                return i;
            }
        }
        throw new IllegalStateException("the entry is no method of its class");
    }

    JavaSolution solution() {
        return solution;
    }

    CompilationUnit unit() {
        return unit;
    }

    ClassOrInterfaceDeclaration type() {
        return type;
    }

    MethodDeclaration entry() {
        return entry;
    }

    /** The hidden inputs by name. */
    Map<String, HiddenData> hidden() {
        return hidden;
    }

    /** Which parameters hold which hidden input, in the tree as it is now. */
    Bindings bindings() {
        return new Bindings(type, entry, hidden.keySet());
    }

    /** The same, aliases of some inputs taken for variables like any other. */
    Bindings bindings(Set<String> unaliased) {
        return new Bindings(type, entry, hidden.keySet(), unaliased);
    }

    /** Whether a name can still be given to a tool, or to a member of the code problem. */
    boolean isFree(String name) {
        return SourceVersion.isName(name) && !taken.contains(name);
    }

    /** The wanted name, or one like it that nothing else has; it is taken from now on. */
    String take(String wanted) {
        String name = wanted;
        for (int i = 2; !isFree(name); i++) {
            name = wanted + i;
        }
        taken.add(name);
        return name;
    }

    /** The same where a method of the solution goes, whose own name may serve from then on. */
    String takeFrom(MethodDeclaration method, String wanted) {
        if (type.getMethodsByName(wanted).equals(List.of(method))) {
            taken.remove(wanted);
        }
        return take(wanted);
    }

    /** Offers a tool, whose name was {@linkplain #take taken} before. */
    void offer(ToolSource tool) {
        tools.add(tool);
    }

    /** Adds a field or a private method to the code problem, for tools to use. */
    void addMember(String code) {
        members.add(code);
    }

    /** The tools on offer whose method the solver calls, those of hidden inputs first. */
    List<ToolSource> tools() {
        Set<String> called = type.findAll(MethodCallExpr.class).stream()
                .map(MethodCallExpr::getNameAsString)
                .collect(Collectors.toSet());
        String reading = gathered().stream()
                .map(name -> Objects.requireNonNull(hidden.get(name)).gatherBody())
                .collect(Collectors.joining());
        return tools.stream()
                .filter(tool -> called.contains(tool.spec().name())
                        || reading.contains(tool.spec().name() + "("))
                .toList();
    }

    /** The tool of a name that is on offer, whether or not it is called, or null. */
    @Nullable
    ToolSpec offered(String name) {
        return tools.stream()
                .map(ToolSource::spec)
                .filter(tool -> tool.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** What the code problem has besides inputs and tools. */
    String members() {
        return members.stream().map(member -> member + "\n").collect(Collectors.joining());
    }

    /** Says that every use of a hidden input is a tool call now, so that nobody needs to read it whole. */
    void serve(String input) {
        served.add(input);
    }

    /** Says that there are tools that change a hidden input. */
    void change(String input) {
        changed.add(input);
        changing = true;
    }

    /** Says that there are tools that change something else. */
    void changeMemory() {
        changing = true;
    }

    /**
     * The tools whose results a solver does well to keep, because calls of other tools change things in between: those that
     * read an input which nobody changes, and those that tell its size.
     */
    Set<String> kept() {
        Set<String> kept = new HashSet<>();
        if (changing) {
            hidden.forEach((name, data) -> data.tools().stream()
                    .map(ToolSource::spec)
                    .filter(tool -> !changed.contains(name) || tool.parameters().isEmpty())
                    .filter(tool -> !tool.result().isContainer())
                    .forEach(tool -> kept.add(tool.name())));
        }
        return kept;
    }

    /** Says that the solver reads an input whole somewhere on its way. */
    void gather(String input) {
        gathered.add(input);
    }

    /** The hidden inputs that the solver needs as a whole before it starts. */
    List<String> unserved() {
        return hidden.keySet().stream().filter(name -> !served.contains(name)).toList();
    }

    /** The hidden inputs that the solver reads whole at some time. */
    List<String> gathered() {
        String changed = solution.answerInput();
        return hidden.keySet().stream()
                .filter(name -> !served.contains(name) || gathered.contains(name) || name.equals(changed))
                .toList();
    }

    /** Removes the private methods that nothing reaches any more. */
    void dropUnreachable() {
        List<MethodDeclaration> reachable = bindings().reachable();
        Set<String> referenced = type.findAll(MethodReferenceExpr.class).stream()
                .map(MethodReferenceExpr::getIdentifier)
                .collect(Collectors.toSet());
        List.copyOf(type.getMethods()).stream()
                .filter(method -> method.isPrivate()
                        && !referenced.contains(method.getNameAsString())
                        && reachable.stream().noneMatch(reached -> reached == method))
                .forEach(MethodDeclaration::remove);
    }
}

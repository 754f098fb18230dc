package dev.codegym.synth.analysis;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.task.InputField;
import dev.codegym.tool.DataType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A Java solution as the analysis sees it: its syntax tree, the class and method by which it is entered, its inputs and its
 * answer. The tree is not changed; who rewrites works on {@link #copy()}.
 */
final class JavaSolution {
    /** Node classes that such solutions take for granted; the host supplies them. */
    static final Set<String> NODE_CLASSES = Set.of("ListNode", "TreeNode");

    private static final int DEEPEST = 200;

    private final String source;
    private final CompilationUnit unit;
    private final ClassOrInterfaceDeclaration type;
    private final MethodDeclaration entry;
    private final List<InputField> inputs;
    private final DataType answer;
    private final @Nullable String answerInput;

    private JavaSolution(
            String source, CompilationUnit unit, ClassOrInterfaceDeclaration type, MethodDeclaration entry) {
        this.source = source;
        this.unit = unit;
        this.type = type;
        this.entry = entry;
        this.inputs = entry.getParameters().stream().map(JavaSolution::input).toList();
        this.answerInput = entry.getType().isVoidType() ? changedInput(entry, inputs) : null;
        this.answer = answerInput == null ? answerType(entry) : inputType(answerInput);
    }

    /**
     * Parses a solution and finds its entry.
     *
     * @throws UnsuitableProblemException if it is not Java, or has no single entry with inputs and answer of plain data
     */
    static JavaSolution parse(String source) {
        return parse(source, List.of());
    }

    /**
     * The same, with the inputs under the names that the statement gives them.
     *
     * @param names the names of the inputs in the statement's examples, in order; of no use where there are not as many as
     *     the entry has parameters
     */
    static JavaSolution parse(String source, List<String> names) {
        CompilationUnit unit = parseUnit(source);
        List<Node> foreign = new ArrayList<>();
        unit.getPackageDeclaration().ifPresent(foreign::add);
        unit.getImports().stream()
                .filter(declaration -> !declaration.getNameAsString().startsWith("java."))
                .forEach(foreign::add);
        String kept = blanked(source, foreign);
        foreign.forEach(Node::remove);
        ClassOrInterfaceDeclaration type = entryType(unit);
        MethodDeclaration entry = EntryMethods.of(type, names);
        ParameterNames.adopt(type, entry, names);
        return new JavaSolution(kept, unit, type, entry);
    }

    /** The source with some declarations left blank, so that every line keeps its number. */
    private static String blanked(String source, List<Node> declarations) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        for (Node declaration : declarations) {
            int first = line(declaration);
            int last = declaration.getEnd().map(position -> position.line).orElse(first);
            for (int i = first; i <= last; i++) {
                lines.set(i - 1, "");
            }
        }
        return String.join("\n", lines) + "\n";
    }

    static CompilationUnit parseUnit(String source) {
        ParserConfiguration configuration = new ParserConfiguration()
                .setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17)
                .setAttributeComments(false);
        ParseResult<CompilationUnit> result = new JavaParser(configuration).parse(source);
        if (!result.isSuccessful() || result.getResult().isEmpty()) {
            Problem problem = result.getProblems().get(0);
            throw new UnsuitableProblemException(
                    "NOT_JAVA", "the solution is not valid Java 17: " + problem.getVerboseMessage());
        }
        CompilationUnit unit = result.getResult().get();
        requireShallow(unit);
        return unit;
    }

    /** Analysis walks up and down the tree: what nobody writes by hand would take it forever. */
    private static void requireShallow(CompilationUnit unit) {
        Deque<Node> level = new ArrayDeque<>(List.of(unit));
        for (int depth = 0; !level.isEmpty(); depth++) {
            if (depth > DEEPEST) {
                throw new UnsuitableProblemException(
                        "NESTED_TOO_DEEPLY",
                        "line " + line(level.element())
                                + ": the solution has an expression, a block or a chain of else-ifs"
                                + " nested more than " + DEEPEST
                                + " levels deep: split it into several statements or methods");
            }
            Deque<Node> next = new ArrayDeque<>();
            level.forEach(node -> next.addAll(node.getChildNodes()));
            level = next;
        }
    }

    /** A type as it is written in a source. */
    static Type parseType(String written) {
        return new JavaParser()
                .parseType(written)
                .getResult()
                .orElseThrow(() -> new IllegalArgumentException(written + " is no type"));
    }

    /** The class that is entered: the public one, or the one named Solution, or the first. */
    static ClassOrInterfaceDeclaration entryType(CompilationUnit unit) {
        List<ClassOrInterfaceDeclaration> types = unit.getTypes().stream()
                .filter(TypeDeclaration::isClassOrInterfaceDeclaration)
                .map(TypeDeclaration::asClassOrInterfaceDeclaration)
                .filter(candidate -> !candidate.isInterface()
                        && !candidate.isAbstract()
                        && !NODE_CLASSES.contains(candidate.getNameAsString()))
                .toList();
        Optional<ClassOrInterfaceDeclaration> open = types.stream()
                .filter(ClassOrInterfaceDeclaration::isPublic)
                .findFirst()
                .or(() -> types.stream()
                        .filter(candidate -> candidate.getNameAsString().equals("Solution"))
                        .findFirst())
                .or(() -> types.stream().findFirst());
        return open.orElseThrow(
                () -> new UnsuitableProblemException("NO_ENTRY", "the solution declares no class to be entered by"));
    }

    private static InputField input(Parameter parameter) {
        String written = parameter.getType().asString() + (parameter.isVarArgs() ? "[]" : "");
        DataType parsed = DataType.parse(written);
        if (parsed == null
                || parsed.kind() == DataType.Kind.VOID
                || !isFaithful(written, parsed)
                || holdsNodes(parsed)) {
            throw new UnsuitableProblemException(
                    "INPUT_TYPE",
                    "line " + line(parameter) + ": input " + parameter.getNameAsString() + " has type " + written
                            + ", which is not plain data" + nodes(written));
        }
        if (!parameter.getNameAsString().matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new UnsuitableProblemException(
                    "INPUT_NAME",
                    "line " + line(parameter) + ": input " + parameter.getNameAsString()
                            + " is named with other than ASCII letters, digits and underscores");
        }
        return new InputField(parameter.getNameAsString(), parsed);
    }

    /** Boxed arrays read as arrays of scalars but are another Java type. */
    private static boolean isFaithful(String written, DataType parsed) {
        return written.replaceAll("\\s+|java\\.util\\.", "").equals(parsed.toString());
    }

    /** Whether it is a list of linked lists or of trees, which cannot be handed over. */
    private static boolean holdsNodes(DataType type) {
        DataType inner = type;
        while (inner.isSequence()) {
            inner = inner.elementType();
        }
        return type.isSequence() && inner.isContainer();
    }

    /** What to say of a class of nodes that is neither a list's nor a binary tree's. */
    private static String nodes(String written) {
        if (written.matches("(?:List<)?(?:ListNode|TreeNode)(?:>|\\[]).*")) {
            return ": several linked lists or trees together cannot be handed over";
        }
        return written.matches("(?:List<)?(?:\\w*Node|NestedInteger|Employee)>?(?:\\[])*")
                ? ": nodes with other links than next, or left and right, have no form in JSON"
                : "";
    }

    private static DataType answerType(MethodDeclaration entry) {
        String written = entry.getType().asString();
        DataType parsed = DataType.parse(written);
        if (parsed == null || holdsNodes(parsed)) {
            throw new UnsuitableProblemException(
                    "ANSWER_TYPE",
                    "line " + line(entry) + ": the answer has type " + written + ", which is not plain data"
                            + nodes(written));
        }
        return parsed;
    }

    private static String changedInput(MethodDeclaration entry, List<InputField> inputs) {
        List<InputField> containers =
                inputs.stream().filter(input -> input.type().isContainer()).toList();
        if (containers.isEmpty()) {
            throw new UnsuitableProblemException(
                    "NO_ANSWER", "line " + line(entry) + ": the entry gives nothing and has nothing it could change");
        }
        return containers.get(0).name();
    }

    private DataType inputType(String name) {
        return inputs.stream()
                .filter(input -> input.name().equals(name))
                .findFirst()
                .orElseThrow()
                .type();
    }

    static int line(Node node) {
        return node.getBegin().map(position -> position.line).orElse(0);
    }

    /** The syntax tree, to look at. */
    CompilationUnit unit() {
        return unit;
    }

    ClassOrInterfaceDeclaration type() {
        return type;
    }

    MethodDeclaration entry() {
        return entry;
    }

    String className() {
        return type.getNameAsString();
    }

    /** The inputs, in the order of the entry's parameters. */
    List<InputField> inputs() {
        return inputs;
    }

    /** The type of the answer; where the entry changes an input in place, that input's type. */
    DataType answer() {
        return answer;
    }

    /** The input that holds the answer after the entry ran, or null where the entry returns it. */
    @Nullable
    String answerInput() {
        return answerInput;
    }

    /** An independent copy of the syntax tree. */
    CompilationUnit copy() {
        return unit.clone();
    }

    /** The source as it is compiled: the original to the letter, package line and foreign imports left blank. */
    String source() {
        return source;
    }

    /** Whether it looks at the values of nodes, or gives nodes away; else only their links matter. */
    boolean usesNodeValues() {
        boolean gives = answer.kind() == DataType.Kind.LINKED_LIST || answer.kind() == DataType.Kind.BINARY_TREE;
        return gives
                || unit.findAll(FieldAccessExpr.class).stream()
                        .anyMatch(access -> access.getNameAsString().equals("val"));
    }

    /** The node classes it uses but does not declare. */
    List<String> missingNodeClasses() {
        Set<String> declared = unit.findAll(ClassOrInterfaceDeclaration.class).stream()
                .map(ClassOrInterfaceDeclaration::getNameAsString)
                .collect(Collectors.toSet());
        List<String> missing = new ArrayList<>();
        for (String name : List.of("ListNode", "TreeNode")) {
            boolean used = unit.findAll(ClassOrInterfaceType.class).stream()
                    .anyMatch(reference -> reference.getNameAsString().equals(name));
            if (used && !declared.contains(name)) {
                missing.add(name);
            }
        }
        return missing;
    }

    /** All names of types that the source declares. */
    Set<String> declaredTypes() {
        return unit.findAll(TypeDeclaration.class).stream()
                .map(declaration -> declaration.getNameAsString())
                .collect(Collectors.toSet());
    }
}

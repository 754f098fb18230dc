package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.codegym.synth.UnsuitableProblemException;
import java.util.List;
import java.util.Set;

/**
 * Rewrites a program that reads standard input and prints, so that it takes the words of its input and gives the lines it printed.
 * Its static state becomes the state of one object, fresh for each run.
 */
final class ContestSource {
    /** The input that holds the words. */
    static final String WORDS = "words";

    private static final Set<String> READERS = Set.of(
            "Scanner",
            "BufferedReader",
            "InputStreamReader",
            "BufferedInputStream",
            "InputStream",
            "Reader",
            "Readable");
    private static final Set<String> WRITERS = Set.of(
            "PrintWriter", "BufferedWriter", "OutputStreamWriter", "PrintStream", "BufferedOutputStream", "Writer");
    private static final Set<String> FAILURES =
            Set.of("IOException", "Exception", "FileNotFoundException", "Throwable", "InterruptedException");

    private final CompilationUnit unit;
    private final ClassOrInterfaceDeclaration type;

    private ContestSource(CompilationUnit unit, ClassOrInterfaceDeclaration type) {
        this.unit = unit;
        this.type = type;
    }

    /** Whether the solution reads standard input. */
    static boolean readsInput(CompilationUnit unit) {
        return unit.findFirst(FieldAccessExpr.class, field -> isSystem(field, "in"))
                .isPresent();
    }

    private static boolean isSystem(FieldAccessExpr field, String name) {
        return field.getNameAsString().equals(name)
                && field.getScope().toString().matches("(?:java\\.lang\\.)?System");
    }

    /**
     * The rewritten source.
     *
     * @throws UnsuitableProblemException if it has no main, or reads in a way that cannot be replaced; says where
     */
    static String of(CompilationUnit original) {
        CompilationUnit unit = original.clone();
        ClassOrInterfaceDeclaration type = unit.findFirst(
                        ClassOrInterfaceDeclaration.class,
                        candidate -> candidate.isTopLevelType()
                                && candidate.getMethodsByName("main").stream().anyMatch(MethodDeclaration::isStatic))
                .orElseThrow(() -> new UnsuitableProblemException(
                        "NO_ENTRY", "the solution reads System.in but has no class with a main method"));
        return new ContestSource(unit, type).rewritten();
    }

    private String rewritten() {
        replaceStreams("in", READERS, "standardInput");
        replaceStreams("out", WRITERS, "standardOutput");
        unit.findAll(FieldAccessExpr.class, field -> isSystem(field, "err"))
                .forEach(field -> field.replace(new ObjectCreationExpr(
                        null, new ClassOrInterfaceType(null, ContestClasses.OUTPUT), new NodeList<>())));
        renameTypes();
        dropChecked();
        makeInstance();
        unit.getPackageDeclaration().ifPresent(Node::remove);
        unit.getImports()
                .removeIf(used -> used.getNameAsString().startsWith("java.io")
                        || used.getNameAsString().equals("java.util.Scanner"));
        unit.getTypes().forEach(declared -> declared.setPublic(declared == type));
        return unit.toString()
                        .replaceFirst(
                                "(?s)(class " + type.getNameAsString() + "\\b[^{]*\\{)",
                                "$1\n" + java.util.regex.Matcher.quoteReplacement(members()))
                + ContestClasses.SOURCE;
    }

    private String members() {
        boolean arguments =
                !type.getMethodsByName("main").get(0).getParameters().isEmpty();
        return "final " + ContestClasses.INPUT + " standardInput = new " + ContestClasses.INPUT + "();\n"
                + "final " + ContestClasses.OUTPUT + " standardOutput = new " + ContestClasses.OUTPUT + "();\n"
                + "public java.util.List<String> printed(String[] " + WORDS + ") {\n"
                + "for (int i = 0; i < " + WORDS + ".length; i++) {\nstandardInput.add(" + WORDS + "[i]);\n}\n"
                + "main(" + (arguments ? "new String[0]" : "") + ");\nreturn standardOutput.lines();\n}\n";
    }

    /** The stream, or the outermost reader or writer made around it, becomes the object's own. */
    private void replaceStreams(String name, Set<String> wrappers, String own) {
        for (FieldAccessExpr stream : unit.findAll(FieldAccessExpr.class, field -> isSystem(field, name))) {
            Expression whole = stream;
            while (whole.getParentNode().orElse(null) instanceof ObjectCreationExpr made
                    && wrappers.contains(made.getType().getNameAsString())) {
                whole = made;
            }
            boolean raw = whole == stream;
            if (name.equals("in") && raw) {
                throw new UnsuitableProblemException(
                        "CONTEST_INPUT",
                        "line " + JavaSolution.line(stream)
                                + ": System.in is read otherwise than by a Scanner or a BufferedReader");
            }
            if (!type.isAncestorOf(whole)) {
                throw new UnsuitableProblemException(
                        "CONTEST_INPUT",
                        "line " + JavaSolution.line(stream) + ": System." + name
                                + " is used outside of the class with main");
            }
            whole.replace(new NameExpr(own));
        }
    }

    private void renameTypes() {
        for (ClassOrInterfaceType used : unit.findAll(ClassOrInterfaceType.class)) {
            String name = used.getNameAsString();
            boolean declared = unit.findFirst(
                            ClassOrInterfaceDeclaration.class,
                            found -> found.getNameAsString().equals(name))
                    .isPresent();
            if (!declared && READERS.contains(name)) {
                used.setScope(null);
                used.setName(ContestClasses.INPUT);
            } else if (!declared && WRITERS.contains(name)) {
                used.setScope(null);
                used.setName(ContestClasses.OUTPUT);
            }
        }
        for (ClassOrInterfaceType refused : unit.findAll(
                ClassOrInterfaceType.class,
                used -> used.getNameAsString().matches("DataInputStream|StreamTokenizer|FileReader|File|Console"))) {
            throw new UnsuitableProblemException(
                    "CONTEST_INPUT",
                    "line " + JavaSolution.line(refused) + ": input is read by a " + refused
                            + "; only a Scanner or a BufferedReader can be replaced");
        }
    }

    /** Nothing here throws a checked exception any more. */
    private void dropChecked() {
        for (CallableDeclaration<?> callable : unit.findAll(CallableDeclaration.class)) {
            callable.getThrownExceptions()
                    .removeIf(thrown -> FAILURES.contains(
                            thrown.asString().substring(thrown.asString().lastIndexOf('.') + 1)));
        }
        unit.findAll(ClassOrInterfaceType.class, used -> used.getNameAsString().equals("IOException"))
                .forEach(used -> {
                    used.setScope(null);
                    used.setName("RuntimeException");
                });
    }

    private void makeInstance() {
        String name = type.getNameAsString();
        type.findAll(
                        MethodReferenceExpr.class,
                        used -> used.getScope().toString().equals(name))
                .forEach(used -> used.setScope(new ThisExpr()));
        type.findAll(
                        MethodCallExpr.class,
                        call -> call.getScope()
                                .filter(scope -> scope.toString().equals(name))
                                .isPresent())
                .forEach(MethodCallExpr::removeScope);
        type.findAll(FieldAccessExpr.class, field -> field.getScope().toString().equals(name))
                .forEach(field -> field.replace(new NameExpr(field.getNameAsString())));
        type.findAll(MethodDeclaration.class).forEach(method -> method.setStatic(false));
        type.findAll(FieldDeclaration.class).forEach(field -> field.setStatic(false));
        type.findAll(InitializerDeclaration.class).forEach(made -> made.setStatic(false));
        List<ClassOrInterfaceDeclaration> inner = type.findAll(ClassOrInterfaceDeclaration.class);
        inner.stream()
                .filter(declared -> declared != type && !declared.isInterface())
                .forEach(declared -> declared.setStatic(false));
    }
}

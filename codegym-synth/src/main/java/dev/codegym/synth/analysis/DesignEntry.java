package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import dev.codegym.synth.UnsuitableProblemException;
import dev.codegym.synth.statement.Example;
import dev.codegym.synth.statement.Statement;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Classes that are driven by calls, such as a cache with {@code put} and {@code get}. A new entry takes what the constructor takes
 * and a list of calls, each a line such as {@code put 1 5}, makes them one after the other and gives what they give.
 */
final class DesignEntry {
    /** The input that holds the calls. */
    static final String CALLS = "calls";

    private final CompilationUnit unit;
    private final ClassOrInterfaceDeclaration type;
    private final List<Parameter> start;
    private final List<MethodDeclaration> operations;
    private final Statement statement;

    private DesignEntry(
            CompilationUnit unit,
            ClassOrInterfaceDeclaration type,
            List<Parameter> start,
            List<MethodDeclaration> operations,
            Statement statement) {
        this.unit = unit;
        this.type = type;
        this.start = start;
        this.operations = operations;
        this.statement = statement;
    }

    /** The problem adapted, or null where the statement's examples are no scripts of calls. */
    static @Nullable AdaptedEntry adapt(CompilationUnit unit, Statement statement) {
        List<List<JsonNode>> scripts = statement.examples().stream()
                .map(Example::values)
                .filter(DesignEntry::isScript)
                .toList();
        if (scripts.isEmpty()) {
            return null;
        }
        Set<String> called = new HashSet<>();
        scripts.forEach(script -> script.get(0).forEach(name -> called.add(name.asString())));
        ClassOrInterfaceDeclaration type = driven(unit, called);
        if (type == null) {
            return null;
        }
        refuseChance(unit, type);
        List<MethodDeclaration> operations = type.getMethods().stream()
                .filter(method -> !method.isPrivate()
                        && !method.isStatic()
                        && (called.contains(method.getNameAsString()) || method.isPublic())
                        && !Set.of("equals", "hashCode", "toString", "compareTo")
                                .contains(method.getNameAsString()))
                .toList();
        operations = named(operations, called, statement);
        return new DesignEntry(unit, type, start(type, scripts.get(0)), operations, statement).adapted();
    }

    private static boolean isScript(List<JsonNode> values) {
        return values.size() == 2
                && values.get(0).isArray()
                && values.get(1).isArray()
                && values.get(0).size() >= 2
                && values.get(0).size() == values.get(1).size()
                && values.get(0).valueStream().allMatch(JsonNode::isString)
                && values.get(1).valueStream().allMatch(JsonNode::isArray);
    }

    private static @Nullable ClassOrInterfaceDeclaration driven(CompilationUnit unit, Set<String> called) {
        return unit.getTypes().stream()
                .filter(declared -> declared.isClassOrInterfaceDeclaration())
                .map(declared -> declared.asClassOrInterfaceDeclaration())
                .filter(declared -> !declared.isInterface()
                        && declared.getMethods().stream().anyMatch(method -> called.contains(method.getNameAsString())))
                .findFirst()
                .orElse(null);
    }

    private static void refuseChance(CompilationUnit unit, ClassOrInterfaceDeclaration type) {
        Optional<? extends Node> chance = unit.findFirst(
                ClassOrInterfaceType.class,
                used -> Set.of("Random", "SecureRandom", "ThreadLocalRandom", "SplittableRandom")
                        .contains(used.getNameAsString()));
        if (chance.isEmpty()) {
            chance = unit.findFirst(
                    MethodCallExpr.class,
                    call -> call.toString().matches("Math\\.random\\(\\)|ThreadLocalRandom\\.current\\(\\)"));
        }
        if (chance.isPresent()) {
            throw new UnsuitableProblemException(
                    "RANDOM_ANSWER",
                    "line " + JavaSolution.line(chance.get()) + ": class " + type.getNameAsString()
                            + " draws at random, so that no answer is the only right one");
        }
    }

    /** The methods that the statement or its examples name; the others are the class's own business. */
    private static List<MethodDeclaration> named(
            List<MethodDeclaration> methods, Set<String> called, Statement statement) {
        List<MethodDeclaration> named = methods.stream()
                .filter(method -> called.contains(method.getNameAsString())
                        || statement.prose().contains(method.getNameAsString() + "("))
                .toList();
        Set<String> names = new HashSet<>();
        for (MethodDeclaration method : named) {
            if (!names.add(method.getNameAsString())) {
                throw new UnsuitableProblemException(
                        "DESIGN_CLASS",
                        "line " + JavaSolution.line(method) + ": two methods are named " + method.getNameAsString()
                                + "; a call of a script must name one");
            }
        }
        return named;
    }

    private static List<Parameter> start(ClassOrInterfaceDeclaration type, List<JsonNode> script) {
        int given = script.get(1).path(0).size();
        Optional<ConstructorDeclaration> constructor = type.getConstructors().stream()
                .filter(made -> made.getParameters().size() == given)
                .findFirst();
        if (constructor.isEmpty() && !(given == 0 && type.getConstructors().isEmpty())) {
            throw new UnsuitableProblemException(
                    "DESIGN_CLASS",
                    "line " + JavaSolution.line(type) + ": class " + type.getNameAsString()
                            + " has no constructor with the " + given + " arguments of the first example");
        }
        return constructor
                .map(CallableDeclaration::getParameters)
                .<List<Parameter>>map(List::copyOf)
                .orElse(List.of());
    }

    private AdaptedEntry adapted() {
        operations.forEach(operation -> operation.getParameters().forEach(this::requireWord));
        start.forEach(parameter -> {
            if (parameter.getNameAsString().equals(CALLS)) {
                throw new UnsuitableProblemException(
                        "DESIGN_CLASS",
                        "line " + JavaSolution.line(parameter) + ": an input is named " + CALLS
                                + " like the list of calls; give it another name");
            }
        });
        ScriptWords words = new ScriptWords(type.getNameAsString(), operations, statement);
        ScriptRules rules = new ScriptRules(start, operations, statement);
        return new AdaptedEntry(source(), words.statement(start, rules.startLines()), rules.rules());
    }

    private void requireWord(Parameter parameter) {
        DataType written = DataType.parse(parameter.getType().asString());
        if (written == null || written.isContainer() || written.kind() == DataType.Kind.VOID) {
            throw new UnsuitableProblemException(
                    "DESIGN_ARGUMENT",
                    "line " + JavaSolution.line(parameter) + ": argument " + parameter.getNameAsString() + " has type "
                            + parameter.getType()
                            + "; a call of a script takes numbers, words, characters and true or false");
        }
    }

    private String source() {
        String name = type.getNameAsString();
        CompilationUnit copy = unit.clone();
        copy.getPackageDeclaration().ifPresent(Node::remove);
        copy.getTypes().forEach(declared -> declared.setPublic(false));
        return copy + "\n" + "public class " + name + "Script {\n" + method(name) + "}\n";
    }

    private String method(String name) {
        DataType result = result();
        boolean texts = result.equals(DataType.STRING);
        String parameters = start.stream()
                .map(parameter -> parameter.getType() + " " + parameter.getNameAsString() + ", ")
                .collect(Collectors.joining());
        String arguments = start.stream().map(Parameter::getNameAsString).collect(Collectors.joining(", "));
        StringBuilder code = new StringBuilder("public java.util.List<" + boxed(result) + "> results(" + parameters
                + "String[] " + CALLS + ") {\n" + name + " driven = new " + name + "(" + arguments + ");\n"
                + "java.util.List<" + boxed(result) + "> results = new java.util.ArrayList<>();\n"
                + "for (String call : " + CALLS + ") {\nString[] words = call.split(\" \");\n");
        String otherwise = "";
        for (MethodDeclaration operation : operations) {
            String call = "driven." + operation.getNameAsString() + "(" + arguments(operation) + ")";
            String value =
                    texts && !operation.getType().asString().equals("String") ? "String.valueOf(" + call + ")" : call;
            code.append(otherwise)
                    .append("if (words[0].equals(\"")
                    .append(operation.getNameAsString())
                    .append("\")) {\n")
                    .append(operation.getType().isVoidType() ? call : "results.add(" + value + ")")
                    .append(";\n}");
            otherwise = " else ";
        }
        return code.append("\n}\nreturn results;\n}\n").toString();
    }

    private static String boxed(DataType type) {
        String list = type.list().toString();
        return list.substring("List<".length(), list.length() - 1);
    }

    private static String arguments(MethodDeclaration operation) {
        List<String> arguments = new ArrayList<>();
        for (int i = 0; i < operation.getParameters().size(); i++) {
            String word = "words[" + (i + 1) + "]";
            DataType parsed = Objects.requireNonNull(
                    DataType.parse(operation.getParameter(i).getType().asString()));
            arguments.add(
                    switch (parsed.kind()) {
                        case INT -> "Integer.parseInt(" + word + ")";
                        case LONG -> "Long.parseLong(" + word + ")";
                        case DOUBLE -> "Double.parseDouble(" + word + ")";
                        case BOOLEAN -> word + ".equals(\"true\")";
                        case CHAR -> word + ".charAt(0)";
                        default -> word;
                    });
        }
        return String.join(", ", arguments);
    }

    /** What all calls with a result give, or text where they give different things. */
    private DataType result() {
        Set<DataType> results = new HashSet<>();
        for (MethodDeclaration operation : operations) {
            if (!operation.getType().isVoidType()) {
                DataType given = DataType.parse(operation.getType().asString());
                boolean plain = given != null
                        && given.levels() <= 1
                        && given.kind() != DataType.Kind.LINKED_LIST
                        && given.kind() != DataType.Kind.BINARY_TREE;
                if (!plain) {
                    throw new UnsuitableProblemException(
                            "DESIGN_RESULT",
                            "line " + JavaSolution.line(operation) + ": " + operation.getNameAsString() + " gives "
                                    + operation.getType() + ", which is not plain data of one level");
                }
                results.add(Objects.requireNonNull(given));
            }
        }
        if (results.isEmpty()) {
            throw new UnsuitableProblemException(
                    "NO_ANSWER",
                    "line " + JavaSolution.line(type) + ": no call of class " + type.getNameAsString()
                            + " gives anything");
        }
        boolean one = results.size() == 1;
        DataType first = results.iterator().next();
        if (!one && results.stream().anyMatch(DataType::isSequence)) {
            throw new UnsuitableProblemException(
                    "DESIGN_RESULT",
                    "line " + JavaSolution.line(type) + ": the calls of class " + type.getNameAsString()
                            + " give lists and other things; the answer must be a list of one kind");
        }
        return one ? first : DataType.STRING;
    }
}

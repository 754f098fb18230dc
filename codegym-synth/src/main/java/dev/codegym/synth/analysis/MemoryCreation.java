package dev.codegym.synth.analysis;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a solution makes a collection of the library that is empty at first.
 *
 * @param className its class, without a package
 * @param types its type arguments
 * @param order the comparator that the constructor was given, or null
 */
record MemoryCreation(
        String className, List<DataType> types, @Nullable Expression order) {
    private static final Set<String> CLASSES = Set.of(
            "ArrayList",
            "LinkedList",
            "Stack",
            "ArrayDeque",
            "PriorityQueue",
            "HashSet",
            "TreeSet",
            "LinkedHashSet",
            "HashMap",
            "TreeMap",
            "LinkedHashMap",
            "StringBuilder");

    MemoryCreation {
        types = List.copyOf(types);
    }

    /** Reads it from the source, or gives null where it is of another class, of values that are not plain, or not empty. */
    static @Nullable MemoryCreation of(VariableDeclarator variable, ObjectCreationExpr creation) {
        String name = creation.getType().getNameAsString();
        if (!CLASSES.contains(name) || creation.getAnonymousClassBody().isPresent()) {
            return null;
        }
        if (name.equals("StringBuilder")) {
            return creation.getArguments().isEmpty() ? new MemoryCreation(name, List.of(DataType.CHAR), null) : null;
        }
        List<DataType> types = types(variable, creation);
        boolean map = name.endsWith("Map");
        if (types.size() != (map ? 2 : 1)) {
            return null;
        }
        NodeList<Expression> arguments = creation.getArguments();
        if (arguments.isEmpty() || arguments.size() == 1 && isSize(name, arguments.get(0))) {
            return new MemoryCreation(name, types, null);
        }
        return name.equals("PriorityQueue") && arguments.size() == 1 && isClosed(arguments.get(0))
                ? new MemoryCreation(name, types, arguments.get(0))
                : null;
    }

    private static boolean isSize(String name, Expression argument) {
        return argument instanceof IntegerLiteralExpr && !name.startsWith("Tree");
    }

    /** Whether an order depends on nothing but the values that are compared. */
    private static boolean isClosed(Expression order) {
        boolean known = order instanceof LambdaExpr
                || order.toString().startsWith("Collections.reverseOrder(")
                || order.toString().startsWith("Comparator.");
        Set<String> own = order.findAll(com.github.javaparser.ast.body.Parameter.class).stream()
                .map(parameter -> parameter.getNameAsString())
                .collect(Collectors.toSet());
        return known
                && order.findAll(NameExpr.class).stream()
                        .map(NameExpr::getNameAsString)
                        .allMatch(name -> own.contains(name)
                                || Set.of("Integer", "Long", "Math", "Double", "Character", "Collections", "Comparator")
                                        .contains(name));
    }

    /** The type arguments that are plain, from the declaration or else from the creation. */
    private static List<DataType> types(VariableDeclarator variable, ObjectCreationExpr creation) {
        List<DataType> types = plain(variable.getType());
        return types.isEmpty() ? plain(creation.getType()) : types;
    }

    private static List<DataType> plain(Type type) {
        List<DataType> plain = new ArrayList<>();
        if (type instanceof ClassOrInterfaceType generic) {
            for (Type argument : generic.getTypeArguments().orElse(new NodeList<>())) {
                DataType data = DataType.parse(argument.asString());
                boolean flat = data != null
                        && (!data.isContainer()
                                || data.kind() == DataType.Kind.ARRAY
                                        && !data.elementType().isContainer());
                if (data != null && flat) {
                    plain.add(data);
                }
            }
        }
        return plain;
    }

    /** What it holds; of a map, its values. */
    DataType element() {
        return types.get(types.size() - 1);
    }

    /** The type as it is written in Java. */
    String type() {
        String arguments = types.stream().map(MemoryCreation::boxed).collect(Collectors.joining(", "));
        return className.equals("StringBuilder") ? className : "java.util." + className + "<" + arguments + ">";
    }

    /** The expression that makes it. */
    String creation() {
        return "new " + type() + "(" + (order == null ? "" : order) + ")";
    }

    static String boxed(DataType type) {
        String list = type.list().toString();
        return list.substring("List<".length(), list.length() - 1);
    }
}

package dev.codegym.synth.analysis;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
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

    private static final Set<String> GROUPS =
            Set.of("List", "ArrayList", "LinkedList", "Set", "HashSet", "TreeSet", "Collection");

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
        boolean pool = name.equals("PriorityQueue") && (arguments.size() == 1 || isSize(name, arguments.get(0)));
        Expression order = arguments.get(arguments.size() - 1);
        return pool && isClosed(order) ? new MemoryCreation(name, types, order) : null;
    }

    /** The same for lists of values in an array, a list or a map: its types are the key's, if any, and the values'. */
    static @Nullable MemoryCreation ofGroups(VariableDeclarator variable, Expression creation) {
        Type type = variable.getType();
        if (creation instanceof ArrayCreationExpr array) {
            boolean row = array.getLevels().size() == 1
                    && array.getLevels().get(0).getDimension().isPresent()
                    && type.getArrayLevel() == 1;
            List<DataType> values = row ? values(type.getElementType()) : List.of();
            return values.isEmpty() ? null : new MemoryCreation("ArrayList", values, null);
        }
        if (!(creation instanceof ObjectCreationExpr made) || !(type instanceof ClassOrInterfaceType generic)) {
            return null;
        }
        String name = made.getType().getNameAsString();
        NodeList<Type> arguments = generic.getTypeArguments().orElse(new NodeList<>());
        boolean plain = CLASSES.contains(name) && made.getAnonymousClassBody().isEmpty();
        boolean sized =
                made.getArguments().isEmpty() || made.getArguments().size() == 1 && isSize(name, made.getArgument(0));
        List<DataType> types = new ArrayList<>();
        if (plain && sized && name.endsWith("Map") && arguments.size() == 2) {
            DataType key = DataType.parse(arguments.get(0).asString());
            if (key != null && !key.isContainer()) {
                types.add(key);
                types.addAll(values(arguments.get(1)));
            }
            return types.size() == 2 ? new MemoryCreation(name, types, null) : null;
        }
        if (plain && sized && name.endsWith("List") && arguments.size() == 1) {
            types.addAll(values(arguments.get(0)));
        }
        return types.size() == 1 ? new MemoryCreation("ArrayList", types, null) : null;
    }

    private static List<DataType> values(Type group) {
        boolean known = group instanceof ClassOrInterfaceType named && GROUPS.contains(named.getNameAsString());
        return known ? plain(group) : List.of();
    }

    /** Whether an argument says for how many values there is to be room, which changes nothing. */
    private static boolean isSize(String name, Expression argument) {
        if (argument instanceof NameExpr variable) {
            MethodDeclaration method = MemoryCode.around(variable, MethodDeclaration.class);
            return method != null && MemoryCode.isInt(method, variable.getNameAsString());
        }
        boolean number = argument instanceof IntegerLiteralExpr
                || argument instanceof BinaryExpr
                || argument.toString().matches("[\\w.]+(\\.length|\\.length\\(\\)|\\.size\\(\\))");
        return number && !name.startsWith("Tree");
    }

    /** Whether an order depends on nothing but the values that are compared. */
    private static boolean isClosed(Expression order) {
        boolean known = order instanceof LambdaExpr
                || order.toString().startsWith("Collections.reverseOrder(")
                || order.toString().startsWith("Comparator.");
        Set<String> own = order.findAll(Parameter.class).stream()
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

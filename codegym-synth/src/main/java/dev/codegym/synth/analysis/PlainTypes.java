package dev.codegym.synth.analysis;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import dev.codegym.tool.DataType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Small changes that let an ordinary solution be taken: an entry whose types are near to plain data, such as {@code Integer[]} or
 * {@code ArrayList<Integer>}, gets a new one before it that converts; prints that only tell what goes on are left out.
 */
final class PlainTypes {
    private static final Map<String, String> UNBOXED = Map.of(
            "Integer[]",
            "int[]",
            "Long[]",
            "long[]",
            "Double[]",
            "double[]",
            "Boolean[]",
            "boolean[]",
            "Character[]",
            "char[]");
    private static final Map<String, String> SCALARS =
            Map.of("short", "int", "byte", "int", "float", "double", "Short", "int", "Byte", "int", "Float", "double");

    /** Calls that change nothing. */
    private static final Set<String> HARMLESS = Set.of(
            "toString",
            "deepToString",
            "valueOf",
            "format",
            "size",
            "get",
            "length",
            "charAt",
            "peek",
            "isEmpty",
            "join",
            "contains",
            "containsKey",
            "getOrDefault",
            "max",
            "min",
            "abs",
            "asList",
            "substring");

    private static final String CHAINS = """
            class Members {
                private static ListNode[] chains(int[][] all) {
                    ListNode[] chains = new ListNode[all.length];
                    for (int i = 0; i < all.length; i++) {
                        for (int j = all[i].length - 1; j >= 0; j--) {
                            chains[i] = new ListNode(all[i][j], chains[i]);
                        }
                    }
                    return chains;
                }
            }
            """;

    private static final String UNCHAINED = """
            ListNode[] chains = %s;
            int[][] all = new int[chains.length][];
            for (int i = 0; i < chains.length; i++) {
                int length = 0;
                for (ListNode node = chains[i]; node != null; node = node.next) {
                    length++;
                }
                all[i] = new int[length];
                int at = 0;
                for (ListNode node = chains[i]; node != null; node = node.next) {
                    all[i][at++] = node.val;
                }
            }
            return all;
            """;

    private final ClassOrInterfaceDeclaration type;
    private final MethodDeclaration entry;

    private PlainTypes(ClassOrInterfaceDeclaration type, MethodDeclaration entry) {
        this.type = type;
        this.entry = entry;
    }

    /** The source with these changes, or null where it needs none. */
    static @Nullable String of(CompilationUnit original, List<String> names) {
        CompilationUnit unit = original.clone();
        boolean changed = withoutPrints(unit);
        ClassOrInterfaceDeclaration type = JavaSolution.entryType(unit);
        MethodDeclaration entry = EntryMethods.find(type, names);
        if (entry != null) {
            changed |= new PlainTypes(type, entry).convert();
        }
        return changed ? unit.toString() : null;
    }

    /** Whether prints, or a main that is not the entry, were left out. */
    private static boolean withoutPrints(CompilationUnit unit) {
        List<MethodDeclaration> mains = unit.findAll(
                MethodDeclaration.class,
                method -> method.getNameAsString().equals("main")
                        && method.isStatic()
                        && method.getType().isVoidType()
                        && method.getParameters().size() == 1);
        boolean useful = mains.stream()
                .anyMatch(main -> main.getParentNode().orElse(null) instanceof ClassOrInterfaceDeclaration owner
                        && owner.getMethods().stream().anyMatch(method -> method != main));
        if (useful) {
            mains.forEach(MethodDeclaration::remove);
        }
        List<ExpressionStmt> prints = unit.findAll(ExpressionStmt.class, PlainTypes::isPrint);
        for (ExpressionStmt print : prints) {
            print.replace(new BlockStmt());
        }
        return useful || !prints.isEmpty();
    }

    private static boolean isPrint(ExpressionStmt statement) {
        return statement.getExpression() instanceof MethodCallExpr call
                && call.getScope()
                        .filter(scope -> scope instanceof FieldAccessExpr field
                                && field.toString().matches("System\\.(?:out|err)"))
                        .isPresent()
                && call.getArguments().stream()
                        .allMatch(
                                argument -> argument.findFirst(AssignExpr.class).isEmpty()
                                        && argument.findFirst(UnaryExpr.class, PlainTypes::changes)
                                                .isEmpty()
                                        && argument.findAll(MethodCallExpr.class).stream()
                                                .allMatch(inner -> HARMLESS.contains(inner.getNameAsString())));
    }

    private static boolean changes(UnaryExpr unary) {
        return unary.getOperator().toString().contains("CREMENT");
    }

    private boolean convert() {
        List<String> declared = new ArrayList<>();
        List<String> given = new ArrayList<>();
        boolean needed = false;
        for (Parameter parameter : entry.getParameters()) {
            String written = parameter.getType().asString().replaceAll("\\s+|java\\.util\\.", "");
            String plain = plain(written);
            if (plain == null || parameter.isVarArgs()) {
                return false;
            }
            needed |= !plain.equals(written);
            declared.add(plain + " " + parameter.getNameAsString());
            given.add(toOriginal(parameter.getNameAsString(), plain, written));
        }
        String written = entry.getType().asString().replaceAll("\\s+|java\\.util\\.", "");
        String plain = written.equals("void") ? "void" : plain(written);
        boolean failing = !entry.getThrownExceptions().isEmpty();
        boolean same = !needed && (plain == null || plain.equals(written));
        if (plain == null || written.equals("void") && needed || same && !failing) {
            return false;
        }
        String call = entry.getNameAsString() + "(" + String.join(", ", given) + ")";
        String body = toPlain(call, plain, written);
        if (failing) {
            body = "try {\n" + body + "\n} catch (Exception e) {\nthrow new IllegalStateException(e.toString());\n}";
        }
        String code = "class Members {\npublic " + plain + " " + entry.getNameAsString() + "Plain("
                + String.join(", ", declared) + ") {\n" + body + "\n}\n}\n";
        entry.setPublic(false).setPrivate(true);
        if (code.contains("List<")) {
            type.findCompilationUnit().ifPresent(unit -> unit.addImport("java.util.List"));
        }
        members(code);
        boxes(call);
        if (call.contains("chains(")) {
            members(CHAINS);
        }
        return true;
    }

    private void boxes(String call) {
        for (Map.Entry<String, String> boxes : UNBOXED.entrySet()) {
            String box = boxes.getKey();
            boolean used = entry.getParameters().stream()
                    .anyMatch(parameter -> parameter.getType().asString().equals(box));
            if (call.contains("boxed(") && used) {
                String one = box.substring(0, box.length() - 2);
                members("class Members {\nprivate static " + box + " boxed(" + boxes.getValue() + " all) {\n" + box
                        + " boxed = new " + one
                        + "[all.length];\nfor (int i = 0; i < all.length; i++) {\nboxed[i] = all[i];\n}\n"
                        + "return boxed;\n}\n}\n");
            }
        }
    }

    private void members(String code) {
        type.addMember(JavaSolution.parseUnit(code).getType(0).getMember(0).clone());
    }

    /** The nearest plain type, the type itself where it is plain, or null where there is none. */
    private static @Nullable String plain(String written) {
        String near = UNBOXED.getOrDefault(written, SCALARS.getOrDefault(written, written));
        if (near.equals("ListNode[]")) {
            return "int[][]";
        }
        if (near.matches("String(?:Builder|Buffer)|CharSequence")) {
            near = "String";
        }
        near = near.replaceFirst("^(?:ArrayList|LinkedList|Collection|Iterable|Vector)<(.+)>$", "List<$1>");
        DataType type = DataType.parse(near);
        if (type == null || type.kind() == DataType.Kind.VOID) {
            return null;
        }
        return type.toString().equals(near) || !type.isContainer() ? near : null;
    }

    private static String toOriginal(String name, String plain, String written) {
        if (plain.equals(written)) {
            return name;
        }
        if (UNBOXED.containsKey(written)) {
            return "boxed(" + name + ")";
        }
        if (written.equals("ListNode[]")) {
            return "chains(" + name + ")";
        }
        if (plain.startsWith("List<")) {
            String owner = written.substring(0, written.indexOf('<'));
            return owner.equals("Collection") || owner.equals("Iterable")
                    ? name
                    : "new java.util." + owner + "<>(" + name + ")";
        }
        return written.startsWith("StringBu")
                ? "new " + written + "(" + name + ")"
                : written.equals("CharSequence")
                        ? name
                        : "(" + SCALARS_BACK.getOrDefault(written, written) + ") " + name;
    }

    private static final Map<String, String> SCALARS_BACK = Map.of("Short", "short", "Byte", "byte", "Float", "float");

    private static String toPlain(String call, String plain, String written) {
        if (written.equals("void")) {
            return call + ";";
        }
        if (plain.equals(written)) {
            return "return " + call + ";";
        }
        if (written.equals("ListNode[]")) {
            return UNCHAINED.formatted(call);
        }
        if (UNBOXED.containsKey(written)) {
            String one = written.substring(0, written.length() - 2);
            return written + " boxes = " + call + ";\n" + plain + " all = new " + plain.replace("[]", "[boxes.length]")
                    + ";\nint at = 0;\nfor (" + one + " box : boxes) {\nall[at++] = box;\n}\nreturn all;";
        }
        return plain.startsWith("List<")
                ? "java.util." + plain + " all = new java.util.ArrayList<>();\nfor ("
                        + plain.substring("List<".length(), plain.length() - 1) + " one : " + call
                        + ") {\nall.add(one);\n}\nreturn all;"
                : plain.equals("String") ? "return " + call + ".toString();" : "return " + call + ";";
    }
}

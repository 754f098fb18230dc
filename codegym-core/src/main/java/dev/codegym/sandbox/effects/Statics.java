package dev.codegym.sandbox.effects;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Tells whether a guest has static state that an episode could leave behind. It has none where each static field is set by
 * the initializer of its own class alone, and holds a number, a text, or arrays of these that nothing ever writes to.
 */
public final class Statics {
    private final Map<String, ClassNode> guest;

    private Statics(Map<String, ClassNode> guest) {
        this.guest = guest;
    }

    /** Whether nothing static can change once the classes are initialized. */
    public static boolean areConstant(Map<String, ClassNode> guest) {
        Statics statics = new Statics(guest);
        // the order in which several initializers run is the program's to say
        return guest.values().stream().filter(Statics::hasInitializer).count() <= 1
                && guest.values().stream().allMatch(statics::isConstant);
    }

    /** Whether a class runs code when it is initialized. */
    public static boolean hasInitializer(ClassNode node) {
        return node.methods.stream().anyMatch(method -> method.name.equals("<clinit>"));
    }

    private boolean isConstant(ClassNode node) {
        for (FieldNode field : node.fields) {
            if ((field.access & Opcodes.ACC_STATIC) != 0 && !isPlain(Type.getType(field.desc))) {
                return false;
            }
        }
        return node.methods.stream().allMatch(method -> leavesStatics(node, method));
    }

    private static boolean isPlain(Type type) {
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        return element.getSort() < Type.ARRAY || element.getInternalName().equals("java/lang/String");
    }

    private boolean leavesStatics(ClassNode node, MethodNode method) {
        boolean initializer = method.name.equals("<clinit>");
        boolean readsArrays = false;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FieldInsnNode field && guest.containsKey(field.owner)) {
                boolean own = initializer && field.owner.equals(node.name) && declares(node, field.name);
                if (field.getOpcode() == Opcodes.PUTSTATIC && !own) {
                    return false;
                }
                readsArrays |= field.getOpcode() == Opcodes.GETSTATIC && field.desc.startsWith("[") && !own;
            }
        }
        return !readsArrays || onlyReads(node, method);
    }

    private static boolean declares(ClassNode node, String field) {
        return node.fields.stream().anyMatch(each -> each.name.equals(field));
    }

    /** Follows the static arrays through a method. */
    private static boolean onlyReads(ClassNode node, MethodNode method) {
        try {
            StaticArrays reader = new StaticArrays();
            Analyzer<?> analyzer = new Analyzer<>(reader);
            analyzer.analyze(node.name, method);
            return !reader.escaped();
        } catch (AnalyzerException | RuntimeException e) {
            return false;
        }
    }
}

package dev.codegym.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes out what javac leaves to {@code StringConcatFactory}: each join becomes a call of a method that appends to a
 * {@code StringBuilder}, which the sandbox knows how to meter. The values are the same.
 */
final class JoinedStrings {
    private static final String FACTORY = "java/lang/invoke/StringConcatFactory";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private final ClassNode owner;
    private final Map<String, String> names = new HashMap<>();
    private final List<MethodNode> added = new ArrayList<>();

    private JoinedStrings(ClassNode owner) {
        this.owner = owner;
    }

    /** Rewrites every join in a class. What is no join of plain strings stays, and the sandbox refuses it. */
    static void writeOut(ClassNode node) {
        JoinedStrings joined = new JoinedStrings(node);
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic && isJoin(dynamic)) {
                    method.instructions.set(dynamic, joined.call(dynamic));
                }
            }
        }
        node.methods.addAll(joined.added);
    }

    private static boolean isJoin(InvokeDynamicInsnNode dynamic) {
        if (!dynamic.bsm.getOwner().equals(FACTORY)) {
            return false;
        }
        for (Object constant : dynamic.bsmArgs) {
            if (!(constant instanceof String || constant instanceof Number)) {
                return false;
            }
        }
        return true;
    }

    private MethodInsnNode call(InvokeDynamicInsnNode dynamic) {
        String recipe = dynamic.bsm.getName().equals("makeConcat")
                ? String.valueOf(ARGUMENT).repeat(Type.getArgumentTypes(dynamic.desc).length)
                : (String) dynamic.bsmArgs[0];
        List<Object> constants =
                List.of(dynamic.bsmArgs).subList(Math.min(1, dynamic.bsmArgs.length), dynamic.bsmArgs.length);
        String name = names.computeIfAbsent(
                dynamic.desc + recipe + constants, unseen -> method(dynamic.desc, recipe, constants));
        boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
        return new MethodInsnNode(Opcodes.INVOKESTATIC, owner.name, name, dynamic.desc, isInterface);
    }

    /** Adds the method for one form of join. */
    private String method(String descriptor, String recipe, List<Object> constants) {
        String name = "join$" + added.size();
        MethodNode method = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, name, descriptor, null, null);
        method.visitTypeInsn(Opcodes.NEW, BUILDER);
        method.visitInsn(Opcodes.DUP);
        method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        int slots = append(method, Type.getArgumentTypes(descriptor), recipe, constants);
        method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(3, slots);
        added.add(method);
        return name;
    }

    private static int append(MethodNode method, Type[] arguments, String recipe, List<Object> constants) {
        StringBuilder literal = new StringBuilder();
        int argument = 0;
        int constant = 0;
        int slot = 0;
        for (int i = 0; i < recipe.length(); i++) {
            char c = recipe.charAt(i);
            if (c == ARGUMENT) {
                literal(method, literal);
                Type type = arguments[argument++];
                method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
                append(method, appended(type));
                slot += type.getSize();
            } else if (c == CONSTANT) {
                literal.append(constants.get(constant++));
            } else {
                literal.append(c);
            }
        }
        literal(method, literal);
        return slot;
    }

    private static void literal(MethodNode method, StringBuilder literal) {
        if (literal.length() > 0) {
            method.visitLdcInsn(literal.toString());
            append(method, "Ljava/lang/String;");
            literal.setLength(0);
        }
    }

    private static void append(MethodNode method, String type) {
        method.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + type + ")Ljava/lang/StringBuilder;", false);
    }

    private static String appended(Type type) {
        return switch (type.getSort()) {
            case Type.BYTE, Type.SHORT -> "I";
            case Type.ARRAY -> "Ljava/lang/Object;";
            case Type.OBJECT ->
                type.getClassName().equals("java.lang.String") ? "Ljava/lang/String;" : "Ljava/lang/Object;";
            default -> type.getDescriptor();
        };
    }
}

package dev.codegym.sandbox.rewrite;

import java.util.Arrays;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Writes out, as plain code that is metered, the methods that the JDK would spin for records. */
final class RecordMethods {
    private static final String EQUALS = "guest$equals";

    private final ClassNode node;

    RecordMethods(ClassNode node) {
        this.node = node;
    }

    void run() {
        for (MethodNode method : List.copyOf(node.methods)) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic
                        && dynamic.bsm.getOwner().equals(Rewriter.RECORD)) {
                    method.instructions.insert(dynamic, record(dynamic));
                    method.instructions.remove(dynamic);
                }
            }
        }
    }

    /** The body for a record's own equals, hashCode or toString, which starts with its arguments on the stack. */
    private InsnList record(InvokeDynamicInsnNode dynamic) {
        List<Handle> fields = Arrays.stream(dynamic.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .toList();
        InsnList code = new InsnList();
        switch (dynamic.name) {
            case "toString" -> toString(code, fields);
            case "hashCode" -> hashCode(code, fields);
            default -> equals(code, fields);
        }
        return code;
    }

    private void toString(InsnList code, List<Handle> fields) {
        String builder = "java/lang/StringBuilder";
        code.add(new InsnNode(Opcodes.POP));
        code.add(new TypeInsnNode(Opcodes.NEW, builder));
        code.add(new InsnNode(Opcodes.DUP));
        code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, builder, "<init>", "()V"));
        String before = simpleName(node.name) + "[";
        for (Handle field : fields) {
            append(code, before + field.getName() + "=");
            load(code, field, 0);
            box(code, field.getDesc());
            append(code);
            before = ", ";
        }
        append(code, fields.isEmpty() ? before + "]" : "]");
        code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, builder, "toString", "()Ljava/lang/String;"));
    }

    /** The name without what it stands in; local records have a number before it. */
    private static String simpleName(String name) {
        int start = name.lastIndexOf('$') + 1;
        while (start > 0 && start < name.length() - 1 && Character.isDigit(name.charAt(start))) {
            start++;
        }
        return name.substring(start);
    }

    private static void append(InsnList code, String text) {
        code.add(new LdcInsnNode(text));
        append(code);
    }

    private static void append(InsnList code) {
        code.add(new MethodInsnNode(
                Opcodes.INVOKEVIRTUAL,
                "java/lang/StringBuilder",
                "append",
                "(Ljava/lang/Object;)Ljava/lang/StringBuilder;"));
    }

    private void hashCode(InsnList code, List<Handle> fields) {
        code.add(new InsnNode(Opcodes.POP));
        code.add(new InsnNode(Opcodes.ICONST_0));
        for (Handle field : fields) {
            code.add(new LdcInsnNode(31));
            code.add(new InsnNode(Opcodes.IMUL));
            load(code, field, 0);
            box(code, field.getDesc());
            code.add(
                    new MethodInsnNode(Opcodes.INVOKESTATIC, "java/util/Objects", "hashCode", "(Ljava/lang/Object;)I"));
            code.add(new InsnNode(Opcodes.IADD));
        }
    }

    /** And of the comparisons, without branches, so that no stack map has to be made. */
    private void equals(InsnList code, List<Handle> fields) {
        code.add(new InsnNode(Opcodes.POP2));
        code.add(new VarInsnNode(Opcodes.ALOAD, 0));
        code.add(new VarInsnNode(Opcodes.ALOAD, 1));
        code.add(new MethodInsnNode(
                Opcodes.INVOKESTATIC, node.name, EQUALS, "(L" + node.name + ";Ljava/lang/Object;)Z"));
        MethodNode method = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                EQUALS,
                "(L" + node.name + ";Ljava/lang/Object;)Z",
                null,
                null);
        InsnList body = method.instructions;
        LabelNode same = new LabelNode();
        body.add(new VarInsnNode(Opcodes.ALOAD, 1));
        body.add(new TypeInsnNode(Opcodes.INSTANCEOF, node.name));
        body.add(new JumpInsnNode(Opcodes.IFNE, same));
        body.add(new InsnNode(Opcodes.ICONST_0));
        body.add(new InsnNode(Opcodes.IRETURN));
        body.add(same);
        body.add(new FrameNode(Opcodes.F_NEW, 2, new Object[] {node.name, "java/lang/Object"}, 0, new Object[0]));
        body.add(new InsnNode(Opcodes.ICONST_1));
        for (Handle field : fields) {
            load(body, field, 0);
            box(body, field.getDesc());
            load(body, field, 1);
            box(body, field.getDesc());
            body.add(new MethodInsnNode(
                    Opcodes.INVOKESTATIC, "java/util/Objects", "equals", "(Ljava/lang/Object;Ljava/lang/Object;)Z"));
            body.add(new InsnNode(Opcodes.IAND));
        }
        body.add(new InsnNode(Opcodes.IRETURN));
        method.maxLocals = 2;
        method.maxStack = 6;
        node.methods.add(method);
    }

    private void load(InsnList code, Handle field, int local) {
        code.add(new VarInsnNode(Opcodes.ALOAD, local));
        code.add(new TypeInsnNode(Opcodes.CHECKCAST, node.name));
        code.add(new FieldInsnNode(Opcodes.GETFIELD, node.name, field.getName(), field.getDesc()));
    }

    private static void box(InsnList code, String descriptor) {
        String box = Conversions.boxOf(Type.getType(descriptor));
        if (box != null) {
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, box, "valueOf", "(" + descriptor + ")L" + box + ";"));
        }
    }
}

package dev.codegym.sandbox;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

/**
 * Writes out what the JDK would do behind the meter's back: a reference to a method outside of the guest becomes a
 * reference to a method of the guest that calls it, and the methods that the JDK spins for records become plain code.
 */
final class Desugaring {
    private static final String PREFIX = "guest$ref$";

    private final ClassNode node;
    private final Set<String> guest;
    private int references;

    Desugaring(ClassNode node, Set<String> guest) {
        this.node = node;
        this.guest = guest;
    }

    void run() {
        for (MethodNode method : List.copyOf(node.methods)) {
            for (AbstractInsnNode instruction : method.instructions.toArray()) {
                if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                    if (dynamic.bsm.getOwner().equals(Verifier.RECORD)) {
                        method.instructions.insert(dynamic, record(dynamic));
                        method.instructions.remove(dynamic);
                    } else {
                        lambda(dynamic);
                    }
                }
            }
        }
    }

    private void lambda(InvokeDynamicInsnNode dynamic) {
        for (int i = 0; i < dynamic.bsmArgs.length; i++) {
            if (dynamic.bsmArgs[i] instanceof Handle handle && !guest.contains(handle.getOwner())) {
                dynamic.bsmArgs[i] = reference(handle);
            }
        }
    }

    private Handle reference(Handle handle) {
        boolean constructor = handle.getTag() == Opcodes.H_NEWINVOKESPECIAL;
        boolean statics = handle.getTag() == Opcodes.H_INVOKESTATIC;
        Type owner = Type.getObjectType(handle.getOwner());
        Type[] parameters = Type.getArgumentTypes(handle.getDesc());
        if (!constructor && !statics) {
            Type[] withReceiver = new Type[parameters.length + 1];
            withReceiver[0] = owner;
            System.arraycopy(parameters, 0, withReceiver, 1, parameters.length);
            parameters = withReceiver;
        }
        Type result = constructor ? owner : Type.getReturnType(handle.getDesc());
        String descriptor = Type.getMethodDescriptor(result, parameters);
        MethodNode method = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                PREFIX + references++,
                descriptor,
                null,
                null);
        if (constructor) {
            method.visitTypeInsn(Opcodes.NEW, handle.getOwner());
            method.visitInsn(Opcodes.DUP);
        }
        int local = 0;
        for (Type parameter : parameters) {
            method.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        method.visitMethodInsn(
                opcode(handle), handle.getOwner(), handle.getName(), handle.getDesc(), handle.isInterface());
        method.visitInsn(result.getOpcode(Opcodes.IRETURN));
        method.maxLocals = local;
        method.maxStack = local + 2;
        node.methods.add(method);
        boolean isInterface = (node.access & Opcodes.ACC_INTERFACE) != 0;
        return new Handle(Opcodes.H_INVOKESTATIC, node.name, method.name, descriptor, isInterface);
    }

    private static int opcode(Handle handle) {
        return switch (handle.getTag()) {
            case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
            case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
            case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
            default -> Opcodes.INVOKEVIRTUAL;
        };
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
        String before = node.name.substring(node.name.lastIndexOf('$') + 1) + "[";
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
                Opcodes.INVOKESTATIC, node.name, PREFIX + "equals", "(L" + node.name + ";Ljava/lang/Object;)Z"));
        MethodNode method = new MethodNode(
                Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC,
                PREFIX + "equals",
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
        String box = switch (descriptor) {
            case "I" -> "java/lang/Integer";
            case "J" -> "java/lang/Long";
            case "D" -> "java/lang/Double";
            case "F" -> "java/lang/Float";
            case "Z" -> "java/lang/Boolean";
            case "C" -> "java/lang/Character";
            case "B" -> "java/lang/Byte";
            case "S" -> "java/lang/Short";
            default -> "";
        };
        if (!box.isEmpty()) {
            code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, box, "valueOf", "(" + descriptor + ")L" + box + ";"));
        }
    }
}

package dev.codegym.sandbox.rewrite;

import static dev.codegym.sandbox.rewrite.HiddenVariables.push;
import static dev.codegym.sandbox.rewrite.HiddenVariables.runtime;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Charges arrays before they are made. */
final class ArrayMetering {
    private static final String METER = Twins.METER;

    private final MethodNode method;
    private final HiddenVariables hidden;

    ArrayMetering(MethodNode method, HiddenVariables hidden) {
        this.method = method;
        this.hidden = hidden;
    }

    void meter(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.NEWARRAY) {
            array(instruction, primitiveBytes(((IntInsnNode) instruction).operand));
        } else if (opcode == Opcodes.ANEWARRAY) {
            array(instruction, 8);
        } else if (instruction instanceof MultiANewArrayInsnNode array) {
            arrays(array);
        }
    }

    private void array(AbstractInsnNode instruction, int elementBytes) {
        InsnList code = new InsnList();
        hidden.loadMeter(code);
        push(code, elementBytes);
        code.add(runtime("array", "(IL" + METER + ";I)I"));
        method.instructions.insertBefore(instruction, code);
    }

    private static int primitiveBytes(int type) {
        return switch (type) {
            case Opcodes.T_LONG, Opcodes.T_DOUBLE -> 8;
            case Opcodes.T_INT, Opcodes.T_FLOAT -> 4;
            case Opcodes.T_CHAR, Opcodes.T_SHORT -> 2;
            default -> 1;
        };
    }

    private void arrays(MultiANewArrayInsnNode instruction) {
        InsnList code = new InsnList();
        for (int i = instruction.dims - 1; i >= 0; i--) {
            code.add(new VarInsnNode(Opcodes.ISTORE, hidden.spare() + i));
        }
        code.add(new InsnNode(Opcodes.LCONST_1));
        Type type = Type.getType(instruction.desc);
        for (int i = 0; i < instruction.dims; i++) {
            boolean last = i == type.getDimensions() - 1;
            code.add(new VarInsnNode(Opcodes.ILOAD, hidden.spare() + i));
            hidden.loadMeter(code);
            push(code, last ? elementBytes(type.getElementType()) : 8);
            code.add(runtime("dimension", "(JIL" + METER + ";I)J"));
        }
        code.add(new InsnNode(Opcodes.POP2));
        for (int i = 0; i < instruction.dims; i++) {
            code.add(new VarInsnNode(Opcodes.ILOAD, hidden.spare() + i));
        }
        method.instructions.insertBefore(instruction, code);
    }

    private static int elementBytes(Type element) {
        return switch (element.getSort()) {
            case Type.INT, Type.FLOAT -> 4;
            case Type.CHAR, Type.SHORT -> 2;
            case Type.BYTE, Type.BOOLEAN -> 1;
            default -> 8;
        };
    }

    /** Charges the copy of an array. */
    void copy(MethodInsnNode call) {
        if (call.name.equals("clone")) {
            InsnList code = new InsnList();
            code.add(new InsnNode(Opcodes.DUP));
            hidden.loadMeter(code);
            code.add(runtime("cloneOf", "(Ljava/lang/Object;L" + METER + ";)V"));
            method.instructions.insertBefore(call, code);
        }
    }
}

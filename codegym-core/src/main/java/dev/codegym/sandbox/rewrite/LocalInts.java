package dev.codegym.sandbox.rewrite;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Which local variables hold numbers at a place of a method: stack maps tell it where ways meet, stores in between. */
final class LocalInts {
    private static final char UNKNOWN = '-';

    private final StringBuilder types = new StringBuilder();

    /** The variables at the begin of a method. */
    LocalInts(ClassNode type, MethodNode method) {
        if ((method.access & Opcodes.ACC_STATIC) == 0) {
            types.append(UNKNOWN);
        }
        for (Type parameter : Type.getArgumentTypes(method.desc)) {
            switch (parameter.getSort()) {
                case Type.INT, Type.BOOLEAN, Type.CHAR, Type.SHORT, Type.BYTE -> types.append('I');
                case Type.LONG -> types.append('J').append(UNKNOWN);
                case Type.DOUBLE -> types.append('D').append(UNKNOWN);
                default -> types.append(UNKNOWN);
            }
        }
    }

    /** Whether a variable holds a value of a type, {@code I}, {@code J} or {@code D}. */
    boolean holds(int variable, String type) {
        return variable < types.length() && types.charAt(variable) == type.charAt(0);
    }

    /** Goes on behind an instruction. */
    void pass(AbstractInsnNode instruction) {
        if (instruction instanceof FrameNode frame) {
            List<Object> locals = frame.local == null ? new ArrayList<>() : frame.local;
            types.setLength(0);
            locals.forEach(this::add);
        } else if (instruction instanceof VarInsnNode variable) {
            switch (variable.getOpcode()) {
                case Opcodes.ISTORE -> set(variable.var, 'I');
                case Opcodes.LSTORE -> wide(variable.var, 'J');
                case Opcodes.DSTORE -> wide(variable.var, 'D');
                case Opcodes.ASTORE, Opcodes.FSTORE -> set(variable.var, UNKNOWN);
                default -> {
                    // a load changes nothing
                }
            }
        }
    }

    private void add(Object local) {
        if (local == Opcodes.INTEGER) {
            types.append('I');
        } else if (local == Opcodes.LONG) {
            types.append('J').append(UNKNOWN);
        } else if (local == Opcodes.DOUBLE) {
            types.append('D').append(UNKNOWN);
        } else {
            types.append(UNKNOWN);
        }
    }

    private void wide(int variable, char type) {
        set(variable, type);
        set(variable + 1, UNKNOWN);
    }

    /** A store over the second half of a wide value leaves nothing of it. */
    private void set(int variable, char type) {
        while (types.length() <= variable) {
            types.append(UNKNOWN);
        }
        if (variable > 0 && (types.charAt(variable - 1) == 'J' || types.charAt(variable - 1) == 'D')) {
            types.setCharAt(variable - 1, UNKNOWN);
        }
        types.setCharAt(variable, type);
    }
}

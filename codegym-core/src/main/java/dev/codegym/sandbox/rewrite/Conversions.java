package dev.codegym.sandbox.rewrite;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/** What the JDK does between the types of a lambda's interface and those of the method that it stands for: casts, boxes, widens. */
final class Conversions {
    private static final Map<String, Type> PRIMITIVES = Map.of(
            "java/lang/Integer", Type.INT_TYPE,
            "java/lang/Long", Type.LONG_TYPE,
            "java/lang/Double", Type.DOUBLE_TYPE,
            "java/lang/Float", Type.FLOAT_TYPE,
            "java/lang/Boolean", Type.BOOLEAN_TYPE,
            "java/lang/Character", Type.CHAR_TYPE,
            "java/lang/Byte", Type.BYTE_TYPE,
            "java/lang/Short", Type.SHORT_TYPE);

    private Conversions() {}

    /** Converts the value on top of the stack. A value where none is wanted is dropped. */
    static void add(MethodVisitor code, Type from, Type to) {
        if (from.equals(to)) {
            return;
        }
        if (to.getSort() == Type.VOID) {
            code.visitInsn(from.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
        } else if (from.getSort() == Type.VOID) {
            throw new IllegalArgumentException("a lambda gives a value where its target gives none");
        } else if (isPrimitive(from) && isPrimitive(to)) {
            widen(code, from, to);
        } else if (isPrimitive(from)) {
            box(code, from, to);
        } else if (isPrimitive(to)) {
            unbox(code, from, to);
        } else if (!to.getInternalName().equals("java/lang/Object")) {
            code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
        }
    }

    /** The class of boxes, or null where the type is no primitive one. */
    static @Nullable String boxOf(Type primitive) {
        return PRIMITIVES.entrySet().stream()
                .filter(each -> each.getValue().equals(primitive))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean isPrimitive(Type type) {
        return type.getSort() < Type.ARRAY;
    }

    private static void box(MethodVisitor code, Type from, Type to) {
        Type wanted = PRIMITIVES.getOrDefault(to.getInternalName(), from);
        widen(code, from, wanted);
        String box = boxOf(wanted);
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, box, "valueOf", "(" + wanted.getDescriptor() + ")L" + box + ";", false);
    }

    private static void unbox(MethodVisitor code, Type from, Type to) {
        Type held = PRIMITIVES.getOrDefault(from.getInternalName(), to);
        String box = boxOf(held);
        if (!from.getInternalName().equals(box)) {
            code.visitTypeInsn(Opcodes.CHECKCAST, box);
        }
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, box, held.getClassName() + "Value", "()" + held.getDescriptor(), false);
        widen(code, held, to);
    }

    private static void widen(MethodVisitor code, Type from, Type to) {
        int kind = kind(from);
        int wanted = kind(to);
        if (kind == wanted) {
            return;
        }
        int opcode = switch (kind * 4 + wanted) {
            case 1 -> Opcodes.I2L;
            case 2 -> Opcodes.I2F;
            case 3 -> Opcodes.I2D;
            case 6 -> Opcodes.L2F;
            case 7 -> Opcodes.L2D;
            case 11 -> Opcodes.F2D;
            default -> throw new IllegalArgumentException("a lambda narrows " + from + " to " + to);
        };
        code.visitInsn(opcode);
    }

    private static int kind(Type type) {
        return switch (type.getSort()) {
            case Type.LONG -> 1;
            case Type.FLOAT -> 2;
            case Type.DOUBLE -> 3;
            default -> 0;
        };
    }
}

package dev.codegym.sandbox.rewrite;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * The local variables that rewriting adds to a method, and the code around them.
 *
 * @param meter the meter, behind the parameters
 * @param deep whether the depth that is left stands behind it
 * @param rounds the rounds of loops that are not charged yet, behind the method's own variables
 */
record HiddenVariables(int meter, boolean deep, int rounds) {
    /** The depth that is left for what the method calls. */
    int depth() {
        return meter + 1;
    }

    /** The depth that the method's handlers come back to. */
    int saved() {
        return rounds + 1;
    }

    /** The first variable that nothing lives in. */
    int spare() {
        return rounds + 2;
    }

    void loadMeter(InsnList code) {
        code.add(new VarInsnNode(Opcodes.ALOAD, meter));
    }

    void loadDepth(InsnList code) {
        if (deep) {
            code.add(new VarInsnNode(Opcodes.ILOAD, depth()));
        } else {
            loadMeter(code);
            code.add(runtime("depth", "(L" + Twins.METER + ";)I"));
        }
    }

    /** Tells the depth to what has no argument for it. */
    void saveDepth(InsnList code) {
        if (deep) {
            loadMeter(code);
            code.add(new VarInsnNode(Opcodes.ILOAD, depth()));
            code.add(runtime("depth", "(L" + Twins.METER + ";I)V"));
        }
    }

    /** Charges a number of units or bytes that is known now. */
    void charge(InsnList code, String what, long amount) {
        loadMeter(code);
        push(code, (int) Math.min(Integer.MAX_VALUE, amount));
        code.add(runtime(what, "(L" + Twins.METER + ";I)V"));
    }

    static void push(InsnList code, int value) {
        code.add(
                value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE
                        ? new IntInsnNode(Opcodes.BIPUSH, value)
                        : new LdcInsnNode(value));
    }

    static MethodInsnNode runtime(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, Twins.RUNTIME, name, descriptor, false);
    }
}

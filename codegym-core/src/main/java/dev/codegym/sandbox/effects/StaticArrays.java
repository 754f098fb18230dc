package dev.codegym.sandbox.effects;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;

/** Follows arrays that come from static fields: they may be indexed and measured, and nothing else. */
final class StaticArrays extends BasicInterpreter {
    private static final Type ARRAY = Type.getObjectType("[static");

    private boolean escaped;

    /** An array out of a static field, or one of its rows. */
    private static final class Tracked extends BasicValue {
        final int dimensions;

        Tracked(int dimensions) {
            super(ARRAY);
            this.dimensions = dimensions;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Tracked tracked && tracked.dimensions == dimensions;
        }

        @Override
        public int hashCode() {
            return dimensions;
        }
    }

    StaticArrays() {
        super(Opcodes.ASM9);
    }

    /** Whether anything was done with an array that could change it, or let others do so. */
    boolean escaped() {
        return escaped;
    }

    @Override
    public BasicValue newOperation(AbstractInsnNode instruction) throws AnalyzerException {
        if (instruction instanceof FieldInsnNode field && field.desc.startsWith("[")) {
            return new Tracked(Type.getType(field.desc).getDimensions());
        }
        return super.newOperation(instruction);
    }

    @Override
    public @Nullable BasicValue unaryOperation(AbstractInsnNode instruction, BasicValue value)
            throws AnalyzerException {
        int opcode = instruction.getOpcode();
        boolean harmless = opcode == Opcodes.ARRAYLENGTH || opcode == Opcodes.IFNULL || opcode == Opcodes.IFNONNULL;
        escaped |= value instanceof Tracked && !harmless;
        return super.unaryOperation(instruction, value);
    }

    @Override
    public @Nullable BasicValue binaryOperation(AbstractInsnNode instruction, BasicValue first, BasicValue second)
            throws AnalyzerException {
        int opcode = instruction.getOpcode();
        boolean loads = opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD;
        escaped |= second instanceof Tracked || first instanceof Tracked && !loads;
        if (first instanceof Tracked array && opcode == Opcodes.AALOAD && array.dimensions > 1) {
            return new Tracked(array.dimensions - 1);
        }
        return super.binaryOperation(instruction, first, second);
    }

    @Override
    public @Nullable BasicValue ternaryOperation(
            AbstractInsnNode instruction, BasicValue first, BasicValue second, BasicValue third)
            throws AnalyzerException {
        escaped |= first instanceof Tracked || third instanceof Tracked;
        return super.ternaryOperation(instruction, first, second, third);
    }

    @Override
    public @Nullable BasicValue naryOperation(AbstractInsnNode instruction, List<? extends BasicValue> values)
            throws AnalyzerException {
        escaped |= values.stream().anyMatch(Tracked.class::isInstance);
        return super.naryOperation(instruction, values);
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, BasicValue value, BasicValue expected) {
        escaped |= value instanceof Tracked;
    }

    @Override
    public BasicValue merge(BasicValue first, BasicValue second) {
        if (first instanceof Tracked || second instanceof Tracked) {
            // what may be such an array counts as one
            Tracked merged = new Tracked(Math.max(dimensions(first), dimensions(second)));
            return merged.equals(first) ? first : merged;
        }
        return super.merge(first, second);
    }

    private static int dimensions(BasicValue value) {
        return value instanceof Tracked tracked ? tracked.dimensions : 0;
    }
}

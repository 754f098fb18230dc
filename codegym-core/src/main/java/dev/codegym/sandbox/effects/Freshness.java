package dev.codegym.sandbox.effects;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.BasicInterpreter;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Interpreter;
import org.objectweb.asm.tree.analysis.Value;

/** Follows through one method which references point at objects that the method itself made. */
final class Freshness extends Interpreter<Freshness.Reference> {
    private static final Set<String> COPIES =
            Set.of("clone", "toCharArray", "split", "copyOf", "copyOfRange", "toArray");
    private static final Set<String> TEXTS = Set.of("java/lang/StringBuilder", "java/lang/StringBuffer");

    private final BasicInterpreter sizes = new BasicInterpreter();
    private final boolean constructor;
    private final @Nullable String initialized;
    private final boolean deep;
    private final BiPredicate<String, String> arrives;

    /** How much of what a reference points at was made by the method. */
    enum Kind {
        /** Nothing: null, or no reference at all. */
        NONE,
        /** All of an array of numbers. */
        FLAT,
        /** The object and, for arrays of arrays, all arrays in it. */
        DEEP,
        /** The object alone. */
        FRESH,
        /** A cursor over something older: moving it is no write, writing through it is. */
        CURSOR,
        /** Something older. */
        OLD
    }

    /** A value of the analysis. */
    record Reference(int size, Kind kind) implements Value {
        @Override
        public int getSize() {
            return size;
        }

        boolean isFresh() {
            return kind.compareTo(Kind.FRESH) <= 0;
        }

        boolean isDeep() {
            return kind.compareTo(Kind.DEEP) <= 0;
        }
    }

    /**
     * Creates one.
     *
     * @param constructor whether the method is a constructor, whose own object is fresh
     * @param initialized the class whose static initializer the method is, or null
     * @param deep whether nobody else stores into the arrays of arrays that the method makes
     * @param arrives whether a call on a type of the JDK, of that name, may arrive at the guest
     */
    Freshness(boolean constructor, @Nullable String initialized, boolean deep, BiPredicate<String, String> arrives) {
        super(Opcodes.ASM9);
        this.constructor = constructor;
        this.initialized = initialized;
        this.deep = deep;
        this.arrives = arrives;
    }

    private static Reference of(@Nullable BasicValue value, Kind kind) {
        if (value == null || value.getSize() == 2) {
            return new Reference(value == null ? 1 : 2, Kind.NONE);
        }
        return new Reference(1, value.isReference() ? kind : Kind.NONE);
    }

    @Override
    public @Nullable Reference newValue(@Nullable Type type) {
        if (type == Type.VOID_TYPE) {
            return null;
        }
        return type == null ? new Reference(1, Kind.OLD) : of(sizes.newValue(type), Kind.OLD);
    }

    @Override
    public Reference newParameterValue(boolean isInstanceMethod, int local, Type type) {
        return of(sizes.newValue(type), isInstanceMethod && local == 0 && constructor ? Kind.FRESH : Kind.OLD);
    }

    @Override
    public Reference newOperation(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.ACONST_NULL -> new Reference(1, Kind.NONE);
            case Opcodes.NEW -> new Reference(1, Kind.FRESH);
            case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 -> new Reference(2, Kind.NONE);
            case Opcodes.GETSTATIC ->
                of(
                        sizes.newValue(Type.getType(((FieldInsnNode) instruction).desc)),
                        ((FieldInsnNode) instruction).owner.equals(initialized) ? Kind.FRESH : Kind.OLD);
            case Opcodes.LDC -> {
                Object constant = ((org.objectweb.asm.tree.LdcInsnNode) instruction).cst;
                boolean wide = constant instanceof Long || constant instanceof Double;
                boolean number = constant instanceof Integer || constant instanceof Float;
                yield new Reference(wide ? 2 : 1, wide || number ? Kind.NONE : Kind.OLD);
            }
            default -> new Reference(1, Kind.NONE);
        };
    }

    @Override
    public Reference copyOperation(AbstractInsnNode instruction, Reference value) {
        return value;
    }

    @Override
    public @Nullable Reference unaryOperation(AbstractInsnNode instruction, Reference value) {
        return switch (instruction.getOpcode()) {
            case Opcodes.NEWARRAY -> new Reference(1, Kind.FLAT);
            case Opcodes.ANEWARRAY ->
                new Reference(1, deep && ((TypeInsnNode) instruction).desc.startsWith("[") ? Kind.DEEP : Kind.FRESH);
            case Opcodes.CHECKCAST -> value;
            case Opcodes.GETFIELD -> of(sizes.newValue(Type.getType(((FieldInsnNode) instruction).desc)), Kind.OLD);
            case Opcodes.LNEG,
                    Opcodes.DNEG,
                    Opcodes.I2L,
                    Opcodes.I2D,
                    Opcodes.F2L,
                    Opcodes.F2D,
                    Opcodes.D2L,
                    Opcodes.L2D -> new Reference(2, Kind.NONE);
            case Opcodes.IFEQ,
                    Opcodes.IFNE,
                    Opcodes.IFLT,
                    Opcodes.IFGE,
                    Opcodes.IFGT,
                    Opcodes.IFLE,
                    Opcodes.IFNULL,
                    Opcodes.IFNONNULL,
                    Opcodes.TABLESWITCH,
                    Opcodes.LOOKUPSWITCH,
                    Opcodes.IRETURN,
                    Opcodes.LRETURN,
                    Opcodes.FRETURN,
                    Opcodes.DRETURN,
                    Opcodes.ARETURN,
                    Opcodes.PUTSTATIC,
                    Opcodes.ATHROW,
                    Opcodes.MONITORENTER,
                    Opcodes.MONITOREXIT -> null;
            default -> new Reference(1, Kind.NONE);
        };
    }

    @Override
    public @Nullable Reference binaryOperation(AbstractInsnNode instruction, Reference first, Reference second) {
        return switch (instruction.getOpcode()) {
            case Opcodes.AALOAD -> new Reference(1, first.isDeep() ? Kind.DEEP : Kind.OLD);
            case Opcodes.LALOAD,
                    Opcodes.DALOAD,
                    Opcodes.LADD,
                    Opcodes.DADD,
                    Opcodes.LSUB,
                    Opcodes.DSUB,
                    Opcodes.LMUL,
                    Opcodes.DMUL,
                    Opcodes.LDIV,
                    Opcodes.DDIV,
                    Opcodes.LREM,
                    Opcodes.DREM,
                    Opcodes.LSHL,
                    Opcodes.LSHR,
                    Opcodes.LUSHR,
                    Opcodes.LAND,
                    Opcodes.LOR,
                    Opcodes.LXOR -> new Reference(2, Kind.NONE);
            case Opcodes.IF_ICMPEQ,
                    Opcodes.IF_ICMPNE,
                    Opcodes.IF_ICMPLT,
                    Opcodes.IF_ICMPGE,
                    Opcodes.IF_ICMPGT,
                    Opcodes.IF_ICMPLE,
                    Opcodes.IF_ACMPEQ,
                    Opcodes.IF_ACMPNE,
                    Opcodes.PUTFIELD -> null;
            default -> new Reference(1, Kind.NONE);
        };
    }

    @Override
    public @Nullable Reference ternaryOperation(
            AbstractInsnNode instruction, Reference first, Reference second, Reference third) {
        return null;
    }

    @Override
    public @Nullable Reference naryOperation(AbstractInsnNode instruction, List<? extends Reference> values) {
        if (instruction.getOpcode() == Opcodes.MULTIANEWARRAY) {
            return new Reference(1, deep ? Kind.DEEP : Kind.FRESH);
        }
        if (!(instruction instanceof MethodInsnNode call)) {
            return new Reference(1, Kind.FRESH);
        }
        Type result = Type.getReturnType(call.desc);
        return result == Type.VOID_TYPE ? null : of(sizes.newValue(result), resultKind(call, values));
    }

    private Kind resultKind(MethodInsnNode call, List<? extends Reference> values) {
        boolean jdk = call.owner.startsWith("java/") || call.owner.startsWith("[");
        if (!jdk) {
            return Kind.OLD;
        }
        if (TEXTS.contains(call.owner) && call.desc.endsWith("L" + call.owner + ";")) {
            return values.get(0).kind();
        }
        if (arrives.test(call.owner, call.name)) {
            return Kind.OLD;
        }
        if (COPIES.contains(call.name)) {
            return Kind.FRESH;
        }
        return JdkEffects.isCursor(call.owner, call.name) ? Kind.CURSOR : Kind.OLD;
    }

    @Override
    public void returnOperation(AbstractInsnNode instruction, Reference value, Reference expected) {}

    @Override
    public Reference merge(Reference first, Reference second) {
        if (first.equals(second)) {
            return first;
        }
        if (first.size() != second.size()) {
            return new Reference(1, Kind.OLD);
        }
        return first.kind().compareTo(second.kind()) >= 0 ? first : second;
    }
}

package dev.codegym.sandbox.rewrite;

import dev.codegym.sandbox.rewrite.Mutant.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Puts mutants into a guest, all of them at once and all switched off: operators, comparisons, constants, stores and the like go
 * through {@link MutantOperators}. The switches are an array in a static field of a class that is added to the guest; the host
 * puts the array there. Guest code cannot name that class: guests that declare its name are refused.
 *
 * <p>Goes before the metering, so that what mutants do is metered like everything else. Guests that are played have none.
 */
public final class MutantInsertion {
    /** The class with the switches, and their field. */
    public static final String HOLDER = "guest$Mutants";

    public static final String SWITCHES = "state";

    private static final String OPERATORS = Type.getInternalName(MutantOperators.class);

    /** A guest with more places than these keeps the rest as it is: methods must not outgrow the class file format. */
    private static final int MOST_SITES = 800;

    private static final Set<String> INDEXED = Set.of("charAt", "get", "substring");

    private final List<Mutant> mutants = new ArrayList<>();
    private int sites;
    private String where = "";
    private int line;

    private MutantInsertion() {}

    /**
     * What was inserted.
     *
     * @param mutants all of them, in the order of the code
     * @param sites how many switches there are
     */
    public record Inserted(List<Mutant> mutants, int sites) {
        /** Copies the list. */
        public Inserted {
            mutants = List.copyOf(mutants);
        }
    }

    /**
     * Adds mutants to a method and to whatever it can reach in the guest, initializers of classes left out.
     *
     * @param guest all classes of the guest as compiled, by internal name; they are changed
     * @param owner the internal name of the class with the method
     */
    public static Inserted insert(Map<String, ClassNode> guest, String owner, String method) {
        MutantInsertion insertion = new MutantInsertion();
        List<MethodNode> reached = new Reach(guest).from(owner, method);
        guest.values()
                .forEach(type -> type.methods.stream()
                        .filter(each -> reached.stream().anyMatch(other -> other == each))
                        .forEach(each -> insertion.insert(type, each)));
        guest.put(HOLDER, holder());
        return new Inserted(insertion.mutants, insertion.sites);
    }

    /** Where the switches of a guest's mutants stand in their words. */
    public static final class Switches {
        private Switches() {}

        /** Has all sites watched. */
        public static void watch(int[] state) {
            java.util.Arrays.fill(state, MutantOperators.WATCH);
        }

        /** Switches one mutant on and all others off. */
        public static void select(int[] state, Mutant mutant) {
            java.util.Arrays.fill(state, 0);
            state[mutant.site()] = mutant.variant();
        }

        /** Whether the watched run came to the mutant's place. */
        public static boolean reached(int[] state, Mutant mutant) {
            return (state[mutant.site()] & MutantOperators.REACHED) != 0;
        }

        /** Whether the mutant would have computed something else there. */
        public static boolean differed(int[] state, Mutant mutant) {
            return (state[mutant.site()] & MutantOperators.REACHED << mutant.variant()) != 0;
        }
    }

    private static ClassNode holder() {
        ClassNode node = new ClassNode();
        int access = Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER | Opcodes.ACC_FINAL;
        node.visit(Opcodes.V1_8, access, HOLDER, null, "java/lang/Object", null);
        node.fields.add(new FieldNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, SWITCHES, "[I", null, null));
        return node;
    }

    private void insert(ClassNode type, MethodNode method) {
        where = type.name + "." + method.name;
        line = 0;
        LocalInts locals = new LocalInts(type, method);
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            if (instruction instanceof LineNumberNode number) {
                line = number.line;
            } else if (instruction.getOpcode() >= 0 && sites < MOST_SITES) {
                mutate(method, instruction, locals);
            }
            locals.pass(instruction);
        }
    }

    private void mutate(MethodNode method, AbstractInsnNode instruction, LocalInts locals) {
        InsnList code = method.instructions;
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.IADD && opcode <= Opcodes.LXOR) {
            operator(code, instruction);
        } else if (instruction instanceof JumpInsnNode jump) {
            jump(code, jump);
        } else if (instruction instanceof IincInsnNode step) {
            step(code, step);
        } else if (instruction instanceof VarInsnNode store) {
            local(code, store, locals);
        } else if (instruction instanceof FieldInsnNode field) {
            field(code, field);
        } else if (instruction instanceof MethodInsnNode call) {
            call(code, call);
        } else if (opcode >= Opcodes.IALOAD && opcode <= Opcodes.SALOAD) {
            index(code, instruction);
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.CASTORE) {
            element(code, instruction);
        } else if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.DRETURN) {
            result(code, instruction);
        } else if (opcode == Opcodes.TABLESWITCH) {
            code.insertBefore(instruction, value("I", MutantOperators.NEXT));
            add(Kind.CONDITION, 1, "the switch takes the case after the right one");
        } else {
            constant(code, instruction);
        }
    }

    private void add(Kind kind, int variant, String change) {
        add(kind, variant, change, change);
    }

    private void add(Kind kind, int variant, String change, String inverse) {
        mutants.add(new Mutant(sites - 1, variant, where, line, kind, change, inverse));
    }

    /** A call of an operator, its site and the switches pushed behind what is on the stack. */
    private InsnList call(String name, String arguments, int @Nullable [] numbers, String result) {
        InsnList code = new InsnList();
        StringBuilder more = new StringBuilder();
        if (numbers != null) {
            for (int number : numbers) {
                code.add(push(number));
                more.append('I');
            }
        }
        code.add(push(sites++));
        code.add(new FieldInsnNode(Opcodes.GETSTATIC, HOLDER, SWITCHES, "[I"));
        String descriptor = "(" + arguments + more + "I[I)" + result;
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, OPERATORS, name, descriptor, false));
        return code;
    }

    private InsnList value(String type, int kind) {
        return call("value", type, new int[] {kind}, type);
    }

    private static AbstractInsnNode push(int number) {
        return number >= -1 && number <= 5
                ? new InsnNode(Opcodes.ICONST_0 + number)
                : number == (short) number ? new IntInsnNode(Opcodes.SIPUSH, number) : new LdcInsnNode(number);
    }

    private static void replace(InsnList code, AbstractInsnNode old, InsnList replacement) {
        code.insertBefore(old, replacement);
        code.remove(old);
    }

    /** Opcodes of arithmetic stand in groups of int, long, float and double; of bits and shifts in pairs of int and long. */
    private void operator(InsnList code, AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG) {
            return;
        }
        boolean bits = opcode >= Opcodes.ISHL;
        int group = bits ? (opcode - Opcodes.ISHL) % 2 : (opcode - Opcodes.IADD) % 4;
        int operator = opcode - group;
        boolean shift = opcode >= Opcodes.ISHL && opcode <= Opcodes.LUSHR;
        InsnList changed;
        switch (group) {
            case 0 -> changed = call("ints", "II", new int[] {operator}, "I");
            case 1 ->
                changed = shift
                        ? call("shifted", "JI", new int[] {operator}, "J")
                        : call("longs", "JJ", new int[] {operator}, "J");
            case 3 -> changed = call("doubles", "DD", new int[] {operator}, "D");
            default -> {
                return;
            }
        }
        replace(code, instruction, changed);
        String sign = sign(operator);
        add(Kind.OPERATOR, 1, sign + " became " + sign(MutantOperators.swapped(operator)));
        add(Kind.OPERATOR, 2, "the right side of " + sign + " was left out");
    }

    private static String sign(int operator) {
        return switch (operator) {
            case Opcodes.IADD -> "+";
            case Opcodes.ISUB -> "-";
            case Opcodes.IMUL -> "*";
            case Opcodes.IDIV -> "/";
            case Opcodes.IREM -> "%";
            case Opcodes.IAND -> "&";
            case Opcodes.IOR -> "|";
            case Opcodes.IXOR -> "^";
            case Opcodes.ISHL -> "<<";
            case Opcodes.ISHR -> ">>";
            default -> ">>>";
        };
    }

    private void jump(InsnList code, JumpInsnNode jump) {
        int opcode = jump.getOpcode();
        boolean toZero = opcode >= Opcodes.IFEQ && opcode <= Opcodes.IFLE;
        if (!toZero && !(opcode >= Opcodes.IF_ICMPEQ && opcode <= Opcodes.IF_ICMPLE)) {
            return;
        }
        int compared = toZero ? opcode - Opcodes.IFEQ + Opcodes.IF_ICMPEQ : opcode;
        InsnList test = new InsnList();
        if (toZero) {
            test.add(new InsnNode(Opcodes.ICONST_0));
        }
        test.add(call("jumps", "II", new int[] {compared}, "Z"));
        code.insertBefore(jump, test);
        jump.setOpcode(Opcodes.IFNE);
        int bounded = MutantOperators.bounded(compared);
        if (bounded != compared) {
            add(
                    Kind.BOUND,
                    1,
                    comparison(compared) + " became " + comparison(bounded),
                    comparison(inverse(compared)) + " became " + comparison(inverse(bounded)));
        }
        add(Kind.CONDITION, 2, "the condition was turned round");
        add(Kind.CONDITION, 3, "the condition always came out one way");
        add(Kind.CONDITION, 4, "the condition always came out the other way");
    }

    /** Jumps and their opposites stand in pairs. */
    private static int inverse(int jump) {
        return (jump - Opcodes.IF_ICMPEQ ^ 1) + Opcodes.IF_ICMPEQ;
    }

    private static String comparison(int jump) {
        return switch (jump) {
            case Opcodes.IF_ICMPEQ -> "==";
            case Opcodes.IF_ICMPNE -> "!=";
            case Opcodes.IF_ICMPLT -> "<";
            case Opcodes.IF_ICMPLE -> "<=";
            case Opcodes.IF_ICMPGT -> ">";
            default -> ">=";
        };
    }

    private void step(InsnList code, IincInsnNode step) {
        InsnList changed = new InsnList();
        changed.add(new VarInsnNode(Opcodes.ILOAD, step.var));
        changed.add(push(step.incr));
        changed.add(call("ints", "II", new int[] {Opcodes.IADD}, "I"));
        changed.add(new VarInsnNode(Opcodes.ISTORE, step.var));
        replace(code, step, changed);
        add(Kind.UPDATE, 1, "a step by " + step.incr + " went the other way");
        add(Kind.UPDATE, 2, "a step by " + step.incr + " was left out");
    }

    private void local(InsnList code, VarInsnNode store, LocalInts locals) {
        String type = store.getOpcode() == Opcodes.ISTORE
                ? "I"
                : store.getOpcode() == Opcodes.LSTORE ? "J" : store.getOpcode() == Opcodes.DSTORE ? "D" : "";
        if (type.isEmpty() || !locals.holds(store.var, type)) {
            return;
        }
        InsnList changed = new InsnList();
        changed.add(new VarInsnNode(Type.getType(type).getOpcode(Opcodes.ILOAD), store.var));
        changed.add(call("stored", type + type, null, type));
        code.insertBefore(store, changed);
        add(Kind.UPDATE, 1, "a new value of a variable was not kept");
    }

    /** Fields of one word: old and new value have to be on the stack together. */
    private void field(InsnList code, FieldInsnNode field) {
        boolean whole = field.desc.equals("I") || field.desc.equals("Z");
        if (!whole || where.endsWith(".<init>")) {
            return;
        }
        InsnList changed = new InsnList();
        if (field.getOpcode() == Opcodes.PUTFIELD) {
            changed.add(new InsnNode(Opcodes.DUP2));
            changed.add(new InsnNode(Opcodes.POP));
            changed.add(new FieldInsnNode(Opcodes.GETFIELD, field.owner, field.name, field.desc));
        } else if (field.getOpcode() == Opcodes.PUTSTATIC) {
            changed.add(new FieldInsnNode(Opcodes.GETSTATIC, field.owner, field.name, field.desc));
        } else {
            return;
        }
        changed.add(call("stored", "II", null, "I"));
        code.insertBefore(field, changed);
        add(Kind.UPDATE, 1, "a new value of " + field.name + " was not kept");
    }

    private void element(InsnList code, AbstractInsnNode store) {
        String type = switch (store.getOpcode()) {
            case Opcodes.IASTORE -> "I";
            case Opcodes.LASTORE -> "J";
            case Opcodes.DASTORE -> "D";
            case Opcodes.CASTORE -> "C";
            default -> "";
        };
        if (!type.isEmpty()) {
            String passed = type.equals("C") ? "I" : type;
            replace(code, store, call("put", "[" + type + "I" + passed, null, "V"));
            add(Kind.UPDATE, 1, "a new value of an element was not kept");
        }
    }

    private void index(InsnList code, AbstractInsnNode load) {
        AbstractInsnNode before = load.getPrevious();
        // a constant has mutants of its own
        if (before != null && before.getOpcode() != Opcodes.INVOKESTATIC) {
            code.insertBefore(load, value("I", MutantOperators.STEP));
            indexed();
        }
    }

    private void indexed() {
        add(Kind.INDEX, 1, "an index was larger by 1");
        add(Kind.INDEX, 2, "an index was smaller by 1");
    }

    private void call(InsnList code, MethodInsnNode call) {
        String pair = call.desc.substring(0, call.desc.indexOf(')'));
        boolean math = call.owner.equals("java/lang/Math") || call.owner.equals("java/lang/Integer");
        if (math && (call.name.equals("min") || call.name.equals("max"))) {
            extreme(code, call, pair);
        } else if (call.owner.equals("java/lang/Integer") && call.name.equals("compare")) {
            replace(code, call, call("ints", "II", new int[] {MutantOperators.COMPARE}, "I"));
            add(Kind.CALL, 1, "compare(a, b) became compare(b, a)");
            add(Kind.CALL, 2, "compare(a, b) became 0");
        } else if (math && call.name.equals("abs") && call.desc.equals("(I)I")) {
            code.insertBefore(call, new InsnNode(Opcodes.DUP));
            InsnList chosen = new InsnList();
            chosen.add(new InsnNode(Opcodes.SWAP));
            chosen.add(call("stored", "II", null, "I"));
            code.insert(call, chosen);
            add(Kind.CALL, 1, "abs was left out");
        } else if (INDEXED.contains(call.name)
                && call.desc.contains("I)")
                && (call.owner.startsWith("java/lang/String") || call.owner.endsWith("List"))) {
            code.insertBefore(call, value("I", MutantOperators.STEP));
            indexed();
        }
    }

    private void extreme(InsnList code, MethodInsnNode call, String parameters) {
        boolean min = call.name.equals("min");
        int[] operator = {min ? MutantOperators.MIN : MutantOperators.MAX};
        InsnList changed = switch (parameters) {
            case "(II" -> call("ints", "II", operator, "I");
            case "(JJ" -> call("longs", "JJ", operator, "J");
            case "(DD" -> call("doubles", "DD", operator, "D");
            default -> null;
        };
        if (changed != null) {
            replace(code, call, changed);
            add(Kind.CALL, 1, min ? "min became max" : "max became min");
            add(Kind.CALL, 2, call.name + " gave its first argument");
        }
    }

    private void result(InsnList code, AbstractInsnNode instruction) {
        String type = switch (instruction.getOpcode()) {
            case Opcodes.IRETURN -> "I";
            case Opcodes.LRETURN -> "J";
            case Opcodes.DRETURN -> "D";
            default -> "";
        };
        AbstractInsnNode before = instruction.getPrevious();
        boolean constant =
                before instanceof MethodInsnNode call && call.owner.equals(OPERATORS) && call.name.equals("value");
        if (!type.isEmpty() && !constant) {
            code.insertBefore(instruction, value(type, MutantOperators.ZERO));
            add(Kind.RESULT, 1, "the method gave 0 or false");
        }
    }

    private void constant(InsnList code, AbstractInsnNode instruction) {
        Number constant = number(instruction);
        if (constant == null || isCapacity(instruction.getNext())) {
            return;
        }
        String type = constant instanceof Integer ? "I" : constant instanceof Long ? "J" : "D";
        long whole = constant.longValue();
        boolean truth = type.equals("I") && (whole == 0 || whole == 1);
        code.insert(instruction, value(type, truth ? MutantOperators.FLIP : MutantOperators.STEP));
        if (truth) {
            add(Kind.CONSTANT, 1, whole + " became " + (1 - whole));
            return;
        }
        // the ends of the narrower types stay: what is stored there or passed on would be no value of theirs
        boolean end = type.equals("I") && (whole == 127 || whole == 32767 || whole == 65535);
        if (!end) {
            add(Kind.CONSTANT, 1, constant + " became one more");
        }
        add(Kind.CONSTANT, 2, constant + " became one less");
    }

    private static @Nullable Number number(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
            return opcode - Opcodes.ICONST_0;
        } else if (opcode == Opcodes.LCONST_0 || opcode == Opcodes.LCONST_1) {
            return (long) (opcode - Opcodes.LCONST_0);
        } else if (opcode == Opcodes.DCONST_0 || opcode == Opcodes.DCONST_1) {
            return (double) (opcode - Opcodes.DCONST_0);
        } else if (opcode == Opcodes.BIPUSH || opcode == Opcodes.SIPUSH) {
            return ((IntInsnNode) instruction).operand;
        } else if (instruction instanceof LdcInsnNode load) {
            return load.cst instanceof Integer || load.cst instanceof Long || load.cst instanceof Double
                    ? (Number) load.cst
                    : null;
        }
        return null;
    }

    /** How large an array or a collection is made: more room changes nothing. */
    private static boolean isCapacity(@Nullable AbstractInsnNode next) {
        return next != null
                && (next.getOpcode() == Opcodes.NEWARRAY
                        || next.getOpcode() == Opcodes.ANEWARRAY
                        || next.getOpcode() == Opcodes.MULTIANEWARRAY
                        || next instanceof MethodInsnNode call
                                && call.name.equals("<init>")
                                && call.owner.startsWith("java/"));
    }
}

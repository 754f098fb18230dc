package dev.codegym.sandbox.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Parts a method into stretches that run from their first instruction to their last, and tells what each costs: calls of the
 * guest, objects, and jumps back. Whatever does not lie in a loop is paid by who calls the method.
 */
final class Stretches {
    /** So many instructions without a jump back cost one more unit. */
    private static final int STRAIGHT = 64;

    /** Bodies of up to so many instructions cost nothing by themselves where they do nothing but compute. */
    private static final int SHORT = 20;

    private final Rewriter rewriter;
    private final GuestTypes types;
    private final AbstractInsnNode[] code;
    private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();
    private final int[] callsBefore;
    private final int[] weightBefore;
    private final List<Stretch> all = new ArrayList<>();
    private boolean counts;

    /** One of them. */
    static final class Stretch {
        final AbstractInsnNode first;
        AbstractInsnNode last;
        long fuel;
        long bytes;
        int rounds;
        boolean calls;

        Stretch(AbstractInsnNode first) {
            this.first = first;
            this.last = first;
        }

        /** Whether the method ends with it. */
        boolean leaves() {
            return last.getOpcode() >= Opcodes.IRETURN && last.getOpcode() <= Opcodes.RETURN;
        }
    }

    /** Parts a method; {@code handlers} are where its handlers begin. */
    Stretches(Rewriter rewriter, MethodNode method, Set<LabelNode> handlers) {
        this.rewriter = rewriter;
        this.types = rewriter.types();
        this.code = method.instructions.toArray();
        this.callsBefore = new int[code.length + 1];
        this.weightBefore = new int[code.length + 1];
        int count = 0;
        for (AbstractInsnNode instruction : code) {
            positions.put(instruction, count);
            if (instruction.getOpcode() >= 0) {
                callsBefore[count + 1] = callsBefore[count] + (mayEnterGuest(instruction) ? 1 : 0);
                weightBefore[count + 1] = weightBefore[count] + weight(instruction);
                count++;
            }
        }
        part(handlers);
    }

    /** All of them, in the order of the code. */
    List<Stretch> all() {
        return all;
    }

    /** Whether there are loops that count their rounds in a variable. */
    boolean counts() {
        return counts;
    }

    int position(AbstractInsnNode instruction) {
        return Objects.requireNonNull(positions.get(instruction), "an instruction of another method");
    }

    private void part(Set<LabelNode> handlers) {
        Set<LabelNode> entries = new HashSet<>(handlers);
        for (AbstractInsnNode instruction : code) {
            entries.addAll(targets(instruction));
        }
        @Nullable Stretch stretch = null;
        for (AbstractInsnNode instruction : code) {
            if (instruction instanceof LabelNode label && entries.contains(label)) {
                stretch = null;
            } else if (instruction.getOpcode() >= 0) {
                if (stretch == null) {
                    stretch = new Stretch(instruction);
                    all.add(stretch);
                }
                stretch.last = instruction;
                cost(instruction, stretch);
                if (!targets(instruction).isEmpty() || stretch.leaves() || instruction.getOpcode() == Opcodes.ATHROW) {
                    stretch = null;
                }
            }
        }
    }

    private void cost(AbstractInsnNode instruction, Stretch stretch) {
        if (instruction instanceof MethodInsnNode call) {
            if (types.callsGuest(call)) {
                stretch.fuel += rewriter.entryCost(call.name, call.desc);
            }
            stretch.calls |= mayEnterGuest(call);
        } else if (instruction.getOpcode() == Opcodes.NEW) {
            stretch.bytes += types.objectBytes(((TypeInsnNode) instruction).desc);
        } else {
            jump(instruction, stretch);
        }
    }

    /** A loop that may call the guest pays at once; others count first. */
    private void jump(AbstractInsnNode instruction, Stretch stretch) {
        int from = position(instruction);
        int to = targets(instruction).stream().mapToInt(this::position).min().orElse(Integer.MAX_VALUE);
        if (to <= from) {
            int cost = 1 + (weightBefore[from + 1] - weightBefore[to]) / STRAIGHT;
            if (callsBefore[from + 1] > callsBefore[to]) {
                stretch.fuel += cost;
            } else {
                stretch.rounds += cost;
                counts = true;
            }
        }
    }

    /** Whether a call arrives at the guest's methods, be it through the JDK. */
    private boolean mayEnterGuest(AbstractInsnNode instruction) {
        if (!(instruction instanceof MethodInsnNode call)) {
            return false;
        }
        if (types.callsGuest(call)) {
            return rewriter.entryCost(call.name, call.desc) > 0;
        }
        return !call.name.equals("<init>") && rewriter.calls().hasCallbacks() && CallGraph.mayCallBack(call);
    }

    /** What a method costs its callers: for its code once through. Those that only compute a little are free. */
    static int entryCost(MethodNode method) {
        int weight = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            weight += instruction.getOpcode() >= 0 ? weight(instruction) : 0;
        }
        return weight <= SHORT && isPlain(method) ? 0 : 1 + weight / STRAIGHT;
    }

    /** What an instruction takes at worst, as far as one can say: a remainder of doubles loops over their exponents. */
    private static int weight(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.DREM, Opcodes.FREM -> 32 * STRAIGHT;
            case Opcodes.LDIV, Opcodes.LREM, Opcodes.IDIV, Opcodes.IREM -> 8;
            case Opcodes.DDIV, Opcodes.FDIV, Opcodes.DMUL, Opcodes.FMUL, Opcodes.DADD, Opcodes.DSUB -> 4;
            default -> 1;
        };
    }

    /** Whether code only reads, writes and computes, straight ahead: no calls but that of Object's constructor. */
    private static boolean isPlain(MethodNode method) {
        Set<LabelNode> passed = new HashSet<>();
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof LabelNode label) {
                passed.add(label);
            }
            int opcode = instruction.getOpcode();
            boolean costs = opcode >= Opcodes.INVOKEVIRTUAL && opcode <= Opcodes.ANEWARRAY
                    || opcode == Opcodes.MONITORENTER
                    || opcode == Opcodes.MONITOREXIT
                    || opcode == Opcodes.MULTIANEWARRAY
                    || targets(instruction).stream().anyMatch(passed::contains);
            boolean objects = instruction instanceof MethodInsnNode call
                    && call.getOpcode() == Opcodes.INVOKESPECIAL
                    && call.owner.equals("java/lang/Object")
                    && call.name.equals("<init>");
            if (costs && !objects) {
                return false;
            }
        }
        return method.tryCatchBlocks.isEmpty() && !method.name.equals("<clinit>");
    }

    /** Where an instruction may jump to. */
    static List<LabelNode> targets(AbstractInsnNode instruction) {
        if (instruction instanceof JumpInsnNode jump) {
            return List.of(jump.label);
        }
        List<LabelNode> targets = new ArrayList<>();
        if (instruction instanceof TableSwitchInsnNode table) {
            targets.addAll(table.labels);
            targets.add(table.dflt);
        } else if (instruction instanceof LookupSwitchInsnNode lookup) {
            targets.addAll(lookup.labels);
            targets.add(lookup.dflt);
        }
        return targets;
    }
}

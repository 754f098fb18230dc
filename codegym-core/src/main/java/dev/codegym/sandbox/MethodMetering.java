package dev.codegym.sandbox;

import dev.codegym.sandbox.jdk.GuardTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Meters one method. Its meter is found once, on entry, and kept in a local variable behind the method's own; how it is
 * found concerns {@link #prologue} alone. A second variable keeps the depth, for handlers. Stack maps are widened by these.
 */
final class MethodMetering {
    private static final String RUNTIME = "dev/codegym/sandbox/GuestRuntime";
    private static final String METER = "dev/codegym/sandbox/Meter";
    private static final String STOP = "java/lang/VirtualMachineError";

    /** What an interpreted frame takes beside variables and operands, in words. */
    private static final int FRAME_WORDS = 14;

    /** So many instructions without a jump back cost one more unit. */
    private static final int STRAIGHT = 64;

    private static final Set<String> GROWING = Set.of(
            "listIterator",
            "descendingIterator",
            "entrySet",
            "keySet",
            "values");

    private final Rewriter rewriter;
    private final MethodNode method;
    private final boolean constructor;
    private final boolean handles;
    private final int ownLocals;
    private final int meter;
    private final int depth;
    private final int spare;
    private final int words;
    private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();

    MethodMetering(Rewriter rewriter, MethodNode method) {
        this.rewriter = rewriter;
        this.method = method;
        this.constructor = method.name.equals("<init>");
        this.handles = !method.tryCatchBlocks.isEmpty();
        this.ownLocals = method.maxLocals;
        this.meter = ownLocals;
        this.depth = ownLocals + 1;
        this.spare = ownLocals + 2;
        this.words = FRAME_WORDS + method.maxLocals + method.maxStack + 2;
    }

    void run() {
        AbstractInsnNode[] code = method.instructions.toArray();
        int count = 0;
        for (AbstractInsnNode instruction : code) {
            positions.put(instruction, count);
            count += instruction.getOpcode() >= 0 ? 1 : 0;
        }
        Set<LabelNode> handlers = new HashSet<>();
        method.tryCatchBlocks.forEach(block -> handlers.add(block.handler));
        @Nullable AbstractInsnNode afterSuper = constructor ? superCall(code) : null;
        boolean enters = false;
        for (AbstractInsnNode instruction : code) {
            enters |= instruction instanceof LabelNode label && handlers.contains(label);
            if (instruction instanceof FrameNode frame) {
                widen(frame);
            } else if (instruction.getOpcode() >= 0) {
                if (enters) {
                    method.instructions.insertBefore(instruction, caught());
                    enters = false;
                }
                meter(instruction);
            }
        }
        LabelNode start = new LabelNode();
        if (afterSuper != null) {
            method.instructions.insert(afterSuper, start);
        } else {
            method.instructions.insert(start);
        }
        method.instructions.insert(prologue(1 + count / STRAIGHT));
        if (handles) {
            stopHandler(start);
        }
    }

    /** The call of another constructor of this object: before it no handler may cover the object. */
    private static @Nullable AbstractInsnNode superCall(AbstractInsnNode[] code) {
        int made = 0;
        for (AbstractInsnNode instruction : code) {
            if (instruction.getOpcode() == Opcodes.NEW) {
                made++;
            } else if (instruction.getOpcode() == Opcodes.INVOKESPECIAL
                    && ((MethodInsnNode) instruction).name.equals("<init>")) {
                if (made == 0) {
                    return instruction;
                }
                made--;
            }
        }
        return null;
    }

    private InsnList prologue(int fuel) {
        InsnList code = new InsnList();
        push(code, fuel);
        push(code, words);
        code.add(runtime("enter", "(II)L" + METER + ";"));
        code.add(new VarInsnNode(Opcodes.ASTORE, meter));
        if (handles) {
            loadMeter(code);
            code.add(runtime("depth", "(L" + METER + ";)I"));
            code.add(new VarInsnNode(Opcodes.ISTORE, depth));
        }
        return code;
    }

    private InsnList caught() {
        InsnList code = new InsnList();
        loadMeter(code);
        code.add(new VarInsnNode(Opcodes.ILOAD, depth));
        code.add(runtime("caught", "(L" + METER + ";I)V"));
        return code;
    }

    /** The first entry of the table, so that no handler of the guest ever sees a stop. */
    private void stopHandler(LabelNode start) {
        LabelNode handler = new LabelNode();
        InsnList code = method.instructions;
        code.add(handler);
        List<Object> locals = new ArrayList<>();
        fill(locals, 0);
        code.add(new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {STOP}));
        loadMeter(code);
        code.add(runtime("stopped", "(L" + STOP + ";L" + METER + ";)Ljava/lang/Throwable;"));
        code.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.add(0, new TryCatchBlockNode(start, handler, handler, STOP));
    }

    private void widen(FrameNode frame) {
        List<Object> locals = new ArrayList<>(frame.local == null ? List.of() : frame.local);
        int slots = 0;
        for (Object local : locals) {
            slots += local.equals(Opcodes.LONG) || local.equals(Opcodes.DOUBLE) ? 2 : 1;
        }
        fill(locals, slots);
        frame.local = locals;
    }

    private void fill(List<Object> locals, int slots) {
        for (int slot = slots; slot < ownLocals; slot++) {
            locals.add(Opcodes.TOP);
        }
        locals.add(METER);
        if (handles) {
            locals.add(Opcodes.INTEGER);
        }
    }

    private void meter(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN) {
            InsnList code = new InsnList();
            loadMeter(code);
            push(code, words);
            code.add(runtime("leave", "(L" + METER + ";I)V"));
            method.instructions.insertBefore(instruction, code);
        } else if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            method.instructions.set(instruction, new InsnNode(Opcodes.POP));
        } else if (opcode == Opcodes.NEW) {
            // behind it: stack maps name an object that is not yet built by the place of this very instruction
            TypeInsnNode made = (TypeInsnNode) instruction;
            method.instructions.insert(instruction, made(made.desc));
            String replacement = GuardTable.replacement(made.desc);
            if (replacement != null) {
                made.desc = replacement;
            }
        } else if (opcode == Opcodes.NEWARRAY) {
            array(instruction, primitiveBytes(((org.objectweb.asm.tree.IntInsnNode) instruction).operand));
        } else if (opcode == Opcodes.ANEWARRAY) {
            array(instruction, 8);
        } else if (instruction instanceof MultiANewArrayInsnNode array) {
            arrays(array);
        } else if (instruction instanceof MethodInsnNode call) {
            call(call);
        } else {
            jump(instruction);
        }
    }

    private int position(AbstractInsnNode instruction) {
        return Objects.requireNonNull(positions.get(instruction), "an instruction of another method");
    }

    private void jump(AbstractInsnNode instruction) {
        int from = position(instruction);
        int furthest = Integer.MAX_VALUE;
        for (LabelNode target : targets(instruction)) {
            furthest = Math.min(furthest, position(target));
        }
        if (furthest <= from) {
            InsnList code = new InsnList();
            loadMeter(code);
            push(code, 1 + (from - furthest) / STRAIGHT);
            code.add(runtime("fuel", "(L" + METER + ";I)V"));
            method.instructions.insertBefore(instruction, code);
        }
    }

    private static List<LabelNode> targets(AbstractInsnNode instruction) {
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

    private InsnList made(String type) {
        InsnList code = bytes(rewriter.objectBytes(type));
        if (rewriter.isThrowable(type)) {
            loadMeter(code);
            code.add(runtime("exception", "(L" + METER + ";)V"));
        }
        return code;
    }

    private InsnList bytes(int amount) {
        InsnList code = new InsnList();
        loadMeter(code);
        push(code, amount);
        code.add(runtime("bytes", "(L" + METER + ";I)V"));
        return code;
    }

    private void array(AbstractInsnNode instruction, int elementBytes) {
        InsnList code = new InsnList();
        loadMeter(code);
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
            code.add(new VarInsnNode(Opcodes.ISTORE, spare + i));
        }
        code.add(new InsnNode(Opcodes.LCONST_1));
        Type type = Type.getType(instruction.desc);
        for (int i = 0; i < instruction.dims; i++) {
            boolean last = i == type.getDimensions() - 1;
            code.add(new VarInsnNode(Opcodes.ILOAD, spare + i));
            loadMeter(code);
            push(code, last ? elementBytes(type.getElementType()) : 8);
            code.add(runtime("dimension", "(JIL" + METER + ";I)J"));
        }
        code.add(new InsnNode(Opcodes.POP2));
        for (int i = 0; i < instruction.dims; i++) {
            code.add(new VarInsnNode(Opcodes.ILOAD, spare + i));
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

    private void call(MethodInsnNode call) {
        if (call.owner.startsWith("[")
                || call.name.equals("clone")
                        && call.desc.equals("()Ljava/lang/Object;")
                        && call.getOpcode() == Opcodes.INVOKESPECIAL) {
            copy(call);
            return;
        }
        if (rewriter.isGuest(call.owner)
                && (call.name.equals("<init>") || rewriter.inGuest(call.owner, call.name, call.desc))) {
            return;
        }
        boolean made = call.name.equals("<init>");
        String replacement = call.getOpcode() == Opcodes.INVOKESPECIAL ? GuardTable.replacement(call.owner) : null;
        if (replacement != null) {
            call.owner = replacement;
            if (made) {
                call.desc = call.desc.replace(")", "L" + METER + ";)");
                InsnList code = new InsnList();
                loadMeter(code);
                method.instructions.insertBefore(call, code);
            }
            return;
        }
        List<String> lineage = rewriter.lineage(call.owner);
        if (call.getOpcode() == Opcodes.INVOKESPECIAL && !made) {
            GuardTable.Guard ofSuper = GuardTable.findSuper(lineage, call.name, call.desc);
            if (ofSuper != null) {
                replace(call, ofSuper);
                return;
            }
        }
        GuardTable.@Nullable Guard guard = GuardTable.find(made ? List.of(call.owner) : lineage, call.name, call.desc);
        if (guard != null && made) {
            charge(call, guard);
        } else if (guard != null && call.getOpcode() != Opcodes.INVOKESPECIAL) {
            replace(call, guard);
        } else if (call.owner.startsWith("java/util/") && GROWING.contains(call.name)
                || call.getOpcode() == Opcodes.INVOKESPECIAL && !made) {
            method.instructions.insertBefore(call, bytes(64));
        }
    }

    private void copy(MethodInsnNode call) {
        if (call.name.equals("clone")) {
            InsnList code = new InsnList();
            code.add(new InsnNode(Opcodes.DUP));
            loadMeter(code);
            code.add(runtime("cloneOf", "(Ljava/lang/Object;L" + METER + ";)V"));
            method.instructions.insertBefore(call, code);
        }
    }

    private void replace(MethodInsnNode call, GuardTable.Guard guard) {
        InsnList code = new InsnList();
        loadMeter(code);
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, guard.owner(), guard.name(), guard.descriptor(), false));
        Type wanted = Type.getReturnType(call.desc);
        if (!wanted.equals(Type.getReturnType(guard.descriptor())) && wanted.getSort() >= Type.ARRAY) {
            code.add(new TypeInsnNode(Opcodes.CHECKCAST, wanted.getInternalName()));
        }
        method.instructions.insertBefore(call, code);
        method.instructions.remove(call);
    }

    /** Charges before a constructor: its arguments are put aside and back. */
    private void charge(MethodInsnNode call, GuardTable.Guard guard) {
        Type[] parameters = Type.getArgumentTypes(call.desc);
        InsnList code = new InsnList();
        int[] slots = new int[parameters.length];
        int next = spare;
        for (int i = 0; i < parameters.length; i++) {
            slots[i] = next;
            next += parameters[i].getSize();
        }
        for (int i = parameters.length - 1; i >= 0; i--) {
            code.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ISTORE), slots[i]));
        }
        load(code, parameters, slots);
        loadMeter(code);
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, guard.owner(), guard.name(), guard.descriptor(), false));
        load(code, parameters, slots);
        method.instructions.insertBefore(call, code);
    }

    private static void load(InsnList code, Type[] parameters, int[] slots) {
        for (int i = 0; i < parameters.length; i++) {
            code.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ILOAD), slots[i]));
        }
    }

    private void loadMeter(InsnList code) {
        code.add(new VarInsnNode(Opcodes.ALOAD, meter));
    }

    private static void push(InsnList code, int value) {
        code.add(
                value >= Byte.MIN_VALUE && value <= Byte.MAX_VALUE
                        ? new org.objectweb.asm.tree.IntInsnNode(Opcodes.BIPUSH, value)
                        : new LdcInsnNode(value));
    }

    private static MethodInsnNode runtime(String name, String descriptor) {
        return new MethodInsnNode(Opcodes.INVOKESTATIC, RUNTIME, name, descriptor, false);
    }
}

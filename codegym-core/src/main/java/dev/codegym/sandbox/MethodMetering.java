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
import org.objectweb.asm.tree.ClassNode;
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
 * Meters the body of one method. Its meter stands in a local variable behind the parameters; a variable behind the method's own
 * keeps the depth, where there are handlers. Short bodies that call nothing are part of their callers' work.
 */
final class MethodMetering {
    private static final String RUNTIME = Twins.RUNTIME;
    private static final String METER = Twins.METER;
    private static final String STOP = "java/lang/VirtualMachineError";

    /** So many instructions without a jump back cost one more unit. */
    private static final int STRAIGHT = 64;

    /** Bodies of up to so many instructions cost nothing by themselves where they do nothing but compute. */
    private static final int SHORT = 20;

    /** What the JDK takes of the stack between a guest's call and the guest's method that it calls back, in words. */
    private static final int CALLBACK_WORDS = 100;

    private static final Set<String> GROWING = Set.of(
            "listIterator",
            "descendingIterator",
            "entrySet",
            "keySet",
            "values");

    /**
     * Code to meter.
     *
     * @param type the class in which it stands
     * @param original the method that guest code names
     * @param method the method that has the code
     * @param meterSlot the local variable with the meter
     */
    record Body(ClassNode type, MethodNode original, MethodNode method, int meterSlot) {}

    private final Rewriter rewriter;
    private final GuestTypes types;
    private final MethodNode method;
    private final boolean constructor;
    private final boolean handles;
    private final boolean counted;
    private final boolean deep;
    private final int meter;
    private final int depth;
    private final int spare;
    private final int words;
    private int[] callsBefore = {};
    private final int rounds;
    private final int saved;
    private boolean counts;
    private int next;
    private @Nullable AbstractInsnNode ownSuper;
    private final Map<AbstractInsnNode, Integer> positions = new HashMap<>();

    MethodMetering(Rewriter rewriter, Body body) {
        this.rewriter = rewriter;
        this.types = rewriter.types();
        this.method = body.method();
        this.constructor = method.name.equals("<init>");
        this.handles = !method.tryCatchBlocks.isEmpty();
        this.counted = rewriter.calls().isCounted(body.type(), body.original());
        this.deep = rewriter.calls().isDeep(body.original())
                && !body.original().name.equals("<clinit>");
        this.meter = body.meterSlot();
        this.depth = meter + 1;
        this.rounds = method.maxLocals;
        this.saved = rounds + 1;
        this.spare = saved + 1;
        boolean callback = rewriter.calls().isCallback(body.type(), body.original());
        this.words = CallGraph.words(method) + (callback ? CALLBACK_WORDS : 0);
    }

    /** A stretch of code that runs from its first instruction to its last: it is paid for at once, when it begins. */
    private static final class Block {
        final AbstractInsnNode first;
        AbstractInsnNode last;
        long fuel;
        long bytes;
        int rounds;
        boolean calls;

        Block(AbstractInsnNode first) {
            this.first = first;
            this.last = first;
        }
    }

    void run() {
        AbstractInsnNode[] code = method.instructions.toArray();
        if (entryCost(method) == 0) {
            return;
        }
        int count = 0;
        callsBefore = new int[code.length + 1];
        for (AbstractInsnNode instruction : code) {
            positions.put(instruction, count);
            if (instruction.getOpcode() >= 0) {
                callsBefore[count + 1] = callsBefore[count] + (costsCalls(instruction) ? 1 : 0);
                count++;
            }
        }
        Set<LabelNode> handlers = new HashSet<>();
        method.tryCatchBlocks.forEach(block -> handlers.add(block.handler));
        ownSuper = constructor ? superCall(code) : null;
        requireHandlersBehind(ownSuper);
        List<Block> blocks = blocks(code, handlers);
        boolean enters = false;
        for (AbstractInsnNode instruction : code) {
            enters |= instruction instanceof LabelNode label && handlers.contains(label);
            if (instruction instanceof FrameNode frame && (counts || handles)) {
                widen(frame);
            } else if (instruction.getOpcode() >= 0) {
                if (enters) {
                    method.instructions.insertBefore(instruction, caught());
                    enters = false;
                }
                while (next < blocks.size() && blocks.get(next).first == instruction) {
                    pay(blocks.get(next++));
                }
                meter(instruction);
            }
        }
        LabelNode start = new LabelNode();
        if (ownSuper != null) {
            method.instructions.insert(ownSuper, start);
        } else {
            method.instructions.insert(start);
        }
        method.instructions.insert(prologue());
        if (handles) {
            stopHandler(start);
        }
    }

    /** A handler that covers code before the superclass's constructor would see the stop first. */
    private void requireHandlersBehind(@Nullable AbstractInsnNode first) {
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (constructor && (first == null || position(block.start) <= position(first))) {
                throw new IllegalArgumentException(
                        "a constructor catches exceptions before it has called the one of its superclass");
            }
        }
    }

    private List<Block> blocks(AbstractInsnNode[] code, Set<LabelNode> handlers) {
        Set<LabelNode> entries = new HashSet<>(handlers);
        for (AbstractInsnNode instruction : code) {
            entries.addAll(targets(instruction));
        }
        List<Block> blocks = new ArrayList<>();
        @Nullable Block block = null;
        for (AbstractInsnNode instruction : code) {
            if (instruction instanceof LabelNode label && entries.contains(label)) {
                block = null;
            } else if (instruction.getOpcode() >= 0) {
                if (block == null) {
                    block = new Block(instruction);
                    blocks.add(block);
                }
                block.last = instruction;
                cost(instruction, block);
                if (ends(instruction)) {
                    block = null;
                }
            }
        }
        return blocks;
    }

    private static boolean ends(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        return !targets(instruction).isEmpty()
                || opcode >= Opcodes.IRETURN && opcode <= Opcodes.RETURN
                || opcode == Opcodes.ATHROW;
    }

    private void cost(AbstractInsnNode instruction, Block block) {
        if (instruction instanceof MethodInsnNode call) {
            if (callsGuest(call)) {
                block.fuel += rewriter.entryCost(call.name, call.desc);
            }
            block.calls |= costsCalls(call);
        } else if (instruction.getOpcode() == Opcodes.NEW) {
            block.bytes += types.objectBytes(((TypeInsnNode) instruction).desc);
        } else {
            int from = position(instruction);
            int furthest =
                    targets(instruction).stream().mapToInt(this::position).min().orElse(Integer.MAX_VALUE);
            if (furthest <= from) {
                int cost = 1 + (from - furthest) / STRAIGHT;
                if (callsGuest(furthest, from)) {
                    block.fuel += cost;
                } else {
                    block.rounds += cost;
                    counts = true;
                }
            }
        }
    }

    private boolean callsGuest(MethodInsnNode call) {
        return types.isGuest(call.owner)
                && (call.name.equals("<init>") || types.inGuest(call.owner, call.name, call.desc));
    }

    /** Whether there are calls that arrive at the guest's methods between two places; the JDK's may come back to it. */
    private boolean callsGuest(int from, int to) {
        return callsBefore[to + 1] > callsBefore[from];
    }

    private boolean costsCalls(AbstractInsnNode instruction) {
        return instruction instanceof MethodInsnNode call
                && (callsGuest(call)
                        ? rewriter.entryCost(call.name, call.desc) > 0
                        : !call.name.equals("<init>") && mayCallBack(call));
    }

    private boolean mayCallBack(MethodInsnNode call) {
        return rewriter.calls().hasCallbacks() && CallGraph.mayCallBack(call);
    }

    private void pay(Block block) {
        InsnList code = new InsnList();
        if (block.rounds > 0) {
            code.add(new VarInsnNode(Opcodes.ILOAD, rounds));
            push(code, block.rounds);
            loadMeter(code);
            code.add(runtime("rounds", "(IIL" + METER + ";)I"));
            code.add(new VarInsnNode(Opcodes.ISTORE, rounds));
        }
        if (block.fuel > 0) {
            loadMeter(code);
            push(code, (int) Math.min(Integer.MAX_VALUE, block.fuel));
            code.add(runtime("fuel", "(L" + METER + ";I)V"));
        }
        if (block.bytes > 0) {
            code.add(bytes((int) Math.min(Integer.MAX_VALUE, block.bytes)));
        }
        method.instructions.insertBefore(block.first, code);
        if (counts && (block.calls || leaves(block.last))) {
            method.instructions.insertBefore(block.first, settled(block));
        }
    }

    private static boolean leaves(AbstractInsnNode instruction) {
        return instruction.getOpcode() >= Opcodes.IRETURN && instruction.getOpcode() <= Opcodes.RETURN;
    }

    /** Charges the rounds that were counted. */
    private InsnList settled(Block block) {
        InsnList code = new InsnList();
        loadMeter(code);
        code.add(new VarInsnNode(Opcodes.ILOAD, rounds));
        code.add(runtime("fuel", "(L" + METER + ";I)V"));
        if (!leaves(block.last)) {
            push(code, 0);
            code.add(new VarInsnNode(Opcodes.ISTORE, rounds));
        }
        return code;
    }

    /** What a method costs its callers: for its code once through. Those that only compute a little are free. */
    static int entryCost(MethodNode method) {
        int count = 0;
        for (AbstractInsnNode instruction : method.instructions) {
            count += instruction.getOpcode() >= 0 ? 1 : 0;
        }
        return count <= SHORT && isPlain(method) ? 0 : 1 + count / STRAIGHT;
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

    private InsnList prologue() {
        InsnList code = new InsnList();
        if (method.name.equals("<clinit>")) {
            push(code, entryCost(method));
            code.add(runtime("enter", "(I)L" + METER + ";"));
            code.add(new VarInsnNode(Opcodes.ASTORE, meter));
        }
        if (counts) {
            push(code, 0);
            code.add(new VarInsnNode(Opcodes.ISTORE, rounds));
        }
        if (counted && deep) {
            loadMeter(code);
            code.add(new VarInsnNode(Opcodes.ILOAD, depth));
            push(code, words);
            code.add(runtime("descend", "(L" + METER + ";II)I"));
            code.add(new VarInsnNode(Opcodes.ISTORE, depth));
        }
        if (handles) {
            loadDepth(code);
            code.add(new VarInsnNode(Opcodes.ISTORE, saved));
        }
        return code;
    }

    private InsnList caught() {
        InsnList code = new InsnList();
        loadMeter(code);
        code.add(new VarInsnNode(Opcodes.ILOAD, saved));
        code.add(runtime("caught", "(L" + METER + ";I)V"));
        return code;
    }

    /** The first entry of the table, so that no handler of the guest ever sees a stop. */
    private void stopHandler(LabelNode start) {
        LabelNode handler = new LabelNode();
        InsnList code = method.instructions;
        code.add(handler);
        List<Object> locals = new ArrayList<>();
        for (int slot = 0; slot < meter; slot++) {
            locals.add(Opcodes.TOP);
        }
        locals.add(METER);
        code.add(new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {STOP}));
        loadMeter(code);
        code.add(runtime("stopped", "(L" + STOP + ";L" + METER + ";)Ljava/lang/Throwable;"));
        code.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.add(0, new TryCatchBlockNode(start, handler, handler, STOP));
    }

    /** Frames get the counted rounds and the depth to come back to behind the method's own variables. */
    private void widen(FrameNode frame) {
        List<Object> locals = new ArrayList<>(frame.local == null ? List.of() : frame.local);
        int slots = 0;
        for (Object local : locals) {
            slots += local.equals(Opcodes.LONG) || local.equals(Opcodes.DOUBLE) ? 2 : 1;
        }
        for (int slot = slots; slot < rounds; slot++) {
            locals.add(Opcodes.TOP);
        }
        locals.add(counts ? Opcodes.INTEGER : Opcodes.TOP);
        if (handles) {
            locals.add(Opcodes.INTEGER);
        }
        frame.local = locals;
    }

    private void meter(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            method.instructions.set(instruction, new InsnNode(Opcodes.POP));
        } else if (opcode == Opcodes.NEW) {
            make((TypeInsnNode) instruction);
        } else if (opcode == Opcodes.NEWARRAY) {
            array(instruction, primitiveBytes(((org.objectweb.asm.tree.IntInsnNode) instruction).operand));
        } else if (opcode == Opcodes.ANEWARRAY) {
            array(instruction, 8);
        } else if (instruction instanceof MultiANewArrayInsnNode array) {
            arrays(array);
        } else if (instruction instanceof MethodInsnNode call) {
            call(call);
        }
    }

    private void make(TypeInsnNode instruction) {
        if (types.isThrowable(instruction.desc)) {
            InsnList code = new InsnList();
            saveDepth(code);
            loadMeter(code);
            code.add(runtime("exception", "(L" + METER + ";)V"));
            // behind it: stack maps name an object that is not yet built by the place of this very instruction
            method.instructions.insert(instruction, code);
        }
        instruction.desc = rewriter.made(instruction.desc);
    }

    private int position(AbstractInsnNode instruction) {
        return Objects.requireNonNull(positions.get(instruction), "an instruction of another method");
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
        } else if (call.name.equals("<init>")) {
            construct(call);
        } else if (types.inGuest(call.owner, call.name, call.desc)) {
            callTwin(call);
        } else if (call.owner.equals(RUNTIME)) {
            passMeter(call);
        } else if (call.getOpcode() == Opcodes.INVOKESPECIAL) {
            callSuper(call);
        } else {
            callOutside(call);
        }
    }

    /** Calls the twin. */
    private void callTwin(MethodInsnNode call) {
        InsnList code = new InsnList();
        String descriptor = rewriter.twins().descriptor(call.name, call.desc);
        if (descriptor.endsWith("I)" + Type.getReturnType(call.desc)) && descriptor.contains(METER + ";I)")) {
            loadMeter(code);
            loadDepth(code);
        } else {
            saveDepth(code);
            loadMeter(code);
        }
        method.instructions.insertBefore(call, code);
        call.desc = descriptor;
    }

    /** Calls a method of the runtime, or a constructor of it, that takes the meter last. */
    private void passMeter(MethodInsnNode call) {
        InsnList code = new InsnList();
        loadMeter(code);
        method.instructions.insertBefore(call, code);
        call.desc = Twins.withMeter(call.desc);
    }

    private void loadDepth(InsnList code) {
        if (deep) {
            code.add(new VarInsnNode(Opcodes.ILOAD, depth));
        } else {
            loadMeter(code);
            code.add(runtime("depth", "(L" + METER + ";)I"));
        }
    }

    /** Tells the depth to what has no argument for it. */
    private void saveDepth(InsnList code) {
        if (deep) {
            loadMeter(code);
            code.add(new VarInsnNode(Opcodes.ILOAD, depth));
            code.add(runtime("depth", "(L" + METER + ";I)V"));
        }
    }

    private void construct(MethodInsnNode call) {
        if (types.isGuest(call.owner)) {
            callTwin(call);
            return;
        }
        String made = rewriter.made(call.owner);
        // Object's own constructor, called from a guest's, is the superclass's
        boolean above = call.owner.equals("java/lang/Object") && constructor && call == ownSuper;
        if (!made.equals(call.owner) && !above) {
            call.owner = made;
            passMeter(call);
            return;
        }
        GuardTable.@Nullable Guard guard = GuardTable.find(List.of(call.owner), call.name, call.desc);
        if (guard != null) {
            charge(call, guard);
        }
    }

    /** A method of a superclass outside of the guest: guards would come back to the guest's own. */
    private void callSuper(MethodInsnNode call) {
        if (call.name.equals("hashCode") && call.desc.equals("()I") && types.hashesByIdentity(call.owner)) {
            InsnList code = new InsnList();
            loadMeter(code);
            code.add(runtime("identityHash", "(Ljava/lang/Object;L" + METER + ";)I"));
            method.instructions.insertBefore(call, code);
            method.instructions.remove(call);
            return;
        }
        InsnList code = new InsnList();
        saveDepth(code);
        String above = rewriter.above(call.owner);
        GuardTable.@Nullable Guard guard = GuardTable.findSuper(types.lineage(call.owner), call.name, call.desc);
        if (above.equals(call.owner) && guard != null) {
            method.instructions.insertBefore(call, code);
            replace(call, guard);
            return;
        }
        if (above.equals(call.owner)) {
            code.add(bytes(64));
        }
        method.instructions.insertBefore(call, code);
        call.owner = above;
    }

    private void callOutside(MethodInsnNode call) {
        if (CallGraph.mayCallBack(call)) {
            InsnList code = new InsnList();
            saveDepth(code);
            method.instructions.insertBefore(call, code);
        }
        GuardTable.@Nullable Guard guard = GuardTable.find(types.lineage(call.owner), call.name, call.desc);
        if (guard != null) {
            replace(call, guard);
        } else if (call.owner.startsWith("java/util/") && GROWING.contains(call.name)) {
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

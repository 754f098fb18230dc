package dev.codegym.sandbox.rewrite;

import static dev.codegym.sandbox.rewrite.HiddenVariables.push;
import static dev.codegym.sandbox.rewrite.HiddenVariables.runtime;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Meters the body of one method: what it costs, how deep it goes, and that its handlers never see a stop. */
final class MethodMetering {
    private static final String METER = Twins.METER;
    private static final String STOP = "java/lang/VirtualMachineError";

    /** What the JDK takes of the stack between a guest's call and the guest's method that it calls back, in words. */
    private static final int CALLBACK_WORDS = 100;

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
    private final MethodNode method;
    private final Set<LabelNode> handlers = new HashSet<>();
    private final Map<LabelNode, LabelNode> places = new HashMap<>();
    private final boolean counted;
    private final int words;
    private final HiddenVariables hidden;
    private final Stretches stretches;
    private final @Nullable AbstractInsnNode ownSuper;
    private final ArrayMetering arrays;
    private final CallMetering calls;

    MethodMetering(Rewriter rewriter, Body body) {
        CallGraph graph = rewriter.calls();
        this.rewriter = rewriter;
        this.method = body.method();
        method.tryCatchBlocks.forEach(block -> handlers.add(block.handler));
        boolean deep = graph.isDeep(body.original()) && !method.name.equals("<clinit>");
        this.counted = deep && graph.isCounted(body.type(), body.original());
        this.words = CallGraph.words(method) + (graph.isCallback(body.type(), body.original()) ? CALLBACK_WORDS : 0);
        this.hidden = new HiddenVariables(body.meterSlot(), deep, method.maxLocals);
        this.stretches = new Stretches(rewriter, method, handlers);
        this.ownSuper = method.name.equals("<init>") ? superCall(method) : null;
        this.arrays = new ArrayMetering(method, hidden);
        this.calls = new CallMetering(rewriter, method, hidden, arrays, ownSuper);
    }

    void run() {
        if (Stretches.entryCost(method) == 0) {
            return;
        }
        requireHandlersBehindSuper();
        instrument();
        followPlaces();
        LabelNode start = new LabelNode();
        if (ownSuper != null) {
            method.instructions.insert(ownSuper, start);
        } else {
            method.instructions.insert(start);
        }
        method.instructions.insert(prologue());
        if (handles()) {
            stopHandler(start);
        }
    }

    private boolean handles() {
        return !handlers.isEmpty();
    }

    private void instrument() {
        int next = 0;
        boolean enters = false;
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            enters |= instruction instanceof LabelNode label && handlers.contains(label);
            if (instruction instanceof FrameNode frame) {
                widen(frame);
            } else if (instruction.getOpcode() >= 0) {
                if (enters) {
                    method.instructions.insertBefore(instruction, caught());
                    enters = false;
                }
                if (next < stretches.all().size() && stretches.all().get(next).first == instruction) {
                    pay(stretches.all().get(next++));
                }
                meter(instruction);
            }
        }
    }

    /** A handler that covers code before the superclass's constructor would see the stop first. */
    private void requireHandlersBehindSuper() {
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            boolean before = ownSuper == null || stretches.position(block.start) <= stretches.position(ownSuper);
            if (method.name.equals("<init>") && before) {
                throw new IllegalArgumentException(
                        "a constructor catches exceptions before it has called the one of its superclass");
            }
        }
    }

    private void pay(Stretches.Stretch stretch) {
        InsnList code = new InsnList();
        if (stretch.rounds > 0) {
            code.add(new VarInsnNode(Opcodes.ILOAD, hidden.rounds()));
            push(code, stretch.rounds);
            hidden.loadMeter(code);
            code.add(runtime("rounds", "(IIL" + METER + ";)I"));
            code.add(new VarInsnNode(Opcodes.ISTORE, hidden.rounds()));
        }
        if (stretch.fuel > 0) {
            hidden.charge(code, "fuel", stretch.fuel);
        }
        if (stretch.bytes > 0) {
            hidden.charge(code, "bytes", stretch.bytes);
        }
        if (stretches.counts() && (stretch.calls || stretch.leaves())) {
            settle(code, stretch);
        }
        if (stretch.first.getOpcode() == Opcodes.NEW) {
            code.add(placeOf(stretch.first));
        }
        method.instructions.insertBefore(stretch.first, code);
    }

    /**
     * A label to put right before an instruction that makes an object, behind what is charged there: stack maps name an object
     * that is not yet built by the place of that very instruction.
     */
    private LabelNode placeOf(AbstractInsnNode making) {
        LabelNode place = new LabelNode();
        for (AbstractInsnNode at = making.getPrevious(); at != null && at.getOpcode() < 0; at = at.getPrevious()) {
            if (at instanceof LabelNode label) {
                places.put(label, place);
            }
        }
        return place;
    }

    /** Has the stack maps follow the objects that are made behind what is charged. */
    private void followPlaces() {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof FrameNode frame && !places.isEmpty()) {
                frame.local = followed(frame.local);
                frame.stack = followed(frame.stack);
            }
        }
    }

    private List<Object> followed(@Nullable List<Object> types) {
        List<Object> followed = new ArrayList<>(types == null ? List.of() : types);
        followed.replaceAll(type -> type instanceof LabelNode label ? places.getOrDefault(label, label) : type);
        return followed;
    }

    /** Charges the rounds that were counted. */
    private void settle(InsnList code, Stretches.Stretch stretch) {
        hidden.loadMeter(code);
        code.add(new VarInsnNode(Opcodes.ILOAD, hidden.rounds()));
        code.add(runtime("fuel", "(L" + METER + ";I)V"));
        if (!stretch.leaves()) {
            push(code, 0);
            code.add(new VarInsnNode(Opcodes.ISTORE, hidden.rounds()));
        }
    }

    /** The call of another constructor of this object: before it no handler may cover the object. */
    private static @Nullable AbstractInsnNode superCall(MethodNode method) {
        int made = 0;
        for (AbstractInsnNode instruction : method.instructions) {
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
            push(code, Stretches.entryCost(method));
            code.add(runtime("enter", "(I)L" + METER + ";"));
            code.add(new VarInsnNode(Opcodes.ASTORE, hidden.meter()));
        }
        if (stretches.counts()) {
            push(code, 0);
            code.add(new VarInsnNode(Opcodes.ISTORE, hidden.rounds()));
        }
        if (counted) {
            hidden.loadMeter(code);
            code.add(new VarInsnNode(Opcodes.ILOAD, hidden.depth()));
            push(code, words);
            code.add(runtime("descend", "(L" + METER + ";II)I"));
            code.add(new VarInsnNode(Opcodes.ISTORE, hidden.depth()));
        }
        if (handles()) {
            hidden.loadDepth(code);
            code.add(new VarInsnNode(Opcodes.ISTORE, hidden.saved()));
        }
        return code;
    }

    private InsnList caught() {
        InsnList code = new InsnList();
        hidden.loadMeter(code);
        code.add(new VarInsnNode(Opcodes.ILOAD, hidden.saved()));
        code.add(runtime("caught", "(L" + METER + ";I)V"));
        return code;
    }

    /** The first entry of the table, so that no handler of the guest ever sees a stop. */
    private void stopHandler(LabelNode start) {
        LabelNode handler = new LabelNode();
        InsnList code = method.instructions;
        code.add(handler);
        List<Object> locals = new ArrayList<>();
        for (int slot = 0; slot < hidden.meter(); slot++) {
            locals.add(Opcodes.TOP);
        }
        locals.add(METER);
        code.add(new FrameNode(Opcodes.F_NEW, locals.size(), locals.toArray(), 1, new Object[] {STOP}));
        hidden.loadMeter(code);
        code.add(runtime("stopped", "(L" + STOP + ";L" + METER + ";)Ljava/lang/Throwable;"));
        code.add(new InsnNode(Opcodes.ATHROW));
        method.tryCatchBlocks.add(0, new TryCatchBlockNode(start, handler, handler, STOP));
    }

    /** Frames get the counted rounds and the depth to come back to behind the method's own variables. */
    private void widen(FrameNode frame) {
        if (!stretches.counts() && !handles()) {
            return;
        }
        List<Object> locals = new ArrayList<>(frame.local == null ? List.of() : frame.local);
        int slots = 0;
        for (Object local : locals) {
            slots += local.equals(Opcodes.LONG) || local.equals(Opcodes.DOUBLE) ? 2 : 1;
        }
        for (int slot = slots; slot < hidden.rounds(); slot++) {
            locals.add(Opcodes.TOP);
        }
        locals.add(stretches.counts() ? Opcodes.INTEGER : Opcodes.TOP);
        if (handles()) {
            locals.add(Opcodes.INTEGER);
        }
        frame.local = locals;
    }

    private void meter(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode == Opcodes.MONITORENTER || opcode == Opcodes.MONITOREXIT) {
            // guests are single-threaded
            method.instructions.set(instruction, new InsnNode(Opcodes.POP));
        } else if (instruction instanceof TypeInsnNode made && opcode == Opcodes.NEW) {
            make(made);
        } else if (instruction instanceof MethodInsnNode call) {
            calls.meter(call);
        } else {
            arrays.meter(instruction);
        }
    }

    private void make(TypeInsnNode instruction) {
        if (rewriter.types().isThrowable(instruction.desc)) {
            InsnList code = new InsnList();
            hidden.saveDepth(code);
            hidden.loadMeter(code);
            code.add(runtime("exception", "(L" + METER + ";)V"));
            // behind it: stack maps name an object that is not yet built by the place of this very instruction
            method.instructions.insert(instruction, code);
        }
        instruction.desc = rewriter.made(instruction.desc);
    }
}

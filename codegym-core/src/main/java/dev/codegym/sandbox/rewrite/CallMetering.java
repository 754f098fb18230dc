package dev.codegym.sandbox.rewrite;

import static dev.codegym.sandbox.rewrite.HiddenVariables.runtime;

import dev.codegym.sandbox.jdk.GuardTable;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Sends calls to where they are metered: those of the guest to twins, those of the JDK to guards and metered classes. */
final class CallMetering {
    private static final String RUNTIME = Twins.RUNTIME;
    private static final String METER = Twins.METER;

    private static final Set<String> GROWING =
            Set.of("listIterator", "descendingIterator", "entrySet", "keySet", "values");

    private final Rewriter rewriter;
    private final GuestTypes types;
    private final MethodNode method;
    private final HiddenVariables hidden;
    private final ArrayMetering arrays;
    private final @Nullable AbstractInsnNode ownSuper;

    /**
     * Prepares it.
     *
     * @param ownSuper in a constructor, the call of another one of the same object
     */
    CallMetering(
            Rewriter rewriter,
            MethodNode method,
            HiddenVariables hidden,
            ArrayMetering arrays,
            @Nullable AbstractInsnNode ownSuper) {
        this.rewriter = rewriter;
        this.types = rewriter.types();
        this.method = method;
        this.hidden = hidden;
        this.arrays = arrays;
        this.ownSuper = ownSuper;
    }

    void meter(MethodInsnNode call) {
        if (call.owner.startsWith("[") || copies(call)) {
            arrays.copy(call);
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

    /** Whether a call is Object's clone, of a guest's object or by way of super. */
    private boolean copies(MethodInsnNode call) {
        return call.name.equals("clone")
                && call.desc.equals("()Ljava/lang/Object;")
                && (call.getOpcode() == Opcodes.INVOKESPECIAL
                        || call.owner.equals("java/lang/Object")
                        || types.isGuest(call.owner))
                && !types.inGuest(call.owner, call.name, call.desc);
    }

    /** Calls the twin. */
    private void callTwin(MethodInsnNode call) {
        InsnList code = new InsnList();
        String descriptor = rewriter.twins().descriptor(call.name, call.desc);
        if (descriptor.endsWith("I)" + Type.getReturnType(call.desc)) && descriptor.contains(METER + ";I)")) {
            hidden.loadMeter(code);
            hidden.loadDepth(code);
        } else {
            hidden.saveDepth(code);
            hidden.loadMeter(code);
        }
        method.instructions.insertBefore(call, code);
        call.desc = descriptor;
    }

    /** Calls a method of the runtime, or a constructor of it, that takes the meter last. */
    private void passMeter(MethodInsnNode call) {
        InsnList code = new InsnList();
        hidden.loadMeter(code);
        method.instructions.insertBefore(call, code);
        call.desc = Twins.withMeter(call.desc);
    }

    private void construct(MethodInsnNode call) {
        if (types.isGuest(call.owner)) {
            callTwin(call);
            return;
        }
        String made = rewriter.made(call.owner);
        // Object's own constructor, called from a guest's, is the superclass's
        boolean above = call.owner.equals("java/lang/Object") && call == ownSuper;
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
            hidden.loadMeter(code);
            code.add(runtime("identityHash", "(Ljava/lang/Object;L" + METER + ";)I"));
            method.instructions.insertBefore(call, code);
            method.instructions.remove(call);
            return;
        }
        InsnList code = new InsnList();
        hidden.saveDepth(code);
        String above = rewriter.above(call.owner);
        GuardTable.@Nullable Guard guard = GuardTable.findSuper(types.lineage(call.owner), call.name, call.desc);
        if (above.equals(call.owner) && guard != null) {
            method.instructions.insertBefore(call, code);
            replace(call, guard);
            return;
        }
        if (above.equals(call.owner)) {
            hidden.charge(code, "bytes", 64);
        }
        method.instructions.insertBefore(call, code);
        call.owner = above;
    }

    private void callOutside(MethodInsnNode call) {
        if (CallGraph.mayCallBack(call)) {
            InsnList code = new InsnList();
            hidden.saveDepth(code);
            method.instructions.insertBefore(call, code);
        }
        GuardTable.@Nullable Guard guard = GuardTable.find(types.lineage(call.owner), call.name, call.desc);
        if (guard != null) {
            replace(call, guard);
        } else if (call.owner.startsWith("java/util/") && GROWING.contains(call.name)) {
            InsnList code = new InsnList();
            hidden.charge(code, "bytes", 64);
            method.instructions.insertBefore(call, code);
        }
    }

    private void replace(MethodInsnNode call, GuardTable.Guard guard) {
        InsnList code = new InsnList();
        hidden.loadMeter(code);
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
        int next = hidden.spare();
        for (int i = 0; i < parameters.length; i++) {
            slots[i] = next;
            next += parameters[i].getSize();
        }
        for (int i = parameters.length - 1; i >= 0; i--) {
            code.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ISTORE), slots[i]));
        }
        load(code, parameters, slots);
        hidden.loadMeter(code);
        code.add(new MethodInsnNode(Opcodes.INVOKESTATIC, guard.owner(), guard.name(), guard.descriptor(), false));
        load(code, parameters, slots);
        method.instructions.insertBefore(call, code);
    }

    private static void load(InsnList code, Type[] parameters, int[] slots) {
        for (int i = 0; i < parameters.length; i++) {
            code.add(new VarInsnNode(parameters[i].getOpcode(Opcodes.ILOAD), slots[i]));
        }
    }
}

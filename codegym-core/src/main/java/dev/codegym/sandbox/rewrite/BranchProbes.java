package dev.codegym.sandbox.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;

/**
 * Has a guest tell which ways its branches went: each way of a conditional jump and of a switch sets a flag of its own.
 * The flags are an array in a static field of a class that is added to the guest; the host puts the array there.
 *
 * <p>Goes before the metering, so that probes cost fuel like everything else. Guests that are played have none.
 */
public final class BranchProbes {
    /** The class with the flags, and their field. */
    public static final String HOLDER = "guest$Probes";

    public static final String FLAGS = "taken";

    private int edges;

    private BranchProbes() {}

    /**
     * Adds probes to a method and to whatever it can reach in the guest, initializers of classes left out: these run once,
     * and not for any one input.
     *
     * @param guest all classes of the guest as compiled, by internal name; they are changed
     * @param owner the internal name of the class with the method
     * @return how many flags there are
     */
    public static int insert(Map<String, ClassNode> guest, String owner, String method) {
        BranchProbes probes = new BranchProbes();
        new Reach(guest).from(owner, method).forEach(probes::insert);
        guest.put(HOLDER, holder());
        return probes.edges;
    }

    private static ClassNode holder() {
        ClassNode node = new ClassNode();
        node.visit(
                Opcodes.V1_8,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SUPER | Opcodes.ACC_FINAL,
                HOLDER,
                null,
                "java/lang/Object",
                null);
        node.fields.add(new FieldNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, FLAGS, "[Z", null, null));
        return node;
    }

    private void insert(MethodNode method) {
        for (AbstractInsnNode instruction : method.instructions.toArray()) {
            int opcode = instruction.getOpcode();
            if (instruction instanceof JumpInsnNode jump && opcode != Opcodes.GOTO && opcode != Opcodes.JSR) {
                jump.label = detour(method, jump.label);
                method.instructions.insert(jump, flag());
            } else if (instruction instanceof TableSwitchInsnNode table) {
                table.labels = detours(method, table.labels);
                table.dflt = detour(method, table.dflt);
            } else if (instruction instanceof LookupSwitchInsnNode lookup) {
                lookup.labels = detours(method, lookup.labels);
                lookup.dflt = detour(method, lookup.dflt);
            }
        }
    }

    private List<LabelNode> detours(MethodNode method, List<LabelNode> targets) {
        List<LabelNode> detours = new ArrayList<>();
        targets.forEach(target -> detours.add(detour(method, target)));
        return detours;
    }

    /** A place behind the method's end that sets a flag and goes on to the target. */
    private LabelNode detour(MethodNode method, LabelNode target) {
        FrameNode frame = frame(target);
        if (frame == null) {
            throw new IllegalArgumentException("a branch of " + method.name + " leads where no stack map stands");
        }
        LabelNode detour = new LabelNode();
        method.instructions.add(detour);
        method.instructions.add(new FrameNode(
                Opcodes.F_NEW, frame.local.size(), frame.local.toArray(), frame.stack.size(), frame.stack.toArray()));
        method.instructions.add(flag());
        method.instructions.add(new JumpInsnNode(Opcodes.GOTO, target));
        return detour;
    }

    private static @Nullable FrameNode frame(LabelNode target) {
        AbstractInsnNode at = target;
        while (at != null && at.getOpcode() < 0) {
            if (at instanceof FrameNode frame) {
                return frame;
            }
            at = at.getNext();
        }
        return null;
    }

    private InsnList flag() {
        InsnList code = new InsnList();
        code.add(new FieldInsnNode(Opcodes.GETSTATIC, HOLDER, FLAGS, "[Z"));
        code.add(new LdcInsnNode(edges++));
        code.add(new InsnNode(Opcodes.ICONST_1));
        code.add(new InsnNode(Opcodes.BASTORE));
        return code;
    }
}

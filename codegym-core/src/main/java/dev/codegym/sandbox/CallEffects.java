package dev.codegym.sandbox;

import dev.codegym.sandbox.Effects.Solver;
import dev.codegym.sandbox.Effects.Summary;
import dev.codegym.sandbox.Freshness.Reference;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.Frame;

/** Finds what one method writes by itself and what it calls. */
final class CallEffects {
    private final Solver solver;
    private final ClassNode node;
    private final MethodNode method;
    private final Summary summary;

    CallEffects(Solver solver, ClassNode node, MethodNode method, Summary summary) {
        this.solver = solver;
        this.node = node;
        this.method = method;
        this.summary = summary;
    }

    /** Tells the solver of the methods that the lambdas in a method stand for. */
    static void findLambdas(MethodNode method, Solver solver) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                for (Object argument : dynamic.bsmArgs) {
                    if (argument instanceof Handle handle) {
                        reference(handle, solver);
                    }
                }
            } else if (instruction instanceof MethodInsnNode call
                    && call.name.equals("<init>")
                    && call.owner.equals("java/util/LinkedHashMap")
                    && call.desc.equals("(IFZ)V")) {
                solver.accessOrdered = true;
            }
        }
    }

    private static void reference(Handle handle, Solver solver) {
        if (solver.isGuest(handle.getOwner())) {
            solver.callback(Effects.key(handle.getOwner(), handle.getName(), handle.getDesc()));
        } else if (handle.getTag() != Opcodes.H_NEWINVOKESPECIAL
                && !JdkEffects.isPure(handle.getOwner(), handle.getName(), handle.getDesc(), solver.accessOrdered)) {
            solver.writingReference();
        }
    }

    void run() throws AnalyzerException {
        boolean initializer = method.name.equals("<clinit>");
        Freshness freshness = new Freshness(method.name.equals("<init>"), initializer ? node.name : null);
        Frame<Reference>[] frames = new Analyzer<>(freshness).analyze(node.name, method);
        for (int i = 0; i < frames.length; i++) {
            if (frames[i] != null && method.instructions.get(i).getOpcode() >= 0) {
                visit(method.instructions.get(i), frames[i]);
            }
        }
    }

    private static Reference fromTop(Frame<Reference> frame, int depth) {
        return frame.getStack(frame.getStackSize() - 1 - depth);
    }

    private void visit(AbstractInsnNode instruction, Frame<Reference> frame) {
        int opcode = instruction.getOpcode();
        if (instruction instanceof FieldInsnNode field) {
            field(field, frame);
        } else if (opcode >= Opcodes.IASTORE && opcode <= Opcodes.SASTORE) {
            Reference array = fromTop(frame, 2);
            boolean mixes = opcode == Opcodes.AASTORE
                    && array.isDeep()
                    && !fromTop(frame, 0).isDeep();
            summary.writes |= !array.isFresh() || mixes;
        } else if (opcode == Opcodes.NEW) {
            solver.addInitializer(summary, ((TypeInsnNode) instruction).desc);
        } else if (instruction instanceof MethodInsnNode call) {
            call(call, frame);
        }
    }

    private void field(FieldInsnNode field, Frame<Reference> frame) {
        if (field.getOpcode() == Opcodes.PUTFIELD) {
            summary.writes |= !fromTop(frame, 1).isFresh();
        } else if (field.getOpcode() == Opcodes.PUTSTATIC) {
            summary.writes |= !(method.name.equals("<clinit>") && field.owner.equals(node.name));
        }
        if (field.getOpcode() == Opcodes.GETSTATIC && !field.owner.equals(node.name)) {
            solver.addInitializer(summary, field.owner);
        }
    }

    private void call(MethodInsnNode call, Frame<Reference> frame) {
        boolean virtual = call.getOpcode() == Opcodes.INVOKEVIRTUAL || call.getOpcode() == Opcodes.INVOKEINTERFACE;
        if (solver.isGuest(call.owner)) {
            if (call.getOpcode() == Opcodes.INVOKESTATIC && !call.owner.equals(node.name)) {
                solver.addInitializer(summary, call.owner);
            }
            if (solver.addTargets(summary, call.owner, call.name, call.desc, virtual)) {
                return;
            }
        }
        outside(call, frame, solver.outside(call.owner));
    }

    private void outside(MethodInsnNode call, Frame<Reference> frame, String owner) {
        if (call.name.equals("<init>") || owner.startsWith("[")) {
            summary.callsBack |= owner.startsWith("java/util/");
            return;
        }
        summary.callsBack |= !JdkEffects.isClosed(owner);
        if (JdkEffects.isPure(owner, call.name, call.desc, solver.accessOrdered)) {
            return;
        }
        if (!owner.startsWith("java/")) {
            summary.writes = true;
            return;
        }
        Type[] parameters = Type.getArgumentTypes(call.desc);
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            int changed = JdkEffects.changedArgument(call.name);
            summary.writes |= parameters.length <= changed
                    || !fromTop(frame, parameters.length - 1 - changed).isFresh();
            summary.writes |= call.name.equals("shuffle") && !fromTop(frame, 0).isFresh();
            return;
        }
        Reference receiver = fromTop(frame, parameters.length);
        boolean moves = receiver.kind() == Freshness.Kind.CURSOR && JdkEffects.movesCursor(owner, call.name);
        summary.writes |= !receiver.isFresh() && !moves;
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].getSort() == Type.ARRAY) {
                summary.writes |= !fromTop(frame, parameters.length - 1 - i).isFresh();
            }
        }
    }
}

package dev.codegym.sandbox.effects;

import dev.codegym.sandbox.effects.Effects.Solver;
import dev.codegym.sandbox.effects.Effects.Summary;
import dev.codegym.sandbox.effects.Freshness.Reference;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Tells the solver of what the guest makes that changes what other members do. */
    static void findSettings(MethodNode method, Solver solver) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                handles(dynamic).forEach(each -> setting(each.getOwner(), each.getName(), each.getDesc(), solver));
            } else if (instruction instanceof MethodInsnNode call) {
                setting(call.owner, call.name, call.desc, solver);
            }
        }
    }

    private static void setting(String owner, String name, String descriptor, Solver solver) {
        solver.accessOrdered |=
                owner.equals("java/util/LinkedHashMap") && name.equals("<init>") && descriptor.equals("(IFZ)V");
        solver.suppliedCollector |=
                owner.startsWith("java/util/stream/Collector") && descriptor.contains("Ljava/util/function/Supplier;");
    }

    private static List<Handle> handles(InvokeDynamicInsnNode dynamic) {
        return Arrays.stream(dynamic.bsmArgs)
                .filter(Handle.class::isInstance)
                .map(Handle.class::cast)
                .toList();
    }

    /** Tells the solver of the methods that the lambdas in a method stand for. */
    static void findLambdas(MethodNode method, Solver solver) {
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof InvokeDynamicInsnNode dynamic) {
                solver.lambda(dynamic.name);
                handles(dynamic).forEach(each -> reference(dynamic.name, each, solver));
            }
        }
    }

    private static void reference(String lambda, Handle handle, Solver solver) {
        int tag = handle.getTag();
        Set<String> outside = Set.of(handle.getOwner());
        if (solver.isGuest(handle.getOwner())) {
            if (tag <= Opcodes.H_PUTSTATIC) {
                return;
            }
            boolean virtual = tag == Opcodes.H_INVOKEVIRTUAL || tag == Opcodes.H_INVOKEINTERFACE;
            Set<String> targets = new HashSet<>();
            outside = solver.addTargets(targets, handle.getOwner(), handle.getName(), handle.getDesc(), virtual);
            solver.callbacks(targets);
            if (lambda.equals("iterator")) {
                solver.iterating(targets);
            }
        }
        boolean constructs = tag == Opcodes.H_NEWINVOKESPECIAL;
        if (!constructs && outside.stream().anyMatch(each -> changes(each, handle, solver))) {
            solver.writingReference();
        }
    }

    private static boolean changes(String owner, Handle handle, Solver solver) {
        return !JdkEffects.isPure(owner, handle.getName(), handle.getDesc(), solver.accessOrdered)
                || JdkEffects.fillsArray(owner, handle.getName(), handle.getDesc())
                || collects(owner, handle.getName(), solver);
    }

    private static boolean collects(String owner, String name, Solver solver) {
        return solver.suppliedCollector && owner.startsWith("java/util/stream/") && name.equals("collect");
    }

    void run() throws AnalyzerException {
        Frame<Reference>[] frames = analyze(true, method.name.equals("<clinit>"));
        boolean rowsKept = instructions(frames).noneMatch(i -> handsRowsOut(i, frames));
        boolean staticsFresh =
                method.name.equals("<clinit>") && instructions(frames).noneMatch(i -> keepsOlder(i, frames));
        Frame<Reference>[] known = analyze(rowsKept, staticsFresh);
        instructions(known).forEach(i -> visit(method.instructions.get(i), known[i]));
    }

    private Frame<Reference>[] analyze(boolean deep, boolean staticsFresh) throws AnalyzerException {
        Freshness freshness =
                new Freshness(method.name.equals("<init>"), staticsFresh ? node.name : null, deep, solver::arrives);
        return new Analyzer<>(freshness).analyze(node.name, method);
    }

    /** The instructions that can be reached. */
    private IntStream instructions(Frame<Reference>[] frames) {
        return IntStream.range(0, frames.length)
                .filter(i -> frames[i] != null && method.instructions.get(i).getOpcode() >= 0);
    }

    /** Whether the JDK is handed a new array of arrays, into which it might store older ones. */
    private boolean handsRowsOut(int index, Frame<Reference>[] frames) {
        if (!(method.instructions.get(index) instanceof MethodInsnNode call) || solver.isGuest(call.owner)) {
            return false;
        }
        Type[] parameters = Type.getArgumentTypes(call.desc);
        for (int i = 0; i < parameters.length; i++) {
            Freshness.Kind kind =
                    fromTop(frames[index], parameters.length - 1 - i).kind();
            boolean array = JdkEffects.isArrayOfReferences(parameters[i])
                    || (call.name.equals("arraycopy") && i == JdkEffects.changedArgument(call.name));
            if (!JdkEffects.isInert(parameters[i])
                    && (kind == Freshness.Kind.DEEP || (array && kind == Freshness.Kind.FRESH))) {
                return true;
            }
        }
        return false;
    }

    private boolean keepsOlder(int index, Frame<Reference>[] frames) {
        return method.instructions.get(index) instanceof FieldInsnNode field
                && field.getOpcode() == Opcodes.PUTSTATIC
                && !JdkEffects.isInert(Type.getType(field.desc))
                && !fromTop(frames[index], 0).isFresh();
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
        } else if (opcode == Opcodes.ARETURN) {
            Reference result = fromTop(frame, 0);
            boolean moved = solver.givesIterator(node, method);
            summary.writes |= moved && !result.isFresh() && result.kind() != Freshness.Kind.CURSOR;
        } else if (opcode == Opcodes.NEW) {
            solver.addInitializer(summary, ((TypeInsnNode) instruction).desc);
        } else if (instruction instanceof MethodInsnNode call) {
            call(call, frame);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            dynamic(dynamic);
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
        if (!solver.isGuest(call.owner)) {
            outside(call, frame, call.owner);
            return;
        }
        if (call.getOpcode() == Opcodes.INVOKESTATIC && !call.owner.equals(node.name)) {
            solver.addInitializer(summary, call.owner);
        }
        // Behind an interface there may be a lambda.
        summary.callsBack |= virtual && solver.isInterface(call.owner);
        solver.addTargets(summary.calls, call.owner, call.name, call.desc, virtual)
                .forEach(owner -> outside(call, frame, owner));
    }

    /** Making a lambda does nothing; what else is linked at run time may ask its arguments for their text. */
    private void dynamic(InvokeDynamicInsnNode dynamic) {
        summary.callsBack |= !dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
                && !JdkEffects.areInert(dynamic.desc);
    }

    private void outside(MethodInsnNode call, Frame<Reference> frame, String owner) {
        if (call.name.equals("<init>")) {
            boolean overridden = owner.equals(node.superName) && solver.declaresName("fillInStackTrace");
            summary.callsBack |= overridden || !JdkEffects.areInert(call.desc);
            return;
        }
        if (owner.startsWith("[")) {
            return;
        }
        summary.callsBack |= !JdkEffects.isClosed(owner, call.name, call.desc);
        if (JdkEffects.isPure(owner, call.name, call.desc, solver.accessOrdered)) {
            summary.writes |= JdkEffects.fillsArray(owner, call.name, call.desc) && !freshArrays(call, frame);
            return;
        }
        if (!owner.startsWith("java/")) {
            summary.writes = true;
            return;
        }
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            changesArgument(call, frame, owner);
            return;
        }
        Reference receiver = fromTop(frame, Type.getArgumentTypes(call.desc).length);
        boolean moves = receiver.kind() == Freshness.Kind.CURSOR && JdkEffects.movesCursor(owner, call.name, call.desc);
        summary.writes |= !receiver.isFresh() && !moves;
        summary.writes |= collects(owner, call.name, solver) || !freshArrays(call, frame);
    }

    private void changesArgument(MethodInsnNode call, Frame<Reference> frame, String owner) {
        Type[] parameters = Type.getArgumentTypes(call.desc);
        int changed = JdkEffects.changedArgument(call.name);
        summary.writes |= parameters.length <= changed
                || !fromTop(frame, parameters.length - 1 - changed).isFresh();
        boolean any = call.name.equals("shuffle") || !JdkEffects.changesOneArgument(owner);
        for (int i = 0; any && i < parameters.length; i++) {
            summary.writes |= !JdkEffects.isInert(parameters[i])
                    && !fromTop(frame, parameters.length - 1 - i).isFresh();
        }
    }

    private boolean freshArrays(MethodInsnNode call, Frame<Reference> frame) {
        Type[] parameters = Type.getArgumentTypes(call.desc);
        return IntStream.range(0, parameters.length)
                .filter(i -> parameters[i].getSort() == Type.ARRAY)
                .allMatch(i -> fromTop(frame, parameters.length - 1 - i).isFresh());
    }
}

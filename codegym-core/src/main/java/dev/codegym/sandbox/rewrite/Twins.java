package dev.codegym.sandbox.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntBiFunction;
import java.util.stream.Stream;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.IincInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Gives each method of a guest a twin that takes the meter as its last argument and does the work. Guest code calls twins;
 * the method itself stays as the entrance for the JDK and the host, looks the meter up and calls its twin.
 */
final class Twins {
    static final String METER = "dev/codegym/sandbox/Meter";
    static final String RUNTIME = "dev/codegym/sandbox/GuestRuntime";

    private final GuestTypes types;

    private final CallGraph calls;

    Twins(GuestTypes types, CallGraph calls) {
        this.types = types;
        this.calls = calls;
    }

    /** The descriptor with the meter as last argument. */
    static String withMeter(String descriptor) {
        return descriptor.replace(")", "L" + METER + ";)");
    }

    /** The descriptor of a method's twin: it takes the meter, and where the stack may grow the depth that is left. */
    String descriptor(String name, String descriptor) {
        return descriptor.replace(")", "L" + METER + (calls.deep().contains(name + descriptor) ? ";I)" : ";)"));
    }

    /** The local variable in which a method's twin finds its meter: the first behind its parameters. */
    static int meterSlot(MethodNode method) {
        boolean statics = (method.access & Opcodes.ACC_STATIC) != 0;
        int sizes = Type.getArgumentsAndReturnSizes(method.desc) >> 2;
        return statics ? sizes - 1 : sizes;
    }

    /** Adds the twins of all classes and gives the bodies that have to be metered. */
    List<MethodMetering.Body> split(Collection<ClassNode> classes, ToIntBiFunction<String, String> entryCosts) {
        Map<ClassNode, List<MethodNode>> forwards = new IdentityHashMap<>();
        classes.forEach(type -> forwards.put(type, forwards(type)));
        List<MethodMetering.Body> bodies = new ArrayList<>();
        classes.forEach(type -> split(type, forwards.getOrDefault(type, List.of()), entryCosts, bodies));
        return bodies;
    }

    private void split(
            ClassNode type,
            List<MethodNode> forwards,
            ToIntBiFunction<String, String> entryCosts,
            List<MethodMetering.Body> bodies) {
        List<MethodNode> twins = new ArrayList<>();
        for (MethodNode method : type.methods) {
            method.access &= ~Opcodes.ACC_SYNCHRONIZED;
            if (method.name.equals("<clinit>")) {
                makeRoom(method, 0, false);
                bodies.add(new MethodMetering.Body(type, method, method, 0));
                continue;
            }
            MethodNode twin = twin(method);
            if ((method.access & Opcodes.ACC_ABSTRACT) == 0) {
                move(method, twin);
                enter(type, method, Math.max(1, entryCosts.applyAsInt(method.name, method.desc)));
                bodies.add(new MethodMetering.Body(type, method, twin, meterSlot(method)));
            }
            twins.add(twin);
        }
        for (MethodNode forward : forwards) {
            MethodNode twin = twin(forward);
            move(forward, twin);
            bodies.add(new MethodMetering.Body(type, forward, twin, meterSlot(forward)));
            twins.add(twin);
        }
        type.methods.addAll(twins);
    }

    private MethodNode twin(MethodNode method) {
        int access = method.access & ~Opcodes.ACC_VARARGS | Opcodes.ACC_SYNTHETIC;
        return new MethodNode(access, method.name, descriptor(method.name, method.desc), null, null);
    }

    private void move(MethodNode method, MethodNode twin) {
        makeRoom(method, meterSlot(method), calls.isDeep(method));
        twin.instructions = method.instructions;
        twin.tryCatchBlocks = method.tryCatchBlocks;
        twin.localVariables = method.localVariables;
        twin.maxLocals = method.maxLocals;
        twin.maxStack = method.maxStack;
        method.instructions = new InsnList();
        method.tryCatchBlocks = new ArrayList<>();
        method.localVariables = new ArrayList<>();
        method.visibleLocalVariableAnnotations = null;
        method.invisibleLocalVariableAnnotations = null;
    }

    /** Moves all local variables from a slot on; frames get the meter there, and behind it the depth. */
    private static void makeRoom(MethodNode method, int slot, boolean deep) {
        int room = deep ? 2 : 1;
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof VarInsnNode variable && variable.var >= slot) {
                variable.var += room;
            } else if (instruction instanceof IincInsnNode increment && increment.var >= slot) {
                increment.var += room;
            } else if (instruction instanceof FrameNode frame) {
                frame.local = widened(frame.local == null ? List.of() : frame.local, slot, deep);
            }
        }
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                variable.index += variable.index >= slot ? room : 0;
            }
        }
        method.maxLocals += room;
    }

    private static List<Object> widened(List<Object> locals, int slot, boolean deep) {
        List<Object> widened = new ArrayList<>();
        int at = 0;
        for (Object local : locals) {
            if (at == slot) {
                addHidden(widened, deep);
            }
            widened.add(local);
            at += local.equals(Opcodes.LONG) || local.equals(Opcodes.DOUBLE) ? 2 : 1;
        }
        while (at < slot) {
            widened.add(Opcodes.TOP);
            at++;
        }
        if (at == slot) {
            addHidden(widened, deep);
        }
        return widened;
    }

    private static void addHidden(List<Object> locals, boolean deep) {
        locals.add(METER);
        if (deep) {
            locals.add(Opcodes.INTEGER);
        }
    }

    /** What is left of a method: it finds the meter of its thread, or fails closed, and calls its twin. */
    private void enter(ClassNode type, MethodNode method, int fuel) {
        boolean statics = (method.access & Opcodes.ACC_STATIC) != 0;
        boolean special = method.name.equals("<init>") || (method.access & Opcodes.ACC_PRIVATE) != 0;
        boolean open = (type.access & Opcodes.ACC_INTERFACE) != 0;
        int local = 0;
        if (!statics) {
            method.visitVarInsn(Opcodes.ALOAD, local++);
        }
        for (Type parameter : Type.getArgumentTypes(method.desc)) {
            method.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        method.visitLdcInsn(fuel);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, RUNTIME, "enter", "(I)L" + METER + ";", false);
        boolean deep = calls.isDeep(method);
        if (deep) {
            method.visitInsn(Opcodes.DUP);
            method.visitInsn(Opcodes.DUP);
            method.visitVarInsn(Opcodes.ASTORE, local);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, RUNTIME, "depth", "(L" + METER + ";)I", false);
            method.visitInsn(Opcodes.DUP);
            method.visitVarInsn(Opcodes.ISTORE, local + 1);
        }
        int opcode = statics
                ? Opcodes.INVOKESTATIC
                : special ? Opcodes.INVOKESPECIAL : open ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        method.visitMethodInsn(opcode, type.name, method.name, descriptor(method.name, method.desc), open);
        if (deep) {
            // the JDK goes on at the depth at which it called
            method.visitVarInsn(Opcodes.ALOAD, local);
            method.visitVarInsn(Opcodes.ILOAD, local + 1);
            method.visitMethodInsn(Opcodes.INVOKESTATIC, RUNTIME, "depth", "(L" + METER + ";I)V", false);
        }
        method.visitInsn(Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN));
        method.maxLocals = local + 2;
        method.maxStack = local + 5;
    }

    /**
     * Methods of the guest's interfaces that a class inherits from outside, such as {@code name()} of an enum: their
     * twins call what is inherited.
     */
    private List<MethodNode> forwards(ClassNode type) {
        List<MethodNode> forwards = new ArrayList<>();
        if ((type.access & (Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT)) == 0) {
            addForwards(type, type, new HashSet<>(), forwards);
        }
        return forwards;
    }

    private void addForwards(ClassNode type, ClassNode above, Set<String> seen, List<MethodNode> forwards) {
        for (MethodNode method : above.methods) {
            boolean wanted = (method.access & Opcodes.ACC_ABSTRACT) != 0
                    && seen.add(method.name + method.desc)
                    && !types.hasBody(type.name, method.name, method.desc)
                    && types.overridesOutside(type, method.name, method.desc);
            if (wanted) {
                forwards.add(forward(types.outside(type.name), method));
            }
        }
        Stream.concat(Stream.ofNullable(above.superName), above.interfaces.stream())
                .map(types::node)
                .filter(Objects::nonNull)
                .forEach(each -> addForwards(type, each, seen, forwards));
    }

    private static MethodNode forward(String outside, MethodNode method) {
        MethodNode forward =
                new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, method.name, method.desc, null, null);
        int local = 0;
        forward.visitVarInsn(Opcodes.ALOAD, local++);
        for (Type parameter : Type.getArgumentTypes(method.desc)) {
            forward.visitVarInsn(parameter.getOpcode(Opcodes.ILOAD), local);
            local += parameter.getSize();
        }
        forward.visitMethodInsn(Opcodes.INVOKESPECIAL, outside, method.name, method.desc, false);
        forward.visitInsn(Type.getReturnType(method.desc).getOpcode(Opcodes.IRETURN));
        forward.maxLocals = local;
        forward.maxStack = local + 2;
        return forward;
    }
}

package dev.codegym.sandbox.rewrite;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Turns each lambda and method reference into a class of the guest, so that what it calls is metered like all other code,
 * that it has the same name and hash in each run, and that no hidden class has to be spun when it first runs. The class
 * holds what was captured and hands it, with the arguments, to a static method of the class in which the lambda stands.
 */
final class LambdaClasses {
    private static final String PREFIX = "guest$lambda$";
    private static final int MARKERS = 2;
    private static final int BRIDGES = 4;

    private final Map<String, ClassNode> guest;
    private final List<ClassNode> made = new ArrayList<>();

    LambdaClasses(Map<String, ClassNode> guest) {
        this.guest = guest;
    }

    /** Rewrites all classes of the guest and gives the classes that were added. */
    List<ClassNode> run() {
        for (ClassNode node : guest.values()) {
            int count = 0;
            for (MethodNode method : List.copyOf(node.methods)) {
                for (AbstractInsnNode instruction : method.instructions.toArray()) {
                    if (instruction instanceof InvokeDynamicInsnNode dynamic
                            && dynamic.bsm.getOwner().equals(Rewriter.LAMBDA)) {
                        method.instructions.set(instruction, new Lambda(node, dynamic, count++).make());
                    }
                }
            }
        }
        return made;
    }

    /** One place in the code where a lambda is made. */
    private final class Lambda {
        private final ClassNode owner;
        private final InvokeDynamicInsnNode site;
        private final int number;
        private final Type[] captured;
        private final Type functional;
        private final Type erased;
        private final Type wanted;
        private final Handle target;

        Lambda(ClassNode owner, InvokeDynamicInsnNode site, int number) {
            this.owner = owner;
            this.site = site;
            this.number = number;
            this.captured = Type.getArgumentTypes(site.desc);
            this.functional = Type.getReturnType(site.desc);
            this.erased = (Type) site.bsmArgs[0];
            this.target = (Handle) site.bsmArgs[1];
            this.wanted = (Type) site.bsmArgs[2];
        }

        /** The call that takes the place of the site. */
        MethodInsnNode make() {
            MethodNode call = call();
            owner.methods.add(call);
            ClassNode type = type(call);
            made.add(type);
            return new MethodInsnNode(Opcodes.INVOKESTATIC, type.name, "of", site.desc, false);
        }

        private String freeName() {
            String name = owner.name + "$$Lambda$" + number;
            while (guest.containsKey(name)) {
                name += "$";
            }
            return name;
        }

        /** The static method of the class with the lambda: captured values and arguments in, the target called. */
        private MethodNode call() {
            List<Type> taken = new ArrayList<>(List.of(captured));
            taken.addAll(List.of(wanted.getArgumentTypes()));
            String descriptor = Type.getMethodDescriptor(wanted.getReturnType(), taken.toArray(new Type[0]));
            boolean open = (owner.access & Opcodes.ACC_INTERFACE) != 0;
            MethodNode method = new MethodNode(
                    Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC | (open ? Opcodes.ACC_PUBLIC : 0),
                    PREFIX + number,
                    descriptor,
                    null,
                    null);
            boolean constructor = target.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            if (constructor) {
                method.visitTypeInsn(Opcodes.NEW, target.getOwner());
                method.visitInsn(Opcodes.DUP);
            }
            List<Type> needed = needed();
            int local = 0;
            for (int i = 0; i < taken.size(); i++) {
                method.visitVarInsn(taken.get(i).getOpcode(Opcodes.ILOAD), local);
                local += taken.get(i).getSize();
                Conversions.add(method, taken.get(i), needed.get(i));
            }
            method.visitMethodInsn(
                    opcode(), target.getOwner(), target.getName(), target.getDesc(), target.isInterface());
            Type given = constructor ? Type.getObjectType(target.getOwner()) : Type.getReturnType(target.getDesc());
            Conversions.add(method, given, wanted.getReturnType());
            method.visitInsn(wanted.getReturnType().getOpcode(Opcodes.IRETURN));
            method.maxLocals = local;
            method.maxStack = 2 * local + 4;
            return method;
        }

        private List<Type> needed() {
            List<Type> needed = new ArrayList<>();
            int tag = target.getTag();
            if (tag != Opcodes.H_INVOKESTATIC && tag != Opcodes.H_NEWINVOKESPECIAL) {
                needed.add(Type.getObjectType(target.getOwner()));
            }
            needed.addAll(List.of(Type.getArgumentTypes(target.getDesc())));
            return needed;
        }

        private int opcode() {
            return switch (target.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL, Opcodes.H_INVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                default -> Opcodes.INVOKEVIRTUAL;
            };
        }

        private ClassNode type(MethodNode call) {
            ClassNode type = new ClassNode();
            type.version = owner.version;
            type.access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
            type.name = freeName();
            type.superName = "java/lang/Object";
            type.interfaces = interfaces();
            for (int i = 0; i < captured.length; i++) {
                type.fields.add(new FieldNode(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "c" + i, captured[i].getDescriptor(), null, null));
            }
            type.methods.add(constructor(type));
            type.methods.add(factory(type));
            Set<String> implemented = new LinkedHashSet<>();
            implement(type, call, erased, implemented);
            bridges().forEach(bridge -> implement(type, call, bridge, implemented));
            return type;
        }

        private List<String> interfaces() {
            Set<String> names = new LinkedHashSet<>();
            names.add(functional.getInternalName());
            if (site.bsmArgs.length > 3 && (flags() & MARKERS) != 0) {
                int count = (Integer) site.bsmArgs[4];
                for (int i = 0; i < count; i++) {
                    names.add(((Type) site.bsmArgs[5 + i]).getInternalName());
                }
            }
            return new ArrayList<>(names);
        }

        private List<Type> bridges() {
            if (site.bsmArgs.length <= 3 || (flags() & BRIDGES) == 0) {
                return List.of();
            }
            int at = 4 + ((flags() & MARKERS) != 0 ? 1 + (Integer) site.bsmArgs[4] : 0);
            List<Type> bridges = new ArrayList<>();
            for (int i = 0; i < (Integer) site.bsmArgs[at]; i++) {
                bridges.add((Type) site.bsmArgs[at + 1 + i]);
            }
            return bridges;
        }

        private int flags() {
            return (Integer) site.bsmArgs[3];
        }

        private MethodNode constructor(ClassNode type) {
            MethodNode method =
                    new MethodNode(0, "<init>", Type.getMethodDescriptor(Type.VOID_TYPE, captured), null, null);
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            int local = 1;
            for (int i = 0; i < captured.length; i++) {
                method.visitVarInsn(Opcodes.ALOAD, 0);
                method.visitVarInsn(captured[i].getOpcode(Opcodes.ILOAD), local);
                method.visitFieldInsn(Opcodes.PUTFIELD, type.name, "c" + i, captured[i].getDescriptor());
                local += captured[i].getSize();
            }
            method.visitInsn(Opcodes.RETURN);
            method.maxLocals = local;
            method.maxStack = 3;
            return method;
        }

        private MethodNode factory(ClassNode type) {
            MethodNode method = new MethodNode(Opcodes.ACC_STATIC, "of", site.desc, null, null);
            method.visitTypeInsn(Opcodes.NEW, type.name);
            method.visitInsn(Opcodes.DUP);
            int local = 0;
            for (Type each : captured) {
                method.visitVarInsn(each.getOpcode(Opcodes.ILOAD), local);
                local += each.getSize();
            }
            String descriptor = Type.getMethodDescriptor(Type.VOID_TYPE, captured);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, type.name, "<init>", descriptor, false);
            method.visitInsn(Opcodes.ARETURN);
            method.maxLocals = local;
            method.maxStack = local + 2;
            return method;
        }

        private void implement(ClassNode type, MethodNode call, Type as, Set<String> implemented) {
            if (!implemented.add(as.getDescriptor())) {
                return;
            }
            MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC, site.name, as.getDescriptor(), null, null);
            for (int i = 0; i < captured.length; i++) {
                method.visitVarInsn(Opcodes.ALOAD, 0);
                method.visitFieldInsn(Opcodes.GETFIELD, type.name, "c" + i, captured[i].getDescriptor());
            }
            Type[] taken = as.getArgumentTypes();
            Type[] needed = wanted.getArgumentTypes();
            int local = 1;
            for (int i = 0; i < taken.length; i++) {
                method.visitVarInsn(taken[i].getOpcode(Opcodes.ILOAD), local);
                local += taken[i].getSize();
                Conversions.add(method, taken[i], needed[i]);
            }
            boolean open = (owner.access & Opcodes.ACC_INTERFACE) != 0;
            method.visitMethodInsn(Opcodes.INVOKESTATIC, owner.name, call.name, call.desc, open);
            Conversions.add(method, wanted.getReturnType(), as.getReturnType());
            method.visitInsn(as.getReturnType().getOpcode(Opcodes.IRETURN));
            method.maxLocals = local;
            method.maxStack = 2 * (local + captured.length) + 2;
            type.methods.add(method);
        }
    }
}

package dev.codegym.sandbox.rewrite;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * What a method of a guest can reach: methods that it calls, those that calls may find in other classes, bodies of lambdas,
 * and of classes that it makes the methods that the JDK may call back.
 */
final class Reach {
    /** What collections and sorts call on any object. */
    private static final Set<String> CALLED_BACK = Set.of("compareTo", "equals", "hashCode");

    private static final Set<String> NEVER_ASKED = Set.of("<init>", "toString");

    private final Map<String, ClassNode> guest;
    private final Set<MethodNode> found = new LinkedHashSet<>();
    private final Deque<MethodNode> open = new ArrayDeque<>();
    private final Set<String> made = new HashSet<>();

    Reach(Map<String, ClassNode> guest) {
        this.guest = guest;
    }

    /** The methods that have code, the first one included, in an order that depends on the guest alone. */
    List<MethodNode> from(String owner, String name) {
        ClassNode type = guest.get(owner);
        if (type != null) {
            type.methods.stream().filter(method -> method.name.equals(name)).forEach(this::add);
        }
        while (!open.isEmpty()) {
            for (AbstractInsnNode instruction : open.remove().instructions) {
                follow(instruction);
            }
        }
        return new ArrayList<>(found);
    }

    private void add(MethodNode method) {
        boolean code = (method.access & Opcodes.ACC_ABSTRACT) == 0 && !method.name.equals("<clinit>");
        if (code && found.add(method)) {
            open.add(method);
        }
    }

    private void follow(AbstractInsnNode instruction) {
        if (instruction instanceof MethodInsnNode call && guest.containsKey(call.owner)) {
            called(call.owner, call.name, call.desc);
        } else if (instruction instanceof TypeInsnNode type && type.getOpcode() == Opcodes.NEW) {
            make(type.desc);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            for (Object argument : dynamic.bsmArgs) {
                if (argument instanceof Handle handle && guest.containsKey(handle.getOwner())) {
                    called(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }
    }

    private void called(String owner, String name, String descriptor) {
        boolean constructor = name.equals("<init>");
        guest.forEach((typeName, type) -> {
            if (!constructor || typeName.equals(owner)) {
                type.methods.stream()
                        .filter(method -> method.name.equals(name) && method.desc.equals(descriptor))
                        .forEach(this::add);
            }
        });
    }

    private void make(String typeName) {
        ClassNode type = guest.get(typeName);
        if (type == null || !made.add(typeName)) {
            return;
        }
        boolean outside = type.interfaces.stream().anyMatch(each -> !guest.containsKey(each))
                || !guest.containsKey(type.superName) && !type.superName.equals("java/lang/Object");
        for (MethodNode method : type.methods) {
            boolean open = (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0;
            boolean back = outside && !NEVER_ASKED.contains(method.name) || CALLED_BACK.contains(method.name);
            if (open && back) {
                add(method);
            }
        }
    }
}

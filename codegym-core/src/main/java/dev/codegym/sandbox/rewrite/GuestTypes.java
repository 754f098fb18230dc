package dev.codegym.sandbox.rewrite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Questions about the types of one guest and what they inherit from outside. */
final class GuestTypes {
    private final Map<String, ClassNode> guest;
    private final HostTypes outside;
    private final Map<String, Set<String>> declared = new HashMap<>();

    GuestTypes(Map<String, ClassNode> guest, HostTypes outside) {
        this.guest = guest;
        this.outside = outside;
    }

    boolean isGuest(String owner) {
        return guest.containsKey(owner);
    }

    @Nullable
    ClassNode node(@Nullable String name) {
        return name == null ? null : guest.get(name);
    }

    boolean isInterface(String name) {
        ClassNode node = guest.get(name);
        return node != null && (node.access & Opcodes.ACC_INTERFACE) != 0;
    }

    private boolean declares(ClassNode type, String name, String descriptor) {
        return declared.computeIfAbsent(type.name, each -> {
                    Set<String> members = new HashSet<>();
                    type.methods.forEach(method -> members.add(method.name + method.desc));
                    return members;
                })
                .contains(name + descriptor);
    }

    /** Whether a call of a guest type arrives at a method of the guest. */
    boolean inGuest(@Nullable String owner, String name, String descriptor) {
        ClassNode type = node(owner);
        return type != null
                && (declares(type, name, descriptor)
                        || inGuest(type.superName, name, descriptor)
                        || type.interfaces.stream().anyMatch(each -> inGuest(each, name, descriptor)));
    }

    /** Whether a call arrives at a method of the guest. */
    boolean callsGuest(MethodInsnNode call) {
        return isGuest(call.owner) && (call.name.equals("<init>") || inGuest(call.owner, call.name, call.desc));
    }

    /** Whether a class of the guest, or an interface of the guest by default, has a body for a method. */
    boolean hasBody(@Nullable String owner, String name, String descriptor) {
        ClassNode type = node(owner);
        if (type == null) {
            return false;
        }
        for (MethodNode method : type.methods) {
            if (method.name.equals(name) && method.desc.equals(descriptor)) {
                if ((method.access & Opcodes.ACC_ABSTRACT) == 0) {
                    return true;
                }
            }
        }
        return hasBody(type.superName, name, descriptor)
                || type.interfaces.stream().anyMatch(each -> hasBody(each, name, descriptor));
    }

    /** The types outside of the guest that a type is or inherits its classes from, nearest first. */
    List<String> lineage(String owner) {
        return outside.lineage(outside(owner));
    }

    /** The first class outside of the guest that a guest class inherits from; the name itself where it is none. */
    String outside(String name) {
        String above = name;
        for (ClassNode type = guest.get(name); type != null; type = guest.get(above)) {
            above = type.superName;
        }
        return above;
    }

    /** Whether a method stands for one of a type outside of the guest, so that host code may call it. */
    boolean overridesOutside(ClassNode type, String name, String descriptor) {
        String parameters = descriptor.substring(0, descriptor.indexOf(')') + 1);
        return outsideTypes(type, new HashSet<>()).stream().anyMatch(each -> outside.declares(each, name, parameters));
    }

    private Set<String> outsideTypes(ClassNode type, Set<String> found) {
        addOutside(type.superName, found);
        type.interfaces.forEach(each -> addOutside(each, found));
        return found;
    }

    private void addOutside(String name, Set<String> found) {
        ClassNode type = guest.get(name);
        if (type != null) {
            outsideTypes(type, found);
        } else {
            found.addAll(outside.lineage(name));
        }
    }

    /** Whether the objects of a type outside of the guest have no hash but the JVM's. */
    boolean hashesByIdentity(String type) {
        return outside.hashesByIdentity(type);
    }

    /** Whether objects of a type are exceptions. */
    boolean isThrowable(String owner) {
        return lineage(owner).contains("java/lang/Throwable");
    }

    /** An estimate of the bytes that an object takes, the same on every machine. */
    int objectBytes(String owner) {
        int bytes = 16;
        ClassNode type = guest.get(owner);
        if (type == null) {
            bytes += 32;
        }
        for (; type != null; type = guest.get(type.superName)) {
            for (FieldNode field : type.fields) {
                bytes += (field.access & Opcodes.ACC_STATIC) == 0 ? 8 : 0;
            }
        }
        return bytes;
    }
}

package dev.codegym.sandbox;

import dev.codegym.sandbox.jdk.GuardTable;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** Rewrites the classes of one guest so that all they do is metered. */
final class Rewriter {
    private final Map<String, ClassNode> guest;
    private final AllowList allowed;

    /**
     * Creates one.
     *
     * @param guest all classes of the guest as compiled, by internal name
     */
    Rewriter(Map<String, ClassNode> guest, AllowList allowed) {
        this.guest = guest;
        this.allowed = allowed;
    }

    /** Rewrites a class, which is changed on the way. */
    byte[] rewrite(ClassNode node) {
        new Desugaring(node, guest.keySet()).run();
        for (MethodNode method : node.methods) {
            method.access &= ~Opcodes.ACC_SYNCHRONIZED;
            if ((method.access & Opcodes.ACC_ABSTRACT) == 0) {
                new MethodMetering(this, method).run();
            }
        }
        node.attrs = null;
        String metered = node.superName == null ? null : GuardTable.replacement(node.superName);
        if (metered != null) {
            node.superName = metered;
        }
        // stack maps are kept and widened, so no common supertypes have to be found and no class is loaded
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    boolean isGuest(String owner) {
        return guest.containsKey(owner);
    }

    /** Whether a call of a guest type arrives at a method of the guest. */
    boolean inGuest(String owner, String name, String descriptor) {
        ClassNode type = guest.get(owner);
        return type != null
                && (type.methods.stream().anyMatch(each -> each.name.equals(name) && each.desc.equals(descriptor))
                        || inGuest(type.superName, name, descriptor)
                        || type.interfaces.stream().anyMatch(each -> inGuest(each, name, descriptor)));
    }

    /** The types outside of the guest that a type is or inherits from, nearest first. */
    List<String> lineage(String owner) {
        String outside = owner;
        for (ClassNode type = guest.get(owner); type != null; type = guest.get(outside)) {
            outside = type.superName;
        }
        return allowed.lineage(outside);
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
            bytes += 8 * type.fields.size();
        }
        return bytes;
    }
}

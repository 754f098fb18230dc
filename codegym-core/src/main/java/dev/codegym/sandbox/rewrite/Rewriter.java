package dev.codegym.sandbox.rewrite;

import dev.codegym.sandbox.jdk.GuardTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Rewrites the classes of one guest so that all they do is metered: lambdas and records become plain code, objects get hashes
 * that are the same in each run, each method gets a twin with the meter as argument, and the twins are metered.
 */
public final class Rewriter {
    /** The bootstraps whose work is done here. */
    public static final String LAMBDA = "java/lang/invoke/LambdaMetafactory";

    public static final String RECORD = "java/lang/runtime/ObjectMethods";
    private static final String OBJECT = "java/lang/Object";
    private static final String HASH = "guest$hash";

    private final Map<String, ClassNode> guest;
    private final GuestTypes types;
    private final CallGraph calls;
    private final Twins twins;
    private final Map<String, Integer> entryCosts = new HashMap<>();

    /**
     * Prepares the rewriting.
     *
     * @param guest all classes of the guest as compiled, by internal name; they are changed
     */
    public Rewriter(Map<String, ClassNode> guest, HostTypes outside) {
        this.guest = guest;
        this.types = new GuestTypes(guest, outside);
        List<ClassNode> lambdas = new LambdaClasses(guest).run();
        lambdas.forEach(node -> guest.put(node.name, node));
        guest.values().forEach(node -> {
            new RecordMethods(node).run();
            addHash(node);
        });
        this.calls = new CallGraph(guest, types);
        this.twins = new Twins(types, calls);
    }

    /** The metered classes by internal name. */
    public Map<String, byte[]> rewrite() {
        guest.values().forEach(node -> node.methods.forEach(this::addCost));
        for (MethodMetering.Body body : twins.split(guest.values(), this::entryCost)) {
            new MethodMetering(this, body).run();
        }
        Map<String, byte[]> classes = new TreeMap<>();
        guest.values().forEach(node -> classes.put(node.name, write(node)));
        return classes;
    }

    private void addCost(MethodNode method) {
        if ((method.access & Opcodes.ACC_ABSTRACT) == 0) {
            entryCosts.merge(method.name + method.desc, Stretches.entryCost(method), Math::max);
        }
    }

    /** What entering any method of that name and descriptor costs, at most. */
    int entryCost(String name, String descriptor) {
        return entryCosts.getOrDefault(name + descriptor, 1);
    }

    /** The methods that may take the stack to its end, by name and descriptor. */
    public Set<String> deep() {
        return calls.deep();
    }

    /** The classes whose initializers are such methods. */
    public Set<String> deepTypes() {
        return calls.deepTypes();
    }

    GuestTypes types() {
        return types;
    }

    CallGraph calls() {
        return calls;
    }

    Twins twins() {
        return twins;
    }

    /** The class that is made where a guest says {@code new}: for some of the JDK's a metered one. */
    String made(String owner) {
        return owner.equals(OBJECT) ? "dev/codegym/sandbox/GuestObject" : above(owner);
    }

    /** The class that a guest extends where it names one of the JDK's. */
    String above(String owner) {
        String metered = GuardTable.replacement(owner);
        return metered == null ? owner : metered;
    }

    private byte[] write(ClassNode node) {
        node.superName = above(node.superName);
        node.attrs = null;
        // stack maps are kept and widened, so no common supertypes have to be found and no class is loaded
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    /** Objects without a hash of their own would show the JVM's, which is another one in each run. */
    private void addHash(ClassNode node) {
        boolean open = (node.access & Opcodes.ACC_INTERFACE) != 0;
        if (open
                || types.isGuest(node.superName)
                || !types.hashesByIdentity(node.superName)
                || types.inGuest(node.name, "hashCode", "()I") && types.hasBody(node.name, "hashCode", "()I")) {
            return;
        }
        int hidden = Opcodes.ACC_PRIVATE | Opcodes.ACC_TRANSIENT | Opcodes.ACC_SYNTHETIC;
        node.fields.add(new FieldNode(hidden, HASH, "I", null, null));
        MethodNode method = new MethodNode(Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC, "hashCode", "()I", null, null);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitFieldInsn(Opcodes.GETFIELD, node.name, HASH, "I");
        // the meter is added like to a call of the guest's own
        method.visitMethodInsn(Opcodes.INVOKESTATIC, Twins.RUNTIME, "hash", "(I)I", false);
        method.visitInsn(Opcodes.DUP_X1);
        method.visitFieldInsn(Opcodes.PUTFIELD, node.name, HASH, "I");
        method.visitInsn(Opcodes.IRETURN);
        method.maxLocals = 1;
        method.maxStack = 3;
        node.methods.add(method);
    }
}

package dev.codegym.sandbox;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.sandbox.effects.Effects;
import dev.codegym.sandbox.effects.Statics;
import dev.codegym.sandbox.rewrite.BranchProbes;
import dev.codegym.sandbox.rewrite.Mutant;
import dev.codegym.sandbox.rewrite.MutantInsertion;
import dev.codegym.sandbox.rewrite.Rewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * The only way for guest classes to run: verifies them against an allow-list, rewrites them so that they are metered, and
 * defines them in loaders of their own. Immutable and thread-safe.
 */
public final class Sandbox {
    /** The newest class file version that is read: Java 17. */
    private static final int NEWEST = 61;

    private static final int OLDEST = 50;

    private final AllowList allowed;

    private Sandbox(AllowList allowed) {
        this.allowed = allowed;
    }

    /** Creates a sandbox whose guests may use what the list allows. */
    public static Sandbox create(AllowList allowed) {
        return new Sandbox(allowed);
    }

    /** What guests may use. */
    public AllowList allowed() {
        return allowed;
    }

    /**
     * Verifies and rewrites a guest, and has the JVM verify what came of it; nothing of it runs yet.
     *
     * @throws GuestRejectedException with all violations, where the classes use what is not allowed or are damaged
     */
    public GuestProgram admit(CompiledClasses compiled) {
        return admit(compiled, nodes -> null);
    }

    /**
     * The same with probes at every branch that a method can reach. Such a guest is for measuring, by one thread, and never
     * for play.
     *
     * @param className the binary name of the class with the method
     * @throws GuestRejectedException also where a probe finds no place
     */
    public ProbedGuest admitProbed(CompiledClasses compiled, String className, String method) {
        BranchRecord[] record = new BranchRecord[1];
        GuestProgram program = admit(compiled, nodes -> {
            record[0] = new BranchRecord(BranchProbes.insert(nodes, className.replace('.', '/'), method));
            return record[0];
        });
        return new ProbedGuest(program, record[0]);
    }

    /**
     * The same with mutants, all switched off, in every method that a method can reach. Such a guest is for measuring, by one
     * thread, and never for play.
     *
     * @param className the binary name of the class with the method
     * @throws GuestRejectedException also where the mutants find no place
     */
    public MutatedGuest admitMutated(CompiledClasses compiled, String className, String method) {
        List<Mutant> mutants = new ArrayList<>();
        MutantSwitches[] switches = new MutantSwitches[1];
        GuestProgram program = admit(compiled, nodes -> {
            MutantInsertion.Inserted inserted = MutantInsertion.insert(nodes, className.replace('.', '/'), method);
            mutants.addAll(inserted.mutants());
            switches[0] = new MutantSwitches(inserted.sites());
            return switches[0];
        });
        return new MutatedGuest(program, switches[0], mutants);
    }

    private GuestProgram admit(
            CompiledClasses compiled, Function<Map<String, ClassNode>, @Nullable HostHandle> probing) {
        Map<String, ClassNode> nodes = new TreeMap<>();
        compiled.classes().forEach((name, bytes) -> {
            ClassNode node = parse(name, bytes);
            nodes.put(node.name, node);
        });
        List<Violation> violations = violations(nodes);
        if (!violations.isEmpty()) {
            throw new GuestRejectedException(violations);
        }
        Effects effects = new Effects(compiled.classes());
        boolean shareable = Statics.areConstant(nodes);
        boolean initialized = shareable && nodes.values().stream().anyMatch(Statics::hasInitializer);
        GuestProgram program = rewrite(nodes, effects, shareable, initialized, probing);
        try {
            program.define();
        } catch (LinkageError e) {
            throw new GuestRejectedException(
                    List.of(new Violation("guest", "the JVM refuses the classes: " + e, "compile them again")));
        }
        return program;
    }

    private List<Violation> violations(Map<String, ClassNode> nodes) {
        try {
            return new Verifier(allowed, nodes).violations();
        } catch (RuntimeException e) {
            return List.of(new Violation("guest", "the class files are damaged: " + e, "compile them again"));
        }
    }

    private GuestProgram rewrite(
            Map<String, ClassNode> nodes,
            Effects effects,
            boolean shareable,
            boolean initialized,
            Function<Map<String, ClassNode>, @Nullable HostHandle> probing) {
        Set<String> declared = Set.copyOf(nodes.keySet());
        try {
            // what the guest is and does was judged without the probes, which are the host's
            HostHandle handle = probing.apply(nodes);
            Rewriter rewriter = new Rewriter(nodes, allowed.hostKinds());
            return new GuestProgram(
                    declared,
                    rewriter.rewrite(),
                    new GuestProgram.Facts(effects, shareable, initialized, rewriter.deep(), rewriter.deepTypes()),
                    allowed,
                    handle);
        } catch (RuntimeException e) {
            throw new GuestRejectedException(
                    List.of(new Violation("guest", "the classes cannot be metered: " + e, "compile them again")));
        }
    }

    private static ClassNode parse(String name, byte[] bytes) {
        try {
            ClassReader reader = new ClassReader(bytes);
            int version = reader.readUnsignedShort(6);
            if (version > NEWEST
                    || version < OLDEST
                    || !reader.getClassName().replace('/', '.').equals(name)) {
                throw new IllegalArgumentException("version " + version + ", name " + reader.getClassName());
            }
            ClassNode node = new ClassNode();
            reader.accept(node, ClassReader.EXPAND_FRAMES);
            return node;
        } catch (RuntimeException e) {
            throw new GuestRejectedException(List.of(
                    new Violation(name, "the class file cannot be read: " + e, "compile it for Java 17 or older")));
        }
    }
}

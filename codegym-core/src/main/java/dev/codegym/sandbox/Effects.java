package dev.codegym.sandbox;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.AnalyzerException;

/**
 * Which methods of a guest may change state that outlives their call. Works on the classes as compiled, when it is first
 * asked, and then keeps the answers alone.
 */
final class Effects {
    private @Nullable Map<String, byte[]> classes;
    private final Map<String, Boolean> mayWrite = new HashMap<>();

    Effects(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    synchronized boolean mayWrite(String className, String methodName, String descriptor) {
        Map<String, byte[]> unread = classes;
        if (unread != null) {
            new Solver(unread).solve(mayWrite);
            classes = null;
        }
        Boolean answer = mayWrite.get(key(className, methodName, descriptor));
        if (answer == null) {
            throw new IllegalArgumentException(
                    "the guest declares no method " + className + "." + methodName + descriptor);
        }
        return answer;
    }

    static String key(String owner, String name, String descriptor) {
        return owner + "." + name + descriptor;
    }

    /** What one method does by itself. */
    static final class Summary {
        boolean writes;
        final Set<String> calls = new HashSet<>();
        /** Whether it enters the JDK where that may call back into the guest. */
        boolean callsBack;
    }

    /** The classes of the guest while they are analysed. */
    static final class Solver {
        private final Map<String, ClassNode> guest = new TreeMap<>();
        private final Map<String, Summary> summaries = new HashMap<>();
        private final Set<String> callbacks = new HashSet<>();
        private boolean foreignCallback;
        boolean accessOrdered;

        Solver(Map<String, byte[]> classes) {
            classes.values().forEach(bytes -> {
                ClassNode node = new ClassNode();
                new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
                guest.put(node.name, node);
            });
        }

        void solve(Map<String, Boolean> answers) {
            guest.values().forEach(this::findCallbacks);
            guest.values().forEach(node -> node.methods.forEach(method -> summarize(node, method)));
            summaries.forEach((key, summary) -> answers.put(key, reachesWrite(key)));
        }

        private void findCallbacks(ClassNode node) {
            boolean inherits = inheritsFromJdk(node);
            for (MethodNode method : node.methods) {
                boolean named = Set.of("equals", "hashCode", "toString").contains(method.name);
                boolean open = (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0;
                if (open && (named || inherits) && !method.name.startsWith("<")) {
                    callbacks.add(key(node.name, method.name, method.desc));
                }
                CallEffects.findLambdas(method, this);
            }
        }

        private boolean inheritsFromJdk(ClassNode node) {
            boolean above = guest.containsKey(node.superName)
                    ? inheritsFromJdk(guest.get(node.superName))
                    : node.superName.startsWith("java/") && !node.superName.equals("java/lang/Object");
            return above
                    || node.interfaces.stream()
                            .anyMatch(each -> guest.containsKey(each)
                                    ? inheritsFromJdk(guest.get(each))
                                    : each.startsWith("java/"));
        }

        void callback(String key) {
            callbacks.add(key);
        }

        /** A reference to a method outside of the guest that changes something was made somewhere. */
        void writingReference() {
            foreignCallback = true;
        }

        private void summarize(ClassNode node, MethodNode method) {
            Summary summary = new Summary();
            summaries.put(key(node.name, method.name, method.desc), summary);
            if (method.instructions.size() > 0) {
                try {
                    new CallEffects(this, node, method, summary).run();
                } catch (AnalyzerException | RuntimeException e) {
                    summary.writes = true;
                }
            }
        }

        private boolean reachesWrite(String start) {
            Deque<String> open = new ArrayDeque<>();
            Set<String> seen = new HashSet<>();
            open.add(start);
            seen.add(start);
            while (!open.isEmpty()) {
                Summary summary = summaries.get(open.remove());
                if (summary == null) {
                    continue;
                }
                if (summary.writes || (summary.callsBack && foreignCallback)) {
                    return true;
                }
                summary.calls.stream().filter(seen::add).forEach(open::add);
                if (summary.callsBack) {
                    callbacks.stream().filter(seen::add).forEach(open::add);
                }
            }
            return false;
        }

        boolean isGuest(String name) {
            return guest.containsKey(name);
        }

        /** The first type outside of the guest that a type is or inherits from. */
        String outside(String name) {
            String outside = name;
            for (ClassNode type = guest.get(name); type != null; type = guest.get(outside)) {
                outside = type.superName;
            }
            return outside;
        }

        /** Adds every method of the guest at which a call may arrive. Gives whether there is one. */
        boolean addTargets(Summary summary, String owner, String name, String descriptor, boolean virtual) {
            boolean found = false;
            String declared = declaring(owner, name, descriptor);
            if (declared != null) {
                summary.calls.add(key(declared, name, descriptor));
                found = true;
            }
            if (virtual) {
                for (ClassNode node : guest.values()) {
                    if (isSubtype(node, owner) && declares(node, name, descriptor)) {
                        summary.calls.add(key(node.name, name, descriptor));
                        found = true;
                    }
                    if (isSubtype(node, owner)) {
                        String inherited = declaring(node.name, name, descriptor);
                        if (inherited != null) {
                            summary.calls.add(key(inherited, name, descriptor));
                        }
                    }
                }
            }
            return found;
        }

        private @Nullable String declaring(String owner, String name, String descriptor) {
            ClassNode node = guest.get(owner);
            if (node == null) {
                return null;
            }
            if (declares(node, name, descriptor)) {
                return owner;
            }
            String above = declaring(node.superName, name, descriptor);
            for (int i = 0; above == null && i < node.interfaces.size(); i++) {
                above = declaring(node.interfaces.get(i), name, descriptor);
            }
            return above;
        }

        private static boolean declares(ClassNode node, String name, String descriptor) {
            return node.methods.stream().anyMatch(each -> each.name.equals(name) && each.desc.equals(descriptor));
        }

        private boolean isSubtype(ClassNode node, String owner) {
            if (node.name.equals(owner)) {
                return true;
            }
            ClassNode above = guest.get(node.superName);
            return (above != null && isSubtype(above, owner))
                    || node.interfaces.stream()
                            .anyMatch(each -> each.equals(owner)
                                    || (guest.containsKey(each) && isSubtype(guest.get(each), owner)));
        }

        /** The static initializer of a class, which a first use runs. */
        void addInitializer(Summary summary, String owner) {
            ClassNode node = guest.get(owner);
            if (node != null && declares(node, "<clinit>", "()V")) {
                summary.calls.add(key(owner, "<clinit>", "()V"));
            }
        }
    }
}

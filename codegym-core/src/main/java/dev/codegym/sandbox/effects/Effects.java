package dev.codegym.sandbox.effects;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
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
public final class Effects {
    private @Nullable Map<String, byte[]> classes;
    private final Map<String, Boolean> mayWrite = new HashMap<>();

    /** Remembers the classes. */
    public Effects(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** Whether a method may write; see {@link dev.codegym.sandbox.GuestProgram#mayWrite}. */
    public synchronized boolean mayWrite(String className, String methodName, String descriptor) {
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
        private final Set<String> declaredNames = new HashSet<>();
        private final Set<String> iterating = new HashSet<>();
        private boolean foreignCallback;
        private boolean inheritsFromHost;
        /** Whether the guest makes a map anywhere whose readers reorder it. */
        boolean accessOrdered;
        /** Whether the guest makes a collector anywhere that may collect into something older. */
        boolean suppliedCollector;

        Solver(Map<String, byte[]> classes) {
            classes.values().forEach(bytes -> {
                ClassNode node = new ClassNode();
                new ClassReader(bytes).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
                guest.put(node.name, node);
            });
        }

        void solve(Map<String, Boolean> answers) {
            guest.values().forEach(node -> node.methods.forEach(method -> CallEffects.findSettings(method, this)));
            guest.values().forEach(this::findCallbacks);
            guest.values().forEach(node -> node.methods.forEach(method -> summarize(node, method)));
            summaries.forEach((key, summary) -> answers.put(key, reachesWrite(key)));
        }

        private void findCallbacks(ClassNode node) {
            inheritsFromHost |= Stream.concat(Stream.of(node.superName), node.interfaces.stream())
                    .anyMatch(name -> !guest.containsKey(name) && !name.startsWith("java/"));
            if (inheritsFromJdk(node)) {
                addCallbacks(node);
            }
            for (MethodNode method : node.methods) {
                declaredNames.add(method.name);
                boolean named = Set.of("equals", "hashCode", "toString").contains(method.name);
                if (named && isOpen(method)) {
                    callbacks.add(key(node.name, method.name, method.desc));
                }
                CallEffects.findLambdas(method, this);
            }
        }

        private static boolean isOpen(MethodNode method) {
            return (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !method.name.startsWith("<");
        }

        /** A method that a type inherits may be what implements an interface of the JDK. */
        private void addCallbacks(ClassNode node) {
            node.methods.stream()
                    .filter(Solver::isOpen)
                    .forEach(method -> callbacks.add(key(node.name, method.name, method.desc)));
            above(node).forEach(this::addCallbacks);
        }

        /** The types of the guest that a type directly extends or implements. */
        private List<ClassNode> above(ClassNode node) {
            return Stream.concat(Stream.of(node.superName), node.interfaces.stream())
                    .filter(guest::containsKey)
                    .map(guest::get)
                    .toList();
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

        void callbacks(Set<String> keys) {
            callbacks.addAll(keys);
        }

        /** A lambda stands for a method of that name. */
        void lambda(String name) {
            declaredNames.add(name);
        }

        /** An iterator that a lambda gives is moved by who asked for it. */
        void iterating(Set<String> keys) {
            iterating.addAll(keys);
        }

        boolean givesIterator(ClassNode node, MethodNode method) {
            return method.name.equals("iterator") || iterating.contains(key(node.name, method.name, method.desc));
        }

        boolean declaresName(String name) {
            return declaredNames.contains(name);
        }

        /** Whether a call on a type of the JDK may arrive at the guest. */
        boolean arrives(String owner, String name) {
            return declaresName(name) && (inheritsFromHost || !JdkEffects.isCollection(owner));
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

        boolean isInterface(String name) {
            ClassNode node = guest.get(name);
            return node != null && (node.access & Opcodes.ACC_INTERFACE) != 0;
        }

        /** The types outside of the guest at which a method may arrive that no class of the guest declares. */
        private void addOutside(ClassNode node, Set<String> outside) {
            Stream.concat(Stream.of(node.superName), node.interfaces.stream()).forEach(name -> {
                ClassNode type = guest.get(name);
                if (type != null) {
                    addOutside(type, outside);
                } else {
                    outside.add(name);
                }
            });
        }

        /**
         * Adds every method of the guest at which a call may arrive. Gives the types outside of the guest at which it may
         * arrive as well.
         */
        Set<String> addTargets(Set<String> calls, String owner, String name, String descriptor, boolean virtual) {
            Set<String> outside = new TreeSet<>();
            boolean found = addTarget(calls, owner, name, descriptor, outside);
            for (ClassNode node : virtual ? guest.values() : List.<ClassNode>of()) {
                if (isSubtype(node, owner)) {
                    found |= addTarget(calls, node.name, name, descriptor, outside);
                }
            }
            if (!found && outside.isEmpty() && JdkEffects.isOfObject(name)) {
                outside.add("java/lang/Object");
            } else if (!found && outside.isEmpty()) {
                addOutside(Objects.requireNonNull(guest.get(owner), owner), outside);
            }
            return outside;
        }

        /** Adds where a call arrives at an object of exactly a class; what the class inherits from the JDK goes first. */
        private boolean addTarget(
                Set<String> calls, String owner, String name, String descriptor, Set<String> outside) {
            String declared = declaring(owner, name, descriptor);
            if (declared != null) {
                calls.add(key(declared, name, descriptor));
            }
            String parent = owner;
            for (ClassNode type = guest.get(owner); type != null; type = guest.get(parent)) {
                if (declares(type, name, descriptor)) {
                    return true;
                }
                parent = type.superName;
            }
            if (!parent.equals("java/lang/Object")) {
                outside.add(parent);
            }
            return declared != null;
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

        /** The static initializers of a class and of what it inherits from, which a first use runs. */
        void addInitializer(Summary summary, String owner) {
            ClassNode node = guest.get(owner);
            if (node != null) {
                if (declares(node, "<clinit>", "()V")) {
                    summary.calls.add(key(owner, "<clinit>", "()V"));
                }
                above(node).forEach(each -> addInitializer(summary, each.name));
            }
        }
    }
}

package dev.codegym.sandbox.rewrite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Which methods of a guest may call themselves again, directly or through others or through the JDK, and which may come to
 * such a method. Only they can take the stack to its end: the others need no depth, and may run on any thread. Names
 * and descriptors decide where a virtual call may arrive, so that the answer errs towards yes.
 */
final class CallGraph {
    /** What an interpreted frame takes beside variables and operands, in words. */
    private static final int FRAME_WORDS = 14;

    private final Map<String, ClassNode> guest;
    private final GuestTypes types;
    /** More stack words than this on one path are counted and kept off the caller's stack, like recursion. */
    private static final int SHALLOW = 800;

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Node> arrivals = new HashMap<>();
    private final Node callbacks = new Node(0);
    private final Set<String> deep = new HashSet<>();
    private final Set<String> deepTypes = new HashSet<>();

    /** One method, or a place where calls part to several methods. */
    private static final class Node {
        final int words;
        final Set<Node> calls = new LinkedHashSet<>();
        boolean callback;
        boolean deepInJdk;
        boolean counted;
        boolean deep;
        long reach;

        Node(int words) {
            this.words = words;
        }
    }

    CallGraph(Map<String, ClassNode> guest, GuestTypes types) {
        this.guest = guest;
        this.types = types;
        guest.values().forEach(this::declare);
        guest.values().forEach(type -> type.methods.forEach(method -> link(type, method)));
        for (List<Node> component : Components.of(nodes.values(), node -> node.calls)) {
            judge(component);
        }
        guest.values()
                .forEach(type -> type.methods.forEach(method -> {
                    Node node = nodes.get(key(type.name, method.name, method.desc));
                    if (node != null && node.deep && !method.name.equals("<clinit>")) {
                        deep.add(method.name + method.desc);
                    }
                }));
    }

    /** Components come with what they call before them. */
    private static void judge(List<Node> component) {
        Node first = component.get(0);
        boolean recursive = component.size() > 1 || first.calls.contains(first);
        long below = 0;
        boolean deep = recursive;
        for (Node member : component) {
            deep |= member.deepInJdk;
            for (Node called : member.calls) {
                deep |= called.deep;
                below = Math.max(below, called.counted ? 0 : called.reach);
            }
        }
        for (Node member : component) {
            member.reach = below + member.words;
            member.counted = recursive || member.reach > SHALLOW;
            member.deep = deep || member.counted;
        }
    }

    /** About what the interpreter takes for a call of a method, in words. */
    static int words(MethodNode method) {
        return FRAME_WORDS + method.maxLocals + method.maxStack + 2;
    }

    private static String key(String owner, String name, String descriptor) {
        return owner + '.' + name + descriptor;
    }

    /** Whether a method's frames have to be counted: it may be on the stack twice, or it needs much of it. */
    boolean isCounted(ClassNode type, MethodNode method) {
        Node node = nodes.get(key(type.name, method.name, method.desc));
        return node == null || node.counted;
    }

    /** Whether the JDK may call a method. */
    boolean isCallback(ClassNode type, MethodNode method) {
        Node node = nodes.get(key(type.name, method.name, method.desc));
        return node == null || node.callback;
    }

    /**
     * The methods from which the stack may grow without a limit that the code shows, by name and descriptor: their twins take
     * the depth too. All methods of one name and descriptor are alike, because a call may arrive at any of them.
     */
    Set<String> deep() {
        return deep;
    }

    /** Whether the JDK may call anything of the guest. */
    boolean hasCallbacks() {
        return !callbacks.calls.isEmpty();
    }

    /** The classes whose initializers are such methods: whoever uses one first has to have the stack for it. */
    Set<String> deepTypes() {
        return deepTypes;
    }

    boolean isDeep(MethodNode method) {
        return deep.contains(method.name + method.desc);
    }

    private static boolean isOpen(MethodNode method) {
        return (method.access & (Opcodes.ACC_STATIC | Opcodes.ACC_PRIVATE)) == 0 && !method.name.equals("<init>");
    }

    private void declare(ClassNode type) {
        for (MethodNode method : type.methods) {
            Node node = new Node(words(method));
            nodes.put(key(type.name, method.name, method.desc), node);
            arrivals.computeIfAbsent(method.name + method.desc, each -> new Node(0))
                    .calls
                    .add(node);
            node.callback = isOpen(method) && types.overridesOutside(type, method.name, method.desc);
            if (node.callback) {
                callbacks.calls.add(node);
            }
        }
    }

    private void link(ClassNode type, MethodNode method) {
        Node node = nodes.get(key(type.name, method.name, method.desc));
        if (node == null) {
            return;
        }
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof MethodInsnNode call) {
                link(node, call, type);
            } else if (instruction instanceof FieldInsnNode field
                    && (field.getOpcode() == Opcodes.GETSTATIC || field.getOpcode() == Opcodes.PUTSTATIC)) {
                initializes(node, field.owner, type);
            } else if (instruction instanceof TypeInsnNode made && made.getOpcode() == Opcodes.NEW) {
                initializes(node, made.desc, type);
            }
        }
    }

    /** First use runs a class's initializer, those of its superclasses included; not from within the class itself. */
    private void initializes(Node node, String owner, ClassNode from) {
        for (ClassNode type = guest.get(owner); type != null && type != from; type = guest.get(type.superName)) {
            Node initializer = nodes.get(key(type.name, "<clinit>", "()V"));
            if (initializer != null) {
                node.calls.add(initializer);
            }
        }
    }

    private void link(Node node, MethodInsnNode call, ClassNode from) {
        if (call.getOpcode() == Opcodes.INVOKESTATIC) {
            initializes(node, call.owner, from);
        }
        boolean own = types.inGuest(call.owner, call.name, call.desc);
        if (own) {
            boolean exact = call.getOpcode() == Opcodes.INVOKESTATIC || call.name.equals("<init>");
            Node declared = nodes.get(key(call.owner, call.name, call.desc));
            if (exact && declared != null) {
                node.calls.add(declared);
            } else {
                node.calls.add(arrivals.computeIfAbsent(call.name + call.desc, each -> new Node(0)));
            }
        } else {
            node.deepInJdk |= recursesInJdk(call);
            if (mayCallBack(call)) {
                node.calls.add(callbacks);
            }
        }
    }

    /** The JDK's engine for regular expressions takes stack with the text. */
    private static boolean recursesInJdk(MethodInsnNode call) {
        return call.owner.startsWith("java/util/regex/")
                || call.owner.equals("java/lang/String")
                        && (call.name.startsWith("replace")
                                || call.name.equals("matches")
                                || call.name.equals("split"));
    }

    /** Whether a call of a method outside of the guest may come back into the guest. */
    static boolean mayCallBack(MethodInsnNode call) {
        if (call.getOpcode() != Opcodes.INVOKESTATIC && isOpen(Type.getObjectType(call.owner))) {
            return true;
        }
        for (Type parameter : Type.getArgumentTypes(call.desc)) {
            if (isOpen(parameter)) {
                return true;
            }
        }
        return call.owner.equals("java/lang/StringBuilder")
                && call.name.equals("append")
                && call.desc.contains("Object");
    }

    /** Whether an object behind a type may be of a guest's class, or hold one. */
    private static boolean isOpen(Type type) {
        if (type.getSort() == Type.ARRAY) {
            return isOpen(type.getElementType());
        }
        return type.getSort() == Type.OBJECT && !Closed.NAMES.contains(type.getInternalName());
    }

    /** Final types of the JDK that hold nothing of a guest. */
    private static final class Closed {
        static final Set<String> NAMES = Set.of(
                "java/lang/String",
                "java/lang/StringBuilder",
                "java/lang/StringBuffer",
                "java/lang/Integer",
                "java/lang/Long",
                "java/lang/Double",
                "java/lang/Float",
                "java/lang/Boolean",
                "java/lang/Character",
                "java/lang/Byte",
                "java/lang/Short",
                "java/lang/Math",
                "java/lang/StrictMath",
                "java/util/BitSet");

        private Closed() {}
    }
}

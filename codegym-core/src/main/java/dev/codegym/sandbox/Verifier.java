package dev.codegym.sandbox;

import dev.codegym.sandbox.rewrite.Rewriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TryCatchBlockNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Holds a guest's classes against the allow-list: every type, superclass, interface, field, call, constant, handler and
 * bootstrap is either the guest's own or listed. Nothing is loaded or defined here.
 */
final class Verifier {
    private static final int CLASSES = 200;

    /** Classes that the host adds to a guest are named so; a guest that declared one could read what the host keeps there. */
    private static final String RESERVED = "guest$";

    private static final int SERIALIZABLE_LAMBDA = 1;

    private final AllowList allowed;
    private final Map<String, ClassNode> guest;
    private final List<Violation> violations = new ArrayList<>();
    private String className = "";
    private String methodName = "";
    private int line;

    Verifier(AllowList allowed, Map<String, ClassNode> guest) {
        this.allowed = allowed;
        this.guest = guest;
    }

    /** All violations, in the order of the class names. */
    List<Violation> violations() {
        if (guest.size() > CLASSES) {
            report("the guest has " + guest.size() + " classes", "at most " + CLASSES + " are allowed");
            return violations;
        }
        violations.addAll(Ancestry.cycles(guest));
        if (!violations.isEmpty()) {
            return violations;
        }
        new TreeMap<>(guest).values().forEach(this::check);
        return violations;
    }

    private void report(String what, String instead) {
        String where = className + (methodName.isEmpty() ? "" : "." + methodName) + (line > 0 ? ":" + line : "");
        Violation violation = new Violation(where, what, instead);
        if (!violations.contains(violation)) {
            violations.add(violation);
        }
    }

    private void check(ClassNode node) {
        className = node.name.replace('/', '.');
        methodName = "";
        line = 0;
        checkClass(node);
        for (FieldNode field : node.fields) {
            checkType(Type.getType(field.desc));
        }
        for (MethodNode method : node.methods) {
            methodName = method.name;
            line = 0;
            checkMethod(method);
        }
    }

    private void checkClass(ClassNode node) {
        if (node.name.indexOf('/') >= 0) {
            report(
                    "the class stands in package " + className.substring(0, className.lastIndexOf('.')),
                    "guests stand in the default package: remove the package line");
        }
        if (node.name.startsWith(RESERVED)) {
            report("the class has a name that the host needs", "take a name that does not begin with " + RESERVED);
        }
        if ((node.access & (Opcodes.ACC_MODULE | Opcodes.ACC_ANNOTATION)) != 0) {
            report("a module or an annotation type is declared", "declare classes, interfaces, enums or records");
        }
        if (node.superName == null || !(guest.containsKey(node.superName) || allowed.isExtendable(node.superName))) {
            report("the superclass " + dotted(node.superName) + " is not allowed", Advice.forSuperclass());
        }
        for (String type : node.interfaces) {
            if (!guest.containsKey(type) && !allowed.isImplementable(type)) {
                report("implementing " + dotted(type) + " is not allowed", Advice.forInterface());
            }
        }
    }

    private void checkMethod(MethodNode method) {
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            report("a native method is not allowed", "write it in Java");
        }
        if (method.name.equals("finalize") && method.desc.startsWith("()")) {
            report("a finalizer is not allowed", "remove finalize()");
        }
        checkType(Type.getMethodType(method.desc));
        if (method.exceptions != null) {
            method.exceptions.forEach(this::checkName);
        }
        for (AbstractInsnNode instruction : method.instructions) {
            checkInstruction(instruction);
        }
        line = 0;
        for (TryCatchBlockNode block : method.tryCatchBlocks) {
            if (block.type != null) {
                checkName(block.type);
            }
        }
        if (method.localVariables != null) {
            for (LocalVariableNode variable : method.localVariables) {
                checkType(Type.getType(variable.desc));
            }
        }
    }

    private void checkInstruction(AbstractInsnNode instruction) {
        if (instruction instanceof LineNumberNode number) {
            line = number.line;
        } else if (instruction instanceof TypeInsnNode type) {
            checkType(Type.getObjectType(type.desc));
        } else if (instruction instanceof MultiANewArrayInsnNode array) {
            checkType(Type.getType(array.desc));
        } else if (instruction instanceof FieldInsnNode field) {
            checkField(field);
        } else if (instruction instanceof MethodInsnNode call) {
            checkCall(call.owner, call.name, call.desc);
        } else if (instruction instanceof LdcInsnNode constant) {
            checkConstant(constant.cst);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            checkDynamic(dynamic);
        } else if (instruction.getOpcode() == Opcodes.JSR || instruction.getOpcode() == Opcodes.RET) {
            report("a bytecode subroutine is not allowed", "compile with a current compiler");
        }
    }

    private void checkField(FieldInsnNode field) {
        checkType(Type.getType(field.desc));
        for (ClassNode type = guest.get(field.owner); type != null; type = guest.get(type.superName)) {
            if (declaresField(type, field)) {
                return;
            }
        }
        String outside = outside(field.owner);
        if (!allowed.allowsField(outside, field.name)) {
            String name = dotted(field.owner) + "." + field.name;
            report(name + " is not allowed", Advice.forMember(dotted(outside), field.name));
        }
    }

    private boolean declaresField(ClassNode type, FieldInsnNode field) {
        if (type.fields.stream().anyMatch(each -> each.name.equals(field.name) && each.desc.equals(field.desc))) {
            return true;
        }
        return type.interfaces.stream().map(guest::get).anyMatch(each -> each != null && declaresField(each, field));
    }

    /** The first type outside of the guest that a guest class inherits from; the name itself where it is no guest class. */
    private String outside(String name) {
        String outside = name;
        for (ClassNode type = guest.get(name); type != null; type = guest.get(outside)) {
            outside = type.superName;
        }
        return outside;
    }

    private void checkCall(String owner, String name, String descriptor) {
        checkType(Type.getMethodType(descriptor));
        if (owner.startsWith("[")) {
            checkType(Type.getObjectType(owner));
            if (!name.equals("clone") && !allowed.allowsMethod("java/lang/Object", name, descriptor)) {
                report(name + " of an array is not allowed", "use java.util.Arrays");
            }
            return;
        }
        if (guest.containsKey(owner) && inGuest(owner, name, descriptor)) {
            return;
        }
        if (!isAllowedOutside(owner, name, descriptor)) {
            String type = dotted(outside(owner));
            String shown = name.equals("<init>") ? "new " + type : type + "." + name;
            report(shown + parameters(descriptor) + " is not allowed", Advice.forMember(type, name));
        }
    }

    private boolean inGuest(String owner, String name, String descriptor) {
        ClassNode type = guest.get(owner);
        if (type == null) {
            return false;
        }
        if (type.methods.stream().anyMatch(each -> each.name.equals(name) && each.desc.equals(descriptor))) {
            return true;
        }
        if (name.equals("<init>")) {
            return false;
        }
        return inGuest(type.superName, name, descriptor)
                || type.interfaces.stream().anyMatch(each -> inGuest(each, name, descriptor));
    }

    private boolean isAllowedOutside(String owner, String name, String descriptor) {
        ClassNode type = guest.get(owner);
        if (type == null) {
            return allowed.allowsMethod(owner, name, descriptor);
        }
        if (name.equals("<init>")) {
            return false;
        }
        return isAllowedOutside(type.superName, name, descriptor)
                || type.interfaces.stream().anyMatch(each -> isAllowedOutside(each, name, descriptor));
    }

    private void checkConstant(Object constant) {
        if (constant instanceof Type type && type.getSort() != Type.METHOD) {
            checkType(type);
        } else if (constant instanceof Type || constant instanceof Handle || constant instanceof ConstantDynamic) {
            report("a method handle or dynamic constant is not allowed", Advice.NO_REFLECTION);
        }
    }

    private void checkDynamic(InvokeDynamicInsnNode dynamic) {
        checkType(Type.getMethodType(dynamic.desc));
        String owner = dynamic.bsm.getOwner();
        if (owner.equals(Rewriter.LAMBDA)) {
            checkLambda(dynamic);
        } else if (owner.equals(Rewriter.RECORD) && dynamic.bsm.getName().equals("bootstrap")) {
            checkRecord(dynamic);
        } else {
            report(
                    "invokedynamic with " + dotted(owner) + "." + dynamic.bsm.getName() + " is not allowed",
                    "compile the source with the library's own compiler");
        }
    }

    private void checkLambda(InvokeDynamicInsnNode dynamic) {
        boolean alternative = dynamic.bsm.getName().equals("altMetafactory");
        if (!alternative && !dynamic.bsm.getName().equals("metafactory")) {
            report("an unknown lambda bootstrap is not allowed", Advice.NO_REFLECTION);
            return;
        }
        if (alternative
                && dynamic.bsmArgs.length > 3
                && (!(dynamic.bsmArgs[3] instanceof Integer flags) || (flags & SERIALIZABLE_LAMBDA) != 0)) {
            report("a serializable lambda is not allowed", "remove the cast to Serializable");
        }
        String functional = Type.getReturnType(dynamic.desc).getInternalName();
        if (!guest.containsKey(functional) && !allowed.isImplementable(functional)) {
            report("a lambda for " + dotted(functional) + " is not allowed", Advice.forInterface());
        }
        for (Object argument : dynamic.bsmArgs) {
            if (argument instanceof Type type) {
                checkType(type);
            } else if (argument instanceof Handle handle) {
                checkHandle(handle);
            } else if (!(argument instanceof Integer)) {
                report("an unknown lambda argument is not allowed", Advice.NO_REFLECTION);
            }
        }
    }

    private void checkHandle(Handle handle) {
        if (handle.getTag() <= Opcodes.H_PUTSTATIC) {
            report("a handle of a field is not allowed", Advice.NO_REFLECTION);
        } else if (handle.getTag() == Opcodes.H_INVOKESPECIAL && !guest.containsKey(handle.getOwner())) {
            report("super::" + handle.getName() + " is not allowed", "write a lambda");
        } else {
            checkCall(handle.getOwner(), handle.getName(), handle.getDesc());
        }
    }

    private void checkRecord(InvokeDynamicInsnNode dynamic) {
        boolean own = Set.of("equals", "hashCode", "toString").contains(dynamic.name)
                && dynamic.bsmArgs.length >= 2
                && dynamic.bsmArgs[0] instanceof Type type
                && type.getInternalName().equals(className)
                && dynamic.bsmArgs[1] instanceof String;
        for (int i = 2; own && i < dynamic.bsmArgs.length; i++) {
            own = dynamic.bsmArgs[i] instanceof Handle handle
                    && handle.getTag() == Opcodes.H_GETFIELD
                    && handle.getOwner().equals(className);
        }
        if (!own) {
            report("a record bootstrap that is not the record's own is not allowed", Advice.NO_REFLECTION);
        }
    }

    private void checkType(Type type) {
        switch (type.getSort()) {
            case Type.ARRAY -> checkType(type.getElementType());
            case Type.OBJECT -> checkName(type.getInternalName());
            case Type.METHOD -> {
                checkType(type.getReturnType());
                for (Type argument : type.getArgumentTypes()) {
                    checkType(argument);
                }
            }
            default -> {}
        }
    }

    private void checkName(String name) {
        if (!guest.containsKey(name) && !allowed.knowsType(name)) {
            report(dotted(name) + " is not allowed", Advice.forType(dotted(name)));
        }
    }

    private static String parameters(String descriptor) {
        StringBuilder text = new StringBuilder("(");
        for (Type type : Type.getArgumentTypes(descriptor)) {
            String name = type.getClassName();
            text.append(text.length() == 1 ? "" : ", ")
                    .append(name.startsWith("java.lang.") ? name.substring(10) : name);
        }
        return text.append(')').toString();
    }

    private static String dotted(@Nullable String internalName) {
        return internalName == null ? "none" : internalName.replace('/', '.');
    }
}

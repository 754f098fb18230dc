package dev.codegym.tool;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.LocalVariableNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads specs of classes by reflection, along their class files: these alone tell the order of declaration, which reflection
 * does not promise, and the names of parameters where only debug information has them.
 */
final class ClassSpecs {
    private ClassSpecs() {}

    static CodeProblemSpec read(Class<? extends CodeProblem> type) {
        ClassNode file = classFile(type);
        SpecDraft draft = new SpecDraft(type.getName());
        Map<String, Method> methods = new HashMap<>();
        for (Method method : type.getDeclaredMethods()) {
            methods.put(method.getName() + Type.getMethodDescriptor(method), method);
        }
        for (FieldNode node : file.fields) {
            addInput(type, node.name, draft);
        }
        for (MethodNode node : file.methods) {
            Method method = methods.get(node.name + node.desc);
            if (method != null && !method.isBridge() && !method.isSynthetic()) {
                add(type, method, node, draft);
            }
        }
        return draft.spec();
    }

    private static ClassNode classFile(Class<?> type) {
        String name = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(name)) {
            if (in == null) {
                throw new CodeGymException("the class file of " + type.getName()
                        + " cannot be found beside its class: use a class from the class path, or give its source");
            }
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_FRAMES);
            return node;
        } catch (IOException | IllegalArgumentException e) {
            throw new CodeGymException("the class file of " + type.getName() + " cannot be read (" + e + ")", e);
        }
    }

    private static void addInput(Class<?> type, String name, SpecDraft draft) {
        try {
            Field field = type.getDeclaredField(name);
            Input input = field.getAnnotation(Input.class);
            if (input != null) {
                boolean isStatic = Modifier.isStatic(field.getModifiers());
                draft.input(name, field.getGenericType().getTypeName(), input.value(), isStatic);
            }
        } catch (NoSuchFieldException e) {
            throw new CodeGymException(type.getName() + " lacks field " + name + ", which its class file has", e);
        }
    }

    private static void add(Class<?> type, Method method, MethodNode node, SpecDraft draft) {
        boolean callable = Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers());
        String result = method.getGenericReturnType().getTypeName();
        Tool tool = method.getAnnotation(Tool.class);
        if (tool != null) {
            List<String> names = parameterNames(type, method, node);
            List<ToolParameter> parameters = new ArrayList<>();
            for (Parameter parameter : method.getParameters()) {
                Param described = parameter.getAnnotation(Param.class);
                String parameterType = parameter.getParameterizedType().getTypeName();
                parameters.add(draft.parameter(
                        method.getName(),
                        names.get(parameters.size()),
                        parameterType,
                        described == null ? "" : described.value()));
            }
            draft.tool(method.getName(), tool.value(), parameters, result, callable);
        }
        if (method.isAnnotationPresent(Answer.class)) {
            draft.answer(method.getName(), result, method.getParameterCount(), callable);
        }
    }

    private static List<String> parameterNames(Class<?> type, Method method, MethodNode node) {
        Map<Integer, String> bySlot = new HashMap<>();
        for (LocalVariableNode local :
                node.localVariables == null ? List.<LocalVariableNode>of() : node.localVariables) {
            bySlot.putIfAbsent(local.index, local.name);
        }
        List<String> names = new ArrayList<>();
        int slot = Modifier.isStatic(method.getModifiers()) ? 0 : 1;
        for (Parameter parameter : method.getParameters()) {
            String name = parameter.isNamePresent() ? parameter.getName() : bySlot.get(slot);
            if (name == null) {
                throw new CodeGymException(type.getName() + "." + method.getName()
                        + " has no parameter names in its class file: compile it with -parameters");
            }
            names.add(name);
            slot += Type.getType(parameter.getType()).getSize();
        }
        return names;
    }
}

package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.GuestRuntime;
import dev.codegym.sandbox.Meter;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes classes that stand around objects of the JDK, one for each interface, because they differ in nothing but the signatures:
 * around functions that count as a level deeper when they are called, and around streams whose stages are metered.
 */
final class WrapperCode {
    static final List<Class<?>> STREAMS = List.of(Stream.class, IntStream.class, LongStream.class, DoubleStream.class);

    /** The methods after which elements pass on, or are kept, without any guest code. */
    private static final Set<String> SILENT = Set.of(
            "asDoubleStream",
            "asLongStream",
            "average",
            "boxed",
            "collect",
            "count",
            "distinct",
            "findAny",
            "findFirst",
            "iterator",
            "limit",
            "max",
            "min",
            "skip",
            "sorted",
            "sum",
            "summaryStatistics",
            "toArray");

    /** Those of them that keep the elements, or make objects of them. */
    private static final Set<String> KEEPING = Set.of("boxed", "collect", "distinct", "iterator", "sorted", "toArray");

    private static final String ROOM = Type.getInternalName(WrapperCode.class).replace("WrapperCode", "");
    private static final String BASE = Type.getInternalName(StreamBase.class);
    private static final String HELP = Type.getInternalName(Streams.class);
    private static final String METER = Type.getDescriptor(Meter.class);
    private static final String INNER = Type.getDescriptor(BaseStream.class);

    private WrapperCode() {}

    static void define(byte[] code) {
        try {
            MethodHandles.lookup().defineClass(code);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("a wrapper could not be defined", e);
        }
    }

    /** The class around functions of an interface. */
    static String deepName(Class<?> function) {
        return ROOM + "Deep" + function.getSimpleName();
    }

    /** The class around streams of a kind. */
    static String streamName(Class<?> stream) {
        return ROOM + "Metered" + stream.getSimpleName();
    }

    static byte[] deep(Class<?> function) {
        String name = deepName(function);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        String descriptor = Type.getDescriptor(function);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                new String[] {Type.getInternalName(function)});
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, "inner", descriptor, null, null);
        MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "(" + descriptor + ")V", null, null);
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitVarInsn(Opcodes.ALOAD, 1);
        made.visitFieldInsn(Opcodes.PUTFIELD, name, "inner", descriptor);
        made.visitInsn(Opcodes.RETURN);
        made.visitMaxs(0, 0);
        Method method = Arrays.stream(function.getMethods())
                .filter(each -> Modifier.isAbstract(each.getModifiers())
                        && !each.getName().equals("equals"))
                .findFirst()
                .orElseThrow();
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PUBLIC, method.getName(), Type.getMethodDescriptor(method), null, null);
        meter(code);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, ROOM + "Cost", "deeper", "(" + METER + ")V", false);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, name, "inner", descriptor);
        arguments(code, method);
        invoke(code, function, method);
        meter(code);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, ROOM + "Cost", "back", "(" + METER + ")V", false);
        code.visitInsn(Type.getType(method.getReturnType()).getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void meter(MethodVisitor code) {
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC, Type.getInternalName(GuestRuntime.class), "meter", "()" + METER, false);
    }

    private static void arguments(MethodVisitor code, Method method) {
        int slot = 1;
        for (Class<?> parameter : method.getParameterTypes()) {
            Type type = Type.getType(parameter);
            code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), slot);
            slot += type.getSize();
        }
    }

    private static void invoke(MethodVisitor code, Class<?> owner, Method method) {
        code.visitMethodInsn(
                Opcodes.INVOKEINTERFACE,
                Type.getInternalName(owner),
                method.getName(),
                Type.getMethodDescriptor(method),
                true);
    }

    static byte[] stream(Class<?> kind) {
        String name = streamName(kind);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                BASE,
                new String[] {Type.getInternalName(kind)});
        String constructor = "(" + INNER + "I)V";
        MethodVisitor made = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", constructor, null, null);
        made.visitVarInsn(Opcodes.ALOAD, 0);
        made.visitVarInsn(Opcodes.ALOAD, 1);
        made.visitVarInsn(Opcodes.ILOAD, 2);
        made.visitMethodInsn(Opcodes.INVOKESPECIAL, BASE, "<init>", constructor, false);
        made.visitInsn(Opcodes.RETURN);
        made.visitMaxs(0, 0);
        Arrays.stream(kind.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()))
                .forEach(method -> method(writer, kind, method));
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void method(ClassWriter writer, Class<?> kind, Method method) {
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PUBLIC, method.getName(), Type.getMethodDescriptor(method), null, null);
        int meter = (Type.getArgumentsAndReturnSizes(Type.getMethodDescriptor(method)) >> 2);
        meter(code);
        code.visitVarInsn(Opcodes.ASTORE, meter);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, meter);
        code.visitMethodInsn(Opcodes.INVOKESTATIC, HELP, "stage", "(L" + BASE + ";" + METER + ")I", false);
        code.visitVarInsn(Opcodes.ISTORE, meter + 1);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, BASE, "inner", INNER);
        code.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(kind));
        String helper = helper(kind, method);
        if (!helper.isEmpty()) {
            arguments(code, method);
            code.visitVarInsn(Opcodes.ALOAD, meter);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, HELP, method.getName(), helper, false);
        } else {
            if (SILENT.contains(method.getName())) {
                String descriptor = Type.getDescriptor(kind);
                code.visitMethodInsn(
                        Opcodes.INVOKESTATIC,
                        HELP,
                        KEEPING.contains(method.getName()) ? "keep" : "each",
                        "(" + descriptor + ")" + descriptor,
                        false);
            }
            arguments(code, method);
            invoke(code, method.getDeclaringClass(), method);
        }
        result(code, method.getReturnType(), meter + 1);
        code.visitMaxs(0, 0);
    }

    private static String helper(Class<?> kind, Method method) {
        int count = method.getParameterCount();
        return Arrays.stream(Streams.class.getDeclaredMethods())
                .filter(each -> each.getName().equals(method.getName())
                        && each.getParameterCount() == count + 2
                        && each.getParameterTypes()[0] == kind
                        && Arrays.equals(
                                Arrays.copyOfRange(each.getParameterTypes(), 1, count + 1), method.getParameterTypes()))
                .map(Type::getMethodDescriptor)
                .findFirst()
                .orElse("");
    }

    private static void result(MethodVisitor code, Class<?> type, int stages) {
        int kind = STREAMS.indexOf(type);
        if (kind >= 0) {
            wrap(code, STREAMS.get(kind), () -> code.visitVarInsn(Opcodes.ILOAD, stages));
        } else if (type == BaseStream.class) {
            // what a bridge gives: the stream itself, already run through the method that it bridges to
            code.visitTypeInsn(Opcodes.CHECKCAST, INNER.substring(1, INNER.length() - 1));
        }
        code.visitInsn(Type.getType(type).getOpcode(Opcodes.IRETURN));
    }

    /** Puts a metered stream around the one on the stack. */
    static void wrap(MethodVisitor code, Class<?> kind, Runnable stages) {
        String name = streamName(kind);
        code.visitTypeInsn(Opcodes.NEW, name);
        code.visitInsn(Opcodes.DUP_X1);
        code.visitInsn(Opcodes.SWAP);
        stages.run();
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "(" + INNER + "I)V", false);
    }
}

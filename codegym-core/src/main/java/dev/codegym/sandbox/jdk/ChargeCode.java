package dev.codegym.sandbox.jdk;

import dev.codegym.sandbox.Meter;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.BaseStream;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Makes the charge table into a class of static methods, one for each row: it charges, then calls. Made once per JVM, when
 * the first guest is rewritten, into this package.
 */
final class ChargeCode {
    private static final String ROOM = Type.getInternalName(ChargeCode.class).replace("ChargeCode", "");
    static final String NAME = ROOM + "Charged";
    private static final String COST = Type.getInternalName(Cost.class);
    private static final String METER = Type.getDescriptor(Meter.class);
    private static final String DEEP = "~> deep";
    private static final String STREAM = "~> stream";
    private static final Map<String, Method> FUNCTIONS = functions();

    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final Map<String, GuardTable.Guard> guards = new HashMap<>();

    private ChargeCode() {}

    /** Defines the class and gives its methods by the members that they stand for. */
    static Map<String, GuardTable.Guard> define(ChargeTable table) {
        WrapperCode.STREAMS.forEach(stream -> WrapperCode.define(WrapperCode.stream(stream)));
        Set<Class<?>> deep = new LinkedHashSet<>();
        for (ChargeTable.Row row : table.rows()) {
            if (row.way().equals(DEEP)) {
                deep.add(methodOf(row).getReturnType());
            }
        }
        deep.forEach(function -> WrapperCode.define(WrapperCode.deep(function)));
        ChargeCode code = new ChargeCode();
        code.writer.visit(
                Opcodes.V17,
                Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_SYNTHETIC,
                NAME,
                null,
                "java/lang/Object",
                null);
        int number = 0;
        for (ChargeTable.Row row : table.rows()) {
            code.method(row, number++);
        }
        code.writer.visitEnd();
        try {
            MethodHandles.lookup().defineClass(code.writer.toByteArray());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the charge table could not be made into a class", e);
        }
        return code.guards;
    }

    private static Map<String, Method> functions() {
        Map<String, Method> functions = new HashMap<>();
        for (Method method : Cost.class.getDeclaredMethods()) {
            Class<?>[] parameters = method.getParameterTypes();
            if (parameters.length > 0 && parameters[parameters.length - 1] == Meter.class) {
                functions.put(method.getName(), method);
            }
        }
        return functions;
    }

    private void method(ChargeTable.Row row, int number) {
        boolean made = row.name().equals("new");
        Method method = made ? null : methodOf(row);
        boolean instance = method != null && !Modifier.isStatic(method.getModifiers());
        List<Class<?>> locals = new ArrayList<>();
        if (instance) {
            locals.add(row.owner());
        }
        locals.addAll(row.parameters());
        Type result = method == null ? Type.VOID_TYPE : Type.getType(method.getReturnType());
        StringBuilder descriptor = new StringBuilder("(");
        locals.forEach(type -> descriptor.append(Type.getDescriptor(type)));
        descriptor.append(METER).append(')').append(result.getDescriptor());
        String name = (made ? "make" : row.name()) + number;
        MethodVisitor code =
                writer.visitMethod(Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC, name, descriptor.toString(), null, null);
        code.visitCode();
        Frame frame = new Frame(code, locals, instance);
        row.charges().forEach(charge -> new Formula(charge, frame).call());
        if (method != null) {
            call(row, method, frame);
            wrap(row, method, frame);
        }
        code.visitInsn(result.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(0, 0);
        code.visitEnd();
        StringBuilder member = new StringBuilder(Type.getInternalName(row.owner()))
                .append('.')
                .append(made ? "<init>" : row.name())
                .append('(');
        row.parameters().forEach(type -> member.append(Type.getDescriptor(type)));
        guards.put(member.append(')').toString(), new GuardTable.Guard(NAME, name, descriptor.toString()));
    }

    private static Method methodOf(ChargeTable.Row row) {
        try {
            return row.owner().getMethod(row.name(), row.parameters().toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(row + " is not there", e);
        }
    }

    private static void call(ChargeTable.Row row, Method method, Frame frame) {
        MethodVisitor code = frame.code;
        if (row.way().startsWith("=> ")) {
            packed(row.way().substring(3), method, frame);
            return;
        }
        String owner =
                row.way().startsWith("-> ") ? "java/lang/" + row.way().substring(3) : Type.getInternalName(row.owner());
        for (int i = 0; i < frame.locals.size(); i++) {
            code.visitVarInsn(Type.getType(frame.locals.get(i)).getOpcode(Opcodes.ILOAD), frame.slots[i]);
        }
        int opcode = !frame.instance
                ? Opcodes.INVOKESTATIC
                : row.owner().isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
        code.visitMethodInsn(
                opcode,
                owner,
                row.name(),
                Type.getMethodDescriptor(method),
                row.owner().isInterface());
    }

    private static void wrap(ChargeTable.Row row, Method method, Frame frame) {
        Class<?> type = method.getReturnType();
        MethodVisitor code = frame.code;
        if (row.way().equals(DEEP)) {
            String name = WrapperCode.deepName(type);
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP_X1);
            code.visitInsn(Opcodes.SWAP);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, "<init>", "(" + Type.getDescriptor(type) + ")V", false);
        } else if (row.way().equals(STREAM)) {
            WrapperCode.wrap(code, type, () -> stages(frame));
        }
    }

    /** The stages behind a new stream: those of the streams that it is made of. */
    private static void stages(Frame frame) {
        if (frame.locals.size() == 2 && BaseStream.class.isAssignableFrom(frame.locals.get(0))) {
            frame.load('a');
            frame.load('b');
            frame.code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, ROOM + "Streams", "stages", "(Ljava/lang/Object;Ljava/lang/Object;)I", false);
        } else {
            frame.code.visitInsn(Opcodes.ICONST_0);
        }
    }

    /** All arguments go into one array, for a method of a class of this package. */
    private static void packed(String target, Method method, Frame frame) {
        MethodVisitor code = frame.code;
        code.visitLdcInsn(frame.locals.size());
        code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Object");
        for (int i = 0; i < frame.locals.size(); i++) {
            code.visitInsn(Opcodes.DUP);
            code.visitLdcInsn(i);
            code.visitVarInsn(Opcodes.ALOAD, frame.slots[i]);
            code.visitInsn(Opcodes.AASTORE);
        }
        frame.meter();
        int dot = target.indexOf('.');
        Type result = Type.getType(method.getReturnType());
        code.visitMethodInsn(
                Opcodes.INVOKESTATIC,
                ROOM + target.substring(0, dot),
                target.substring(dot + 1),
                "([Ljava/lang/Object;" + METER + ")Ljava/lang/Object;",
                false);
        code.visitTypeInsn(Opcodes.CHECKCAST, result.getInternalName());
    }

    /** The arguments of the method at hand: {@code t} is the receiver, {@code a} the first parameter, and so on. */
    private static final class Frame {
        private final MethodVisitor code;
        private final List<Class<?>> locals;
        private final boolean instance;
        private final int[] slots;
        private final int meter;

        Frame(MethodVisitor code, List<Class<?>> locals, boolean instance) {
            this.code = code;
            this.locals = locals;
            this.instance = instance;
            this.slots = new int[locals.size()];
            int slot = 0;
            for (int i = 0; i < slots.length; i++) {
                slots[i] = slot;
                slot += Type.getType(locals.get(i)).getSize();
            }
            this.meter = slot;
        }

        void meter() {
            code.visitVarInsn(Opcodes.ALOAD, meter);
        }

        private int index(char name) {
            return name == 't' ? 0 : name - 'a' + (instance ? 1 : 0);
        }

        Class<?> type(char name) {
            return locals.get(index(name));
        }

        void load(char name) {
            code.visitVarInsn(Type.getType(type(name)).getOpcode(Opcodes.ILOAD), slots[index(name)]);
        }
    }

    /** A call of a function of {@link Cost}, read from its text. */
    private static final class Formula {
        private final String text;
        private final Frame frame;
        private int at;

        Formula(String text, Frame frame) {
            this.text = text.replace(" ", "");
            this.frame = frame;
        }

        void call() {
            int open = text.indexOf('(');
            String name = text.substring(0, open);
            Method function = FUNCTIONS.get(name);
            if (function == null) {
                throw new IllegalStateException("charges.txt: no function " + name);
            }
            at = open + 1;
            Class<?>[] parameters = function.getParameterTypes();
            for (int i = 0; i < parameters.length - 1; i++) {
                if (parameters[i] == long.class) {
                    sum();
                } else {
                    frame.load(text.charAt(at++));
                }
                at++;
            }
            frame.meter();
            frame.code.visitMethodInsn(Opcodes.INVOKESTATIC, COST, name, Type.getMethodDescriptor(function), false);
        }

        private void sum() {
            product();
            while (peek() == '+' || peek() == '-') {
                int opcode = text.charAt(at++) == '+' ? Opcodes.LADD : Opcodes.LSUB;
                product();
                frame.code.visitInsn(opcode);
            }
        }

        private void product() {
            term();
            while (peek() == '*' || peek() == '/') {
                int opcode = text.charAt(at++) == '*' ? Opcodes.LMUL : Opcodes.LDIV;
                term();
                frame.code.visitInsn(opcode);
            }
        }

        private char peek() {
            return at < text.length() ? text.charAt(at) : ')';
        }

        private void term() {
            char c = text.charAt(at++);
            if (c == '(') {
                sum();
                at++;
            } else if (c == '|') {
                length(text.charAt(at));
                at += 2;
            } else if (Character.isDigit(c)) {
                int from = at - 1;
                while (Character.isDigit(peek())) {
                    at++;
                }
                frame.code.visitLdcInsn(Long.parseLong(text.substring(from, at)));
            } else {
                frame.load(c);
                if (frame.type(c) != long.class) {
                    frame.code.visitInsn(Opcodes.I2L);
                }
            }
        }

        private void length(char name) {
            Class<?> type = frame.type(name);
            Class<?> known = Arrays.stream(Cost.class.getDeclaredMethods())
                    .filter(method -> method.getName().equals("length"))
                    .<Class<?>>map(method -> method.getParameterTypes()[0])
                    .filter(each -> each != Object.class && each.isAssignableFrom(type))
                    .min(java.util.Comparator.comparing(each -> each == CharSequence.class))
                    .orElse(Object.class);
            frame.load(name);
            frame.code.visitMethodInsn(
                    Opcodes.INVOKESTATIC, COST, "length", "(" + Type.getDescriptor(known) + ")J", false);
        }
    }
}

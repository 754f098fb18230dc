package dev.codegym.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_MODULE;
import static org.objectweb.asm.Opcodes.ACC_NATIVE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ACC_SUPER;
import static org.objectweb.asm.Opcodes.ACC_SYNCHRONIZED;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ByteVector;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Class files that no compiler writes. Packages carry class files, so that a stranger can send any: each is rejected, or does
 * no harm.
 */
class HostileClassFilesTest {
    private static final Limits LIMITS =
            Limits.DEFAULT.withFuelPerCall(1_000_000).withBytesPerCall(16 << 20);
    private static final GuestRunner RUNNER = GuestRunner.create(CompilerChoice.ECJ);

    /** A class of a guest, as it is sent. */
    record ClassFile(String story, Map<String, byte[]> classes) {
        @Override
        public String toString() {
            return story;
        }
    }

    static Stream<ClassFile> forbidden() {
        return Stream.of(
                body("a call of System.exit", code -> {
                    code.visitInsn(Opcodes.ICONST_0);
                    code.visitMethodInsn(Opcodes.INVOKESTATIC, "java/lang/System", "exit", "(I)V", false);
                }),
                body("a call through an array's owner", code -> {
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "[I", "wait", "()V", false);
                }),
                body("a call of an inherited method by the guest's own name", code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "Guest", "notifyAll", "()V", false);
                }),
                body("a call of a meter of the host", code -> {
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC,
                            "dev/codegym/sandbox/Meter",
                            "create",
                            "(Ldev/codegym/sandbox/Limits;)Ldev/codegym/sandbox/Meter;",
                            false);
                    code.visitInsn(Opcodes.POP);
                }),
                body("a call of the sandbox's own runtime", code -> {
                    code.visitMethodInsn(
                            Opcodes.INVOKESTATIC, "dev/codegym/sandbox/GuestRuntime", "enter", "()V", false);
                }),
                body("a field of another package", code -> {
                    code.visitFieldInsn(Opcodes.GETSTATIC, "java/lang/System", "out", "Ljava/io/PrintStream;");
                    code.visitInsn(Opcodes.POP);
                }),
                body("a method handle constant", code -> {
                    code.visitLdcInsn(new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "gc", "()V", false));
                    code.visitInsn(Opcodes.POP);
                }),
                body("a method type constant", code -> {
                    code.visitLdcInsn(Type.getMethodType("()V"));
                    code.visitInsn(Opcodes.POP);
                }),
                body("a class constant of a class that is not allowed", code -> {
                    code.visitLdcInsn(Type.getObjectType("java/lang/Runtime"));
                    code.visitInsn(Opcodes.POP);
                }),
                body("a dynamic constant", code -> {
                    code.visitLdcInsn(new ConstantDynamic(
                            "x",
                            "Ljava/lang/Object;",
                            new Handle(
                                    Opcodes.H_INVOKESTATIC,
                                    "java/lang/invoke/ConstantBootstraps",
                                    "nullConstant",
                                    "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                                    false)));
                    code.visitInsn(Opcodes.POP);
                }),
                body("invokedynamic with a bootstrap of the guest's own", code -> dynamic(code, "Guest")),
                body(
                        "invokedynamic with a bootstrap of the JDK",
                        code -> dynamic(code, "java/lang/invoke/MethodHandleProxies")),
                body("a lambda for a method that is not allowed", code -> {
                    String types = "Ljava/lang/invoke/MethodType;";
                    code.visitInvokeDynamicInsn(
                            "run",
                            "()Ljava/lang/Runnable;",
                            new Handle(
                                    Opcodes.H_INVOKESTATIC,
                                    "java/lang/invoke/LambdaMetafactory",
                                    "metafactory",
                                    "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;" + types + types
                                            + "Ljava/lang/invoke/MethodHandle;" + types
                                            + ")Ljava/lang/invoke/CallSite;",
                                    false),
                            Type.getMethodType("()V"),
                            new Handle(Opcodes.H_INVOKESTATIC, "java/lang/System", "gc", "()V", false),
                            Type.getMethodType("()V"));
                    code.visitInsn(Opcodes.POP);
                }),
                body("an array of a type that is not allowed", code -> {
                    code.visitInsn(Opcodes.ICONST_1);
                    code.visitTypeInsn(Opcodes.ANEWARRAY, "java/lang/Thread");
                    code.visitInsn(Opcodes.POP);
                }),
                body("a cast to a type that is not allowed", code -> {
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitTypeInsn(Opcodes.CHECKCAST, "java/lang/ClassLoader");
                    code.visitInsn(Opcodes.POP);
                }),
                body("a constructor that is not allowed", code -> {
                    code.visitTypeInsn(Opcodes.NEW, "java/lang/Thread");
                    code.visitInsn(Opcodes.DUP);
                    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Thread", "<init>", "()V", false);
                    code.visitInsn(Opcodes.POP);
                }),
                body("a second constructor call on this", code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
                }),
                body("an object that was never constructed", code -> {
                    code.visitTypeInsn(Opcodes.NEW, "Guest");
                    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "Guest", "run", "()Ljava/lang/Object;", false);
                    code.visitInsn(Opcodes.POP);
                }),
                body("a subroutine", code -> {
                    Label routine = new Label();
                    code.visitJumpInsn(Opcodes.JSR, routine);
                    code.visitLabel(routine);
                    code.visitVarInsn(Opcodes.ASTORE, 1);
                }),
                body("an int used as a reference", code -> {
                    code.visitIntInsn(Opcodes.SIPUSH, 4711);
                    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "hashCode", "()I", false);
                    code.visitInsn(Opcodes.POP);
                }),
                body("a long split in two", code -> {
                    code.visitInsn(Opcodes.LCONST_0);
                    code.visitInsn(Opcodes.POP);
                    code.visitInsn(Opcodes.POP);
                }),
                body("more taken from the stack than is there", code -> code.visitInsn(Opcodes.POP)),
                body("code that falls off its end", code -> {
                    Label end = new Label();
                    code.visitJumpInsn(Opcodes.GOTO, end);
                    code.visitLabel(end);
                    code.visitInsn(Opcodes.RETURN);
                }),
                body("a return of a wrong type", code -> {
                    code.visitInsn(Opcodes.ICONST_1);
                    code.visitInsn(Opcodes.IRETURN);
                }),
                body("a private member of the JDK", code -> {
                    code.visitLdcInsn("x");
                    code.visitFieldInsn(Opcodes.GETFIELD, "java/lang/String", "value", "[B");
                    code.visitInsn(Opcodes.POP);
                }),
                body("a protected method of another object", code -> {
                    code.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
                    code.visitInsn(Opcodes.DUP);
                    code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
                    code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/Object", "finalize", "()V", false);
                }),
                body(
                        "a call of a static initializer",
                        code -> code.visitMethodInsn(Opcodes.INVOKESTATIC, "Guest", "<clinit>", "()V", false)),
                declared("a superclass that is final", "java/lang/String", ACC_PUBLIC | ACC_SUPER, writer -> {}),
                declared("a superclass that is not allowed", "java/lang/ClassLoader", ACC_PUBLIC | ACC_SUPER, w -> {}),
                declared("itself as superclass", "Guest", ACC_PUBLIC | ACC_SUPER, writer -> {}),
                declared(
                        "the stop as superclass",
                        "dev/codegym/sandbox/GuestStoppedError",
                        ACC_PUBLIC | ACC_SUPER,
                        w -> {}),
                declared(
                        "a magic superclass",
                        "jdk/internal/reflect/MagicAccessorImpl",
                        ACC_PUBLIC | ACC_SUPER,
                        w -> {}),
                declared("an interface as superclass", "java/lang/Runnable", ACC_PUBLIC | ACC_SUPER, writer -> {}),
                declared("an array as superclass", "[Ljava/lang/Object;", ACC_PUBLIC | ACC_SUPER, writer -> {}),
                declared("a module", null, ACC_MODULE, writer -> {}),
                declared("final and abstract at once", "java/lang/Object", ACC_FINAL | ACC_ABSTRACT, writer -> {}),
                declared("an interface that is not abstract", "java/lang/Object", ACC_INTERFACE, writer -> {}),
                declared(
                        "a native method",
                        "java/lang/Object",
                        ACC_PUBLIC,
                        writer ->
                                writer.visitMethod(ACC_PUBLIC | ACC_NATIVE, "run", "()Ljava/lang/Object;", null, null)),
                declared("a finalizer", "java/lang/Object", ACC_PUBLIC, writer -> {
                    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "finalize", "()V", null, null);
                    code.visitInsn(Opcodes.RETURN);
                    code.visitMaxs(0, 0);
                }),
                declared("the same method twice", "java/lang/Object", ACC_PUBLIC, writer -> {
                    nothing(writer, ACC_PUBLIC, "twice");
                    nothing(writer, ACC_PUBLIC, "twice");
                }),
                declared("the same field twice", "java/lang/Object", ACC_PUBLIC, writer -> {
                    writer.visitField(ACC_PUBLIC, "twice", "I", null, null);
                    writer.visitField(ACC_PUBLIC, "twice", "I", null, null);
                }),
                declared("a method named <clinit> with arguments", "java/lang/Object", ACC_PUBLIC, writer -> {
                    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<clinit>", "(I)V", null, null);
                    code.visitInsn(Opcodes.RETURN);
                    code.visitMaxs(0, 2);
                }),
                declared("a constructor that returns", "java/lang/Object", ACC_PUBLIC, writer -> {
                    MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "(I)I", null, null);
                    code.visitInsn(Opcodes.ICONST_0);
                    code.visitInsn(Opcodes.IRETURN);
                    code.visitMaxs(1, 2);
                }),
                declared(
                        "a method with a name like a path",
                        "java/lang/Object",
                        ACC_PUBLIC,
                        w -> nothing(w, ACC_PUBLIC, "a/b")),
                declared(
                        "a method with a name like a tag",
                        "java/lang/Object",
                        ACC_PUBLIC,
                        w -> nothing(w, ACC_PUBLIC, "<x>")),
                declared("a method without a name", "java/lang/Object", ACC_PUBLIC, w -> nothing(w, ACC_PUBLIC, "")),
                declared(
                        "a field of a type that is none",
                        "java/lang/Object",
                        ACC_PUBLIC,
                        writer -> writer.visitField(ACC_PUBLIC, "x", "Lno such;type;", null, null)),
                declared(
                        "a constant of a wrong type",
                        "java/lang/Object",
                        ACC_PUBLIC,
                        writer -> writer.visitField(
                                ACC_PUBLIC | ACC_STATIC | ACC_FINAL, "x", "Ljava/lang/Object;", null, 5)),
                declared(
                        "a method that is abstract with code",
                        "java/lang/Object",
                        ACC_PUBLIC,
                        writer -> nothing(writer, ACC_PUBLIC | ACC_ABSTRACT, "both")),
                declared(
                        "a method that is public and private",
                        "java/lang/Object",
                        ACC_PUBLIC,
                        writer -> nothing(writer, ACC_PUBLIC | ACC_PRIVATE, "both")));
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void isRejectedBeforeAnythingRuns(ClassFile file) {
        assertThat(run(file.classes())).isInstanceOf(GuestVerdict.Rejected.class);
    }

    static Stream<ClassFile> harmless() {
        return Stream.of(
                runnable("attributes nobody knows", writer -> {
                    for (int i = 0; i < 1000; i++) {
                        writer.visitAttribute(new Bomb("Bomb" + i));
                    }
                }),
                runnable("a huge constant pool", writer -> {
                    for (int i = 0; i < 30_000; i++) {
                        writer.newConst("constant " + i);
                    }
                }),
                runnable("names with zero bytes and spaces", writer -> nothing(writer, ACC_PUBLIC, "a\0b c")),
                runnable(
                        "a synchronized constructor-like method",
                        writer -> nothing(writer, ACC_PUBLIC | ACC_SYNCHRONIZED, "init")),
                body("an interface call on a class", code -> {
                    code.visitVarInsn(Opcodes.ALOAD, 0);
                    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, "Guest", "run", "()Ljava/lang/Object;", true);
                    code.visitInsn(Opcodes.POP);
                }),
                body("a handler that covers itself", code -> {
                    Label from = new Label();
                    Label to = new Label();
                    code.visitTryCatchBlock(from, to, from, null);
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitLabel(from);
                    code.visitInsn(Opcodes.POP);
                    code.visitInsn(Opcodes.ACONST_NULL);
                    code.visitInsn(Opcodes.ATHROW);
                    code.visitLabel(to);
                }),
                body("a jump into its own middle", code -> {
                    Label middle = new Label();
                    code.visitLabel(middle);
                    code.visitInsn(Opcodes.NOP);
                    code.visitJumpInsn(Opcodes.GOTO, middle);
                }),
                body("monitors that are entered and never left", code -> {
                    for (int i = 0; i < 100; i++) {
                        code.visitLdcInsn("lock");
                        code.visitInsn(Opcodes.MONITORENTER);
                    }
                }));
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void isContained(ClassFile file) {
        assertThat(run(file.classes()))
                .isInstanceOfAny(
                        GuestVerdict.Rejected.class,
                        GuestVerdict.Stopped.class,
                        GuestVerdict.Threw.class,
                        GuestVerdict.Returned.class);
    }

    @Test
    void classesThatExtendEachOtherAreRejected() {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        classes.put("Guest", extending("Guest", "Other"));
        classes.put("Other", extending("Other", "Guest"));
        assertThat(run(classes)).isInstanceOf(GuestVerdict.Rejected.class);
    }

    @Test
    void aClassUnderAnotherNameIsRejected() {
        assertThat(run(Map.of("Guest", extending("Other", "java/lang/Object"))))
                .isInstanceOf(GuestVerdict.Rejected.class);
    }

    @Test
    void aClassFileCutOffAnywhereIsRejected() {
        byte[] whole = Guests.compile(PLAIN, CompilerChoice.ECJ).classes().get("Guest");
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertThat(run(Map.of("Guest", cut))).as("cut at %s", length).isInstanceOf(GuestVerdict.Rejected.class);
        }
    }

    @Test
    void aClassFileWithChangedBytesIsRejectedOrContained() {
        byte[] whole = Guests.compile(PLAIN, CompilerChoice.ECJ).classes().get("Guest");
        IntStream.range(0, 3000).forEach(seed -> {
            Random random = new Random(seed);
            byte[] changed = whole.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt();
            }
            assertThat(run(Map.of("Guest", changed))).as("seed %s", seed).isNotNull();
        });
    }

    private static final String PLAIN = """
            public class Guest {
                int[] values = {3, 1, 2};

                public Object run() {
                    int sum = 0;
                    try {
                        for (int value : values) {
                            sum += value;
                        }
                    } catch (RuntimeException e) {
                        sum = -1;
                    }
                    return "sum " + sum;
                }
            }
            """;

    private static GuestVerdict run(Map<String, byte[]> classes) {
        return RUNNER.run(CompiledClasses.of(CompilerChoice.ECJ, classes), "Guest.java", LIMITS);
    }

    /** A class Guest whose run() begins with this code and returns null. Version 50, so that it needs no stack maps. */
    private static ClassFile body(String story, Consumer<MethodVisitor> code) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V1_6, ACC_PUBLIC | ACC_SUPER, "Guest", null, "java/lang/Object", null);
        constructor(writer, "java/lang/Object");
        MethodVisitor method = writer.visitMethod(ACC_PUBLIC, "run", "()Ljava/lang/Object;", null, null);
        code.accept(method);
        method.visitInsn(Opcodes.ACONST_NULL);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(100, 10);
        return new ClassFile(story, Map.of("Guest", writer.toByteArray()));
    }

    private static ClassFile declared(String story, String superName, int access, Consumer<ClassWriter> members) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, access, "Guest", null, superName, null);
        members.accept(writer);
        return new ClassFile(story, Map.of("Guest", writer.toByteArray()));
    }

    private static ClassFile runnable(String story, Consumer<ClassWriter> members) {
        return declared(story, "java/lang/Object", ACC_PUBLIC | ACC_SUPER, writer -> {
            constructor(writer, "java/lang/Object");
            MethodVisitor run = writer.visitMethod(ACC_PUBLIC, "run", "()Ljava/lang/Object;", null, null);
            run.visitInsn(Opcodes.ACONST_NULL);
            run.visitInsn(Opcodes.ARETURN);
            run.visitMaxs(1, 1);
            members.accept(writer);
        });
    }

    private static byte[] extending(String name, String superName) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V11, ACC_PUBLIC | ACC_SUPER, name, null, superName, null);
        constructor(writer, superName);
        return writer.toByteArray();
    }

    private static void constructor(ClassWriter writer, String superName) {
        MethodVisitor code = writer.visitMethod(ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitMethodInsn(Opcodes.INVOKESPECIAL, superName, "<init>", "()V", false);
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(1, 1);
    }

    private static void nothing(ClassWriter writer, int access, String name) {
        MethodVisitor code = writer.visitMethod(access, name, "()V", null, null);
        code.visitCode();
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(0, 1);
    }

    private static void dynamic(MethodVisitor code, String owner) {
        code.visitInvokeDynamicInsn(
                "x",
                "()V",
                new Handle(
                        Opcodes.H_INVOKESTATIC,
                        owner,
                        "bootstrap",
                        "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/invoke/MethodType;)Ljava/lang/invoke/CallSite;",
                        false));
    }

    private static final class Bomb extends Attribute {
        Bomb(String type) {
            super(type);
        }

        @Override
        protected ByteVector write(
                org.objectweb.asm.ClassWriter writer, byte[] code, int length, int maxStack, int maxLocals) {
            return new ByteVector(1000).putByteArray(new byte[1000], 0, 1000);
        }
    }
}

package dev.codegym.compile;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.Attribute;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.ModuleVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.RecordComponentVisitor;
import org.objectweb.asm.TypePath;

/**
 * Strips a class file to what a compiler asks of a type that it does not compile: its public and protected declarations, with
 * generic signatures, constants, exceptions and the annotations that mean something to a compiler. No code, nothing
 * private, nothing of its module.
 */
final class ApiStub extends ClassVisitor {
    private static final int API = Opcodes.ASM9;
    private static final int VISIBLE = Opcodes.ACC_PUBLIC | Opcodes.ACC_PROTECTED;

    /** Other annotations would make a compiler look for types that guests do not see. */
    private static final Set<String> ANNOTATIONS = Set.of(
            "Ljava/lang/FunctionalInterface;",
            "Ljava/lang/SafeVarargs;",
            "Ljava/lang/annotation/Inherited;",
            "Ljava/lang/annotation/Repeatable;",
            "Ljava/lang/annotation/Retention;",
            "Ljava/lang/annotation/Target;",
            "Ljava/lang/invoke/MethodHandle$PolymorphicSignature;");

    private ApiStub(ClassVisitor next) {
        super(API, next);
    }

    static byte[] of(byte[] classFile) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new ApiStub(writer), ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
        if ((access & VISIBLE) == 0) {
            return null;
        }
        super.visitField(access, name, descriptor, signature, value);
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if ((access & VISIBLE) == 0) {
            return null;
        }
        return new Method(super.visitMethod(access, name, descriptor, signature, exceptions));
    }

    @Override
    public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
        return ANNOTATIONS.contains(descriptor) ? super.visitAnnotation(descriptor, visible) : null;
    }

    @Override
    public void visitInnerClass(String name, @Nullable String outer, @Nullable String inner, int access) {
        if (outer != null && inner != null && ((access & VISIBLE) != 0)) {
            super.visitInnerClass(name, outer, inner, access);
        }
    }

    @Override
    public @Nullable RecordComponentVisitor visitRecordComponent(
            String name, String descriptor, @Nullable String signature) {
        super.visitRecordComponent(name, descriptor, signature);
        return null;
    }

    @Override
    public void visitSource(@Nullable String source, @Nullable String debug) {}

    @Override
    public void visitOuterClass(String owner, @Nullable String name, @Nullable String descriptor) {}

    @Override
    public @Nullable ModuleVisitor visitModule(String name, int access, @Nullable String version) {
        return null;
    }

    @Override
    public void visitNestHost(String host) {}

    @Override
    public void visitNestMember(String member) {}

    @Override
    public void visitAttribute(Attribute attribute) {}

    @Override
    public @Nullable AnnotationVisitor visitTypeAnnotation(
            int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
        return null;
    }

    /** Of a method only the default of an annotation's element and a few annotations stay. */
    private static final class Method extends MethodVisitor {
        Method(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return ANNOTATIONS.contains(descriptor) ? super.visitAnnotation(descriptor, visible) : null;
        }

        @Override
        public @Nullable AnnotationVisitor visitTypeAnnotation(
                int typeRef, @Nullable TypePath path, String descriptor, boolean visible) {
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
            return null;
        }

        @Override
        public void visitAnnotableParameterCount(int count, boolean visible) {}

        @Override
        public void visitAttribute(Attribute attribute) {}
    }
}

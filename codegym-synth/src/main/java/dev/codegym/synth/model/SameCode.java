package dev.codegym.synth.model;

import dev.codegym.compile.CompiledClasses;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.TypePath;

/**
 * Proves that classes are others with new words: each is written again without annotations and debug information, methods under
 * their new names, and with its text constants taken out; the bytes must then be the same, and each constant what
 * it was or what it becomes where names are replaced.
 */
final class SameCode {
    private static final int API = Opcodes.ASM9;

    private final String owner;
    private final Map<String, String> renamed;

    /**
     * Compares with methods of one class renamed.
     *
     * @param owner the internal name of the class whose methods have new names
     * @param renamed the new names by the old ones
     */
    SameCode(String owner, Map<String, String> renamed) {
        this.owner = owner;
        this.renamed = Map.copyOf(renamed);
    }

    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, compared by content alone
    private record Bare(byte[] bytes, List<Text> texts) {}

    private record Text(String method, String value) {}

    /**
     * Says where the code differs.
     *
     * @param replaced gives what a text constant may become: old name of its method, and its value
     * @return null where nothing does
     */
    @Nullable
    String difference(CompiledClasses before, CompiledClasses after, BiFunction<String, String, String> replaced) {
        Map<String, byte[]> old = before.classes();
        Map<String, byte[]> now = after.classes();
        if (before.servedBy() != after.servedBy()) {
            return after.servedBy() + " compiled it, and " + before.servedBy() + " before";
        }
        if (!old.keySet().equals(now.keySet())) {
            return "its classes are " + now.keySet() + ", and were " + old.keySet();
        }
        for (String name : old.keySet()) {
            Bare bareBefore = bare(old.get(name), true);
            Bare bareAfter = bare(now.get(name), false);
            if (!Arrays.equals(bareBefore.bytes, bareAfter.bytes)
                    || bareBefore.texts.size() != bareAfter.texts.size()) {
                return "the code of class " + name + " differs";
            }
            for (int i = 0; i < bareBefore.texts.size(); i++) {
                Text text = bareBefore.texts.get(i);
                String value = bareAfter.texts.get(i).value;
                if (!value.equals(text.value) && !value.equals(replaced.apply(text.method, text.value))) {
                    return "a text in method " + text.method + " of class " + name + " became '" + value + "'";
                }
            }
        }
        return null;
    }

    private Bare bare(byte @Nullable [] bytes, boolean rename) {
        ClassWriter writer = new ClassWriter(0);
        List<Text> texts = new ArrayList<>();
        new ClassReader(bytes == null ? new byte[0] : bytes)
                .accept(new BareClass(writer, rename, texts), ClassReader.SKIP_DEBUG);
        return new Bare(writer.toByteArray(), texts);
    }

    private final class BareClass extends ClassVisitor {
        private final boolean rename;
        private final List<Text> texts;
        private String name = "";

        BareClass(ClassVisitor next, boolean rename, List<Text> texts) {
            super(API, next);
            this.rename = rename;
            this.texts = texts;
        }

        private String method(String of, String method) {
            return rename && of.equals(owner) ? renamed.getOrDefault(method, method) : method;
        }

        @Override
        public void visit(
                int version,
                int access,
                String type,
                @Nullable String signature,
                @Nullable String parent,
                String @Nullable [] faces) {
            name = type;
            super.visit(version, access, type, signature, parent, faces);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return null;
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
            FieldVisitor next = super.visitField(access, field, descriptor, signature, value);
            return new FieldVisitor(API, next) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return null;
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new BareMethod(
                    super.visitMethod(access, method(name, method), descriptor, signature, thrown), this, method);
        }
    }

    private static final class BareMethod extends MethodVisitor {
        private final BareClass type;
        private final String method;

        BareMethod(MethodVisitor next, BareClass type, String method) {
            super(API, next);
            this.type = type;
            this.method = method;
        }

        @Override
        public void visitParameter(@Nullable String name, int access) {}

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return null;
        }

        @Override
        public void visitAnnotableParameterCount(int count, boolean visible) {}

        @Override
        public @Nullable AnnotationVisitor visitParameterAnnotation(int parameter, String descriptor, boolean visible) {
            return null;
        }

        @Override
        public @Nullable AnnotationVisitor visitTypeAnnotation(
                int reference, @Nullable TypePath path, String descriptor, boolean visible) {
            return null;
        }

        @Override
        public void visitLdcInsn(Object value) {
            super.visitLdcInsn(bare(value));
        }

        @Override
        public void visitMethodInsn(int opcode, String of, String called, String descriptor, boolean isInterface) {
            super.visitMethodInsn(opcode, of, type.method(of, called), descriptor, isInterface);
        }

        @Override
        public void visitInvokeDynamicInsn(String called, String descriptor, Handle bootstrap, Object... arguments) {
            Object[] bare = new Object[arguments.length];
            for (int i = 0; i < bare.length; i++) {
                bare[i] = bare(arguments[i]);
            }
            super.visitInvokeDynamicInsn(called, descriptor, bootstrap, bare);
        }

        private Object bare(Object value) {
            if (value instanceof String text) {
                type.texts.add(new Text(method, text));
                return "";
            }
            return value instanceof Handle handle
                    ? new Handle(
                            handle.getTag(),
                            handle.getOwner(),
                            type.method(handle.getOwner(), handle.getName()),
                            handle.getDesc(),
                            handle.isInterface())
                    : value;
        }
    }
}

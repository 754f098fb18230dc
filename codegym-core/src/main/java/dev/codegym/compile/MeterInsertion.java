package dev.codegym.compile;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts calls of {@link CompilerMeter} into compiler code: at each method's start, before each jump backward, before each array and around
 * what the JDK makes of texts. The calls leave the operand stack as it was, so stack maps stay right.
 */
final class MeterInsertion extends ClassVisitor {
    private static final int API = Opcodes.ASM9;
    private static final String METER = CompilerMeter.class.getName().replace('.', '/');
    private static final Set<String> COPYING = Set.of("append", "insert", "concat", "valueOf", "<init>");
    private static final Set<String> PRINTING = Set.of(
            "java/lang/Object.toString()",
            "java/lang/String.valueOf(Ljava/lang/Object;)",
            "java/lang/String.valueOf(D)",
            "java/lang/String.valueOf(F)",
            "java/lang/Double.toString(D)",
            "java/lang/Float.toString(F)");
    private static final Set<String> TEXTS = Set.of("Ljava/lang/String;", "[C");

    private MeterInsertion(ClassVisitor next) {
        super(API, next);
    }

    static byte[] into(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new MeterInsertion(writer), ClassReader.SKIP_DEBUG);
        return writer.toByteArray();
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new Code(next, name.equals("<clinit>"));
    }

    private static final class Code extends MethodVisitor {
        private final boolean initializer;
        private final Set<Label> behind = new HashSet<>();

        Code(MethodVisitor next, boolean initializer) {
            super(API, next);
            this.initializer = initializer;
        }

        private void meter(String method, String descriptor) {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, METER, method, descriptor, false);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            meter(initializer ? "initializerStarts" : "tick", "()V");
        }

        @Override
        public void visitInsn(int opcode) {
            if (initializer && opcode == Opcodes.RETURN) {
                meter("initializerEnds", "()V");
            }
            super.visitInsn(opcode);
        }

        @Override
        public void visitLabel(Label label) {
            behind.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (behind.contains(label)) {
                meter("tick", "()V");
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitIntInsn(int opcode, int operand) {
            if (opcode == Opcodes.NEWARRAY) {
                array(elementSize(operand));
            }
            super.visitIntInsn(opcode, operand);
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.ANEWARRAY) {
                array(Long.BYTES);
            }
            super.visitTypeInsn(opcode, type);
        }

        private void array(int elementSize) {
            super.visitInsn(Opcodes.DUP);
            super.visitIntInsn(Opcodes.BIPUSH, elementSize);
            meter("array", "(II)V");
        }

        private static int elementSize(int type) {
            return switch (type) {
                case Opcodes.T_LONG, Opcodes.T_DOUBLE -> Long.BYTES;
                case Opcodes.T_INT, Opcodes.T_FLOAT -> Integer.BYTES;
                default -> Character.BYTES;
            };
        }

        @Override
        public void visitMultiANewArrayInsn(String descriptor, int dimensions) {
            if (dimensions == 2) {
                super.visitInsn(Opcodes.DUP2);
                meter("matrix", "(II)V");
            }
            super.visitMultiANewArrayInsn(descriptor, dimensions);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            boolean ofText = owner.equals("java/lang/StringBuilder")
                    || owner.equals("java/lang/StringBuffer")
                    || owner.equals("java/lang/String");
            if (ofText && COPYING.contains(name) && takesOneText(descriptor)) {
                super.visitInsn(Opcodes.DUP);
                meter("text", "(Ljava/lang/Object;)V");
            }
            if (printsNumbers(owner, name, descriptor)) {
                String taken = opcode == Opcodes.INVOKEVIRTUAL ? "(Ljava/lang/Object;)Ljava/lang/String;" : descriptor;
                super.visitMethodInsn(Opcodes.INVOKESTATIC, METER, "printed", taken, false);
            } else {
                super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
            }
            if (ofText || owner.equals("java/util/Arrays")) {
                textMade(descriptor);
            }
        }

        /** Folded constants must not show how the running JDK prints numbers: the digits changed with JDK 19. */
        private static boolean printsNumbers(String owner, String name, String descriptor) {
            String member = owner + "." + name + descriptor.substring(0, descriptor.indexOf(')') + 1);
            return PRINTING.contains(member);
        }

        private static boolean takesOneText(String descriptor) {
            return descriptor.startsWith("(Ljava/lang/String;)")
                    || descriptor.startsWith("(Ljava/lang/Object;)")
                    || descriptor.startsWith("(Ljava/lang/CharSequence;)")
                    || descriptor.startsWith("([C)");
        }

        private void textMade(String descriptor) {
            if (TEXTS.contains(descriptor.substring(descriptor.indexOf(')') + 1))) {
                super.visitInsn(Opcodes.DUP);
                meter("text", "(Ljava/lang/Object;)V");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, arguments);
            textMade(descriptor);
        }

        @Override
        public void visitMaxs(int maxStack, int maxLocals) {
            super.visitMaxs(maxStack + 2, maxLocals);
        }
    }
}

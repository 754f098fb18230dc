package dev.codegym.sandbox;

import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Tells whether a class has static state that an episode could leave behind. */
final class Statics {
    private Statics() {}

    /** Whether all static fields are constants of the class file, so that no initializer runs and nothing can change. */
    static boolean areConstant(ClassNode node) {
        boolean initializer = node.methods.stream().anyMatch(method -> method.name.equals("<clinit>"));
        return !initializer
                && node.fields.stream()
                        .filter(field -> (field.access & Opcodes.ACC_STATIC) != 0)
                        .allMatch(field -> (field.access & Opcodes.ACC_FINAL) != 0 && field.value != null);
    }
}

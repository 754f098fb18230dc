package dev.codegym.compile;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.janino.Access;
import org.codehaus.janino.ClassFileIClass;
import org.codehaus.janino.Descriptor;
import org.codehaus.janino.IClass;
import org.codehaus.janino.IClassLoader;
import org.codehaus.janino.util.ClassFile;
import org.jspecify.annotations.Nullable;

/** The types that all guests see, as Janino wants them. It lives in {@link CompilerClasses}. */
final class JaninoStubs extends IClassLoader {
    private final Backend.Types visible;

    JaninoStubs(Backend.Types visible) {
        super(null);
        this.visible = visible;
        postConstruct();
    }

    @Override
    protected @Nullable IClass findIClass(String descriptor) {
        if (!Descriptor.isClassOrInterfaceReference(descriptor)) {
            return null;
        }
        String name = Descriptor.toClassName(descriptor);
        byte[] bytes = visible.classFile(name);
        if (bytes == null) {
            return null;
        }
        try {
            IClass type = new Stub(new ClassFile(new ByteArrayInputStream(bytes)), this);
            defineIClass(type);
            return type;
        } catch (IOException e) {
            throw new UncheckedIOException("the class file of " + name + " is not understood", e);
        }
    }

    /**
     * A class file keeps a constant of any small type as an int; taken for one, {@code "" + Character.MAX_VALUE} is "65535". For
     * {@code byte} and {@code short} it is right so: Janino would negate {@code Byte.MIN_VALUE} as a byte.
     */
    private static final class Stub extends ClassFileIClass {
        Stub(ClassFile file, IClassLoader loader) {
            super(file, loader);
        }

        @Override
        protected IField[] getDeclaredIFields2() {
            IField[] fields = super.getDeclaredIFields2();
            for (int i = 0; i < fields.length; i++) {
                fields[i] = typed(fields[i]);
            }
            return fields;
        }

        private IField typed(IField field) {
            return new IField() {
                @Override
                public @Nullable Object getConstantValue() throws CompileException {
                    return constant(field.getConstantValue(), field.getDescriptor());
                }

                @Override
                public String getName() {
                    return field.getName();
                }

                @Override
                public IClass getType() throws CompileException {
                    return field.getType();
                }

                @Override
                public boolean isStatic() {
                    return field.isStatic();
                }

                @Override
                public Access getAccess() {
                    return field.getAccess();
                }

                @Override
                public IAnnotation[] getAnnotations() {
                    return field.getAnnotations();
                }
            };
        }

        private static @Nullable Object constant(@Nullable Object value, String descriptor) {
            if (!(value instanceof Integer number)) {
                return value;
            }
            return switch (descriptor) {
                case "C" -> (char) number.intValue();
                case "Z" -> number != 0;
                default -> number;
            };
        }
    }
}

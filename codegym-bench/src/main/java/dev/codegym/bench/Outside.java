package dev.codegym.bench;

import dev.codegym.compile.CompiledClasses;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Map;

/** A guest's compiled classes as they are, in a class loader without a sandbox: what to compare with. */
final class Outside {
    private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class, Object[].class);

    private final Loader loader;

    Outside(CompiledClasses compiled) {
        this.loader = new Loader(compiled.classes());
    }

    /** A new instance by the constructor without parameters. */
    Object instance(String className) throws ReflectiveOperationException {
        Constructor<?> constructor = loader.loadClass(className).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }

    /** A method as a handle of the type (Object, Object[])Object, the kind through which guests are called. */
    MethodHandle method(String className, String name, Class<?>... parameterTypes) throws ReflectiveOperationException {
        Method method = loader.loadClass(className).getDeclaredMethod(name, parameterTypes);
        method.setAccessible(true);
        return MethodHandles.lookup()
                .unreflect(method)
                .asFixedArity()
                .asSpreader(Object[].class, parameterTypes.length)
                .asType(GENERIC);
    }

    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(Outside.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}

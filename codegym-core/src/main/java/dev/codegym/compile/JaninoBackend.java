package dev.codegym.compile;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.Location;
import org.codehaus.janino.Descriptor;
import org.codehaus.janino.IClass;
import org.codehaus.janino.IClassLoader;
import org.codehaus.janino.Java;
import org.codehaus.janino.Parser;
import org.codehaus.janino.Scanner;
import org.codehaus.janino.UnitCompiler;
import org.codehaus.janino.util.ClassFile;
import org.jspecify.annotations.Nullable;

/** Janino. It lives in {@link CompilerClasses}. Its view of the JDK's types is kept from one compilation to the next. */
final class JaninoBackend implements Backend {
    private static final int JAVA_VERSION = 8;

    private final IClassLoader jdk;

    JaninoBackend(Backend.Types visible) {
        JaninoRepairs.make();
        jdk = new JaninoStubs(visible);
    }

    /** Janino gives up in many ways (its own errors, class format problems); all of them mean "not me". */
    @Override
    public Outcome compile(List<SourceFile> sources) {
        String file = sources.get(0).name();
        try {
            List<Java.AbstractCompilationUnit> parsed = new ArrayList<>();
            for (SourceFile source : sources) {
                file = source.name();
                parsed.add(parse(source));
            }
            String defect = JaninoDefects.in(parsed);
            if (defect != null) {
                return failed(file, 0, 0, "Janino would compile this wrongly: " + defect, null);
            }
            Units units = new Units(jdk);
            parsed.forEach(units::add);
            return new Outcome(units.compile(), List.of(), null);
        } catch (CompileException e) {
            Location location = e.getLocation();
            return location == null
                    ? failed(file, 0, 0, String.valueOf(e.getMessage()), e)
                    : failed(
                            location.getFileName() == null ? file : location.getFileName(),
                            location.getLineNumber(),
                            location.getColumnNumber(),
                            withoutLocation(e, location),
                            e);
        } catch (IOException | RuntimeException | AssertionError e) {
            return failed(file, 0, 0, "Janino cannot compile this: " + e.getMessage(), e);
        }
    }

    private static String withoutLocation(CompileException e, Location location) {
        String message = String.valueOf(e.getMessage());
        String prefix = location + ": ";
        return message.startsWith(prefix) ? message.substring(prefix.length()) : message;
    }

    private static Outcome failed(String file, int line, int column, String message, @Nullable Throwable cause) {
        return new Outcome(Map.of(), List.of(new Diagnostic(file, line, column, message)), cause);
    }

    private static Java.AbstractCompilationUnit parse(SourceFile source) throws CompileException, IOException {
        Parser parser = new Parser(new Scanner(source.name(), new StringReader(source.text())));
        parser.setSourceVersion(JAVA_VERSION);
        return parser.parseAbstractCompilationUnit();
    }

    /** The sources of one guest, which see each other. */
    private static final class Units extends IClassLoader {
        private final List<UnitCompiler> compilers = new ArrayList<>();

        Units(IClassLoader parent) {
            super(parent);
            postConstruct();
        }

        void add(Java.AbstractCompilationUnit unit) {
            UnitCompiler compiler = new UnitCompiler(unit, this);
            compiler.setTargetVersion(JAVA_VERSION);
            compilers.add(compiler);
        }

        SortedMap<String, byte[]> compile() throws CompileException {
            List<ClassFile> files = new ArrayList<>();
            for (UnitCompiler compiler : compilers) {
                compiler.compileUnit(true, true, true, files);
            }
            SortedMap<String, byte[]> classes = new TreeMap<>();
            for (ClassFile file : files) {
                if (classes.put(file.getThisClassName(), file.toByteArray()) != null) {
                    throw new CompileException("Redeclaration of class " + file.getThisClassName(), null);
                }
            }
            return classes;
        }

        @Override
        protected @Nullable IClass findIClass(String descriptor) {
            if (!Descriptor.isClassOrInterfaceReference(descriptor)) {
                return null;
            }
            String name = Descriptor.toClassName(descriptor);
            for (UnitCompiler compiler : compilers) {
                IClass type = compiler.findClass(name);
                if (type != null) {
                    defineIClass(type);
                    return type;
                }
            }
            return null;
        }
    }
}

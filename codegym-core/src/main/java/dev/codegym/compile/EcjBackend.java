package dev.codegym.compile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jdt.core.compiler.CategorizedProblem;
import org.eclipse.jdt.core.compiler.CharOperation;
import org.eclipse.jdt.internal.compiler.ClassFile;
import org.eclipse.jdt.internal.compiler.CompilationResult;
import org.eclipse.jdt.internal.compiler.Compiler;
import org.eclipse.jdt.internal.compiler.DefaultErrorHandlingPolicies;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFileReader;
import org.eclipse.jdt.internal.compiler.classfmt.ClassFormatException;
import org.eclipse.jdt.internal.compiler.env.ICompilationUnit;
import org.eclipse.jdt.internal.compiler.env.INameEnvironment;
import org.eclipse.jdt.internal.compiler.env.NameEnvironmentAnswer;
import org.eclipse.jdt.internal.compiler.impl.CompilerOptions;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblem;
import org.eclipse.jdt.internal.compiler.problem.DefaultProblemFactory;
import org.jspecify.annotations.Nullable;

/** The Eclipse compiler. It lives in {@link CompilerClasses}. The JDK's class files are read once. */
final class EcjBackend implements Backend, INameEnvironment {
    private final Backend.Types visible;
    private final Map<String, Optional<ClassFileReader>> read = new HashMap<>();

    EcjBackend(Backend.Types visible) {
        this.visible = visible;
    }

    @Override
    public Outcome compile(List<SourceFile> sources) {
        List<CompilationResult> results = new ArrayList<>();
        Compiler compiler = new Compiler(
                this,
                DefaultErrorHandlingPolicies.proceedWithAllProblems(),
                options(),
                results::add,
                new DefaultProblemFactory(Locale.ROOT));
        compiler.useSingleThread = true;
        compiler.compile(sources.stream().map(Unit::new).toArray(ICompilationUnit[]::new));
        List<Diagnostic> errors = errors(results);
        return new Outcome(errors.isEmpty() ? classes(results) : Map.of(), errors, null);
    }

    private static CompilerOptions options() {
        Map<String, String> settings = new HashMap<>();
        settings.put(CompilerOptions.OPTION_Source, CompilerOptions.VERSION_17);
        settings.put(CompilerOptions.OPTION_Compliance, CompilerOptions.VERSION_17);
        settings.put(CompilerOptions.OPTION_TargetPlatform, CompilerOptions.VERSION_17);
        settings.put(CompilerOptions.OPTION_LineNumberAttribute, CompilerOptions.GENERATE);
        settings.put(CompilerOptions.OPTION_LocalVariableAttribute, CompilerOptions.GENERATE);
        settings.put(CompilerOptions.OPTION_SourceFileAttribute, CompilerOptions.GENERATE);
        settings.put(CompilerOptions.OPTION_PreserveUnusedLocal, CompilerOptions.PRESERVE);
        // plain StringBuilder code, because the meter counts its calls
        settings.put(CompilerOptions.OPTION_UseStringConcatFactory, CompilerOptions.DISABLED);
        CompilerOptions options = new CompilerOptions(settings);
        options.processAnnotations = false;
        return options;
    }

    private static List<Diagnostic> errors(List<CompilationResult> results) {
        List<Diagnostic> errors = new ArrayList<>();
        for (CompilationResult result : results) {
            if (result.hasErrors()) {
                for (CategorizedProblem problem : result.getErrors()) {
                    int column = problem instanceof DefaultProblem known ? known.getSourceColumnNumber() : 0;
                    errors.add(new Diagnostic(
                            new String(result.getFileName()),
                            problem.getSourceLineNumber(),
                            column,
                            problem.getMessage()));
                }
            }
        }
        return errors;
    }

    private static SortedMap<String, byte[]> classes(List<CompilationResult> results) {
        SortedMap<String, byte[]> classes = new TreeMap<>();
        for (CompilationResult result : results) {
            for (ClassFile file : result.getClassFiles()) {
                classes.put(CharOperation.toString(file.getCompoundName()), file.getBytes());
            }
        }
        return classes;
    }

    @Override
    public @Nullable NameEnvironmentAnswer findType(char[][] compoundTypeName) {
        return answer(CharOperation.toString(compoundTypeName));
    }

    @Override
    public @Nullable NameEnvironmentAnswer findType(char[] typeName, char[][] packageName) {
        String name = new String(typeName);
        return answer(packageName.length == 0 ? name : CharOperation.toString(packageName) + "." + name);
    }

    private @Nullable NameEnvironmentAnswer answer(String binaryName) {
        Optional<ClassFileReader> reader;
        if (binaryName.indexOf('.') < 0) {
            reader = read(binaryName);
        } else {
            reader = read.computeIfAbsent(binaryName, this::read);
        }
        return reader.map(found -> new NameEnvironmentAnswer(found, null)).orElse(null);
    }

    private Optional<ClassFileReader> read(String binaryName) {
        byte[] bytes = visible.classFile(binaryName);
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new ClassFileReader(bytes, (binaryName + ".class").toCharArray(), true));
        } catch (ClassFormatException e) {
            throw new IllegalStateException("the class file of " + binaryName + " is not understood", e);
        }
    }

    @Override
    public boolean isPackage(char @Nullable [][] parentPackageName, char[] packageName) {
        String name = new String(packageName);
        return visible.isPackage(
                parentPackageName == null || parentPackageName.length == 0
                        ? name
                        : CharOperation.toString(parentPackageName) + "." + name);
    }

    @Override
    public void cleanup() {}

    /** A source as ECJ wants it. */
    private record Unit(SourceFile source) implements ICompilationUnit {
        @Override
        public char[] getContents() {
            return source.text().toCharArray();
        }

        @Override
        public char[] getMainTypeName() {
            String name = source.name();
            int dot = name.lastIndexOf('.');
            return (dot < 0 ? name : name.substring(0, dot)).toCharArray();
        }

        @Override
        public char @Nullable [][] getPackageName() {
            return null;
        }

        @Override
        public char[] getFileName() {
            return source.name().toCharArray();
        }
    }
}

package dev.codegym.worker;

import dev.codegym.CodeGymException;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The command line of a worker: the Java that runs this JVM, and no more of its class path than a worker needs. */
final class WorkerCommand {
    private final List<String> arguments;

    WorkerCommand(List<String> arguments) {
        this.arguments = List.copyOf(arguments);
    }

    /** The command for our own worker. */
    static WorkerCommand of(WorkerOptions options) {
        return of(options, WorkerMain.class.getName(), classPath());
    }

    static WorkerCommand of(WorkerOptions options, String mainClass, String classPath) {
        return new WorkerCommand(List.of(
                java(),
                "-Xmx" + options.heap(),
                "-Xms" + Math.min(options.heap(), 16L << 20),
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:+DisplayVMOutputToStderr",
                "-Xlog:disable", // what it says by default goes to the standard output, where the frames are
                "-Xlog:all=warning:stderr",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Dfile.encoding=UTF-8",
                "-cp",
                classPath,
                mainClass));
    }

    private static String java() {
        String home = System.getProperty("java.home", "");
        for (String name : List.of("java", "java.exe")) {
            Path java = Path.of(home, "bin", name);
            if (Files.isExecutable(java)) {
                return java.toString();
            }
        }
        return ProcessHandle.current().info().command().orElse("java");
    }

    /**
     * Where the classes that a worker needs come from: jars, folders of classes, or the one jar that holds all. Where they
     * cannot be traced to files, the whole class path.
     */
    static String classPath() {
        Set<String> places = new LinkedHashSet<>();
        for (Class<?> needed : needed()) {
            String place = place(needed);
            if (place == null) {
                return System.getProperty("java.class.path", "");
            }
            places.add(place);
        }
        return String.join(File.pathSeparator, places);
    }

    /** One class of each library that runs in a worker. The compilers are not among them. */
    private static List<Class<?>> needed() {
        return List.of(
                WorkerMain.class,
                tools.jackson.databind.JsonNode.class,
                tools.jackson.core.JsonParser.class,
                com.fasterxml.jackson.annotation.JsonProperty.class,
                com.google.common.primitives.Primitives.class,
                org.objectweb.asm.ClassReader.class,
                org.objectweb.asm.tree.ClassNode.class,
                org.objectweb.asm.tree.analysis.Analyzer.class,
                org.objectweb.asm.commons.ClassRemapper.class);
    }

    private static @Nullable String place(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !"file".equals(location.getProtocol())) {
            return null;
        }
        try {
            return Path.of(location.toURI()).toString();
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Starts a worker in an empty folder, with no environment variables but the locale that lets it read any file name. */
    Process start(Path folder) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(arguments)).directory(folder.toFile());
        Map<String, String> variables = builder.environment();
        String windows = variables.get("SystemRoot");
        variables.clear();
        variables.put("LC_ALL", "C.UTF-8");
        if (windows != null) {
            variables.put("SystemRoot", windows); // no process starts without it there
        }
        try {
            return builder.start();
        } catch (IOException e) {
            throw new CodeGymException(
                    "a worker cannot be started with " + arguments.get(0) + ": " + e.getMessage(), e);
        }
    }
}

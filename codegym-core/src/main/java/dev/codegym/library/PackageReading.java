package dev.codegym.library;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.SourceFile;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes a package of the entries of its ZIP; everything that they claim is checked. */
final class PackageReading {
    private final Path file;
    private final Map<String, byte[]> entries;

    PackageReading(Path file, Map<String, byte[]> entries) {
        this.file = file;
        this.entries = entries;
    }

    EnvironmentPackage environmentPackage() {
        byte[] manifestBytes = entries.get(PackageZip.MANIFEST);
        if (manifestBytes == null) {
            throw new PackageFormatException(file, "it has no entry " + PackageZip.MANIFEST + ": it is no package");
        }
        PackageManifest manifest = ManifestJson.read(file, manifestBytes);
        PackageZip.check(file, entries, manifest.entries());
        EnvironmentDefinition definition = definition(manifest);
        CompiledClasses problem = classes(EnvironmentPackage.PROBLEM_CLASSES, manifest.problemCompiledBy());
        CompiledClasses solver = classes(EnvironmentPackage.SOLVER_CLASSES, manifest.solverCompiledBy());
        byte[] examples = entries.get(EnvironmentPackage.EXAMPLES);
        return new EnvironmentPackage(
                definition,
                TaskLines.read(file, EnvironmentPackage.TASKS, required(EnvironmentPackage.TASKS), definition),
                manifest.provenance(),
                manifest.verification(),
                examples == null ? List.of() : ExampleLines.read(file, EnvironmentPackage.EXAMPLES, examples),
                JsonFields.parse(file, EnvironmentPackage.REPORT, required(EnvironmentPackage.REPORT))
                        .object(),
                problem,
                solver,
                () -> EnvironmentHost.of(definition, problem, solver));
    }

    private EnvironmentDefinition definition(PackageManifest manifest) {
        if (!manifest.answer().type().equals(manifest.problem().answer())) {
            throw new PackageFormatException(
                    file,
                    PackageZip.MANIFEST + ": answers are compared as "
                            + manifest.answer().type() + ", but the code problem answers with "
                            + manifest.problem().answer());
        }
        try {
            return new EnvironmentDefinition(
                    manifest.id(),
                    manifest.title(),
                    manifest.statement(),
                    manifest.problem(),
                    sources(EnvironmentPackage.SOURCES),
                    manifest.solverClass(),
                    sources(EnvironmentPackage.SOLVER),
                    manifest.inputs(),
                    manifest.answer(),
                    manifest.sizes());
        } catch (IllegalArgumentException e) {
            throw new PackageFormatException(file, PackageZip.MANIFEST + ": " + e.getMessage(), e);
        }
    }

    private byte[] required(String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new PackageFormatException(file, "entry " + name + " is missing: every package has it");
        }
        return bytes;
    }

    private List<SourceFile> sources(String folder) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder))
                .map(entry -> new SourceFile(
                        entry.getKey().substring(folder.length()),
                        new String(entry.getValue(), StandardCharsets.UTF_8)))
                .toList();
    }

    private CompiledClasses classes(String folder, CompilerChoice servedBy) {
        Map<String, byte[]> classes = new HashMap<>();
        entries.forEach((name, bytes) -> {
            if (name.startsWith(folder) && name.endsWith(EnvironmentPackage.CLASS)) {
                classes.put(name.substring(folder.length(), name.length() - EnvironmentPackage.CLASS.length()), bytes);
            }
        });
        return CompiledClasses.of(servedBy, classes);
    }
}

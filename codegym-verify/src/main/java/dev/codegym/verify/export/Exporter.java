package dev.codegym.verify.export;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.PackageFormatException;
import dev.codegym.task.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import org.jspecify.annotations.Nullable;

/**
 * Writes the tasks of a library as rows for trainers. One environment is in memory at a time, and no guest code is loaded.
 *
 * <p>The same library and options give the same bytes. A damaged package is left out and named; nothing else is lost.
 */
public final class Exporter {
    /** Numbers of rows do not depend on other packages' tasks, so that shards can be exported apart. */
    private static final long ROWS_PER_ENVIRONMENT = 10_000;

    private static final int DAMAGED_NAMED = 1000;

    private final EnvironmentLibrary library;
    private final ExportOptions options;
    private final List<String> damaged = new ArrayList<>();
    private long rows;
    private int environments;

    private Exporter(EnvironmentLibrary library, ExportOptions options) {
        this.library = library;
        this.options = options;
    }

    /**
     * Writes a file of rows: under another name first, which is moved into place when it is whole.
     *
     * @param file ends with {@code .jsonl}, or with {@code .parquet} where the module codegym-parquet is on the class path
     * @throws CodeGymException if the name ends otherwise, nothing fits the options, or the file cannot be written
     */
    public static ExportSummary export(EnvironmentLibrary library, ExportOptions options, Path file) {
        RowFiles kind = kind(file);
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder) || Files.isDirectory(file)) {
            throw new CodeGymException(file + " cannot be written: "
                    + (Files.isDirectory(file) ? "it is a folder" : "there is no folder " + folder));
        }
        Path unfinished = folder.resolve("." + file.getFileName() + ".part");
        try {
            ExportSummary summary = new Exporter(library, options).writeAll(kind, unfinished);
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
            return summary;
        } catch (IOException | UncheckedIOException e) {
            throw new CodeGymException(file + " cannot be written (" + e.getMessage() + ")", e);
        } finally {
            deleteQuietly(unfinished);
        }
    }

    private static void deleteQuietly(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            System.getLogger(Exporter.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind, because it cannot be deleted: {0}", e.toString());
        }
    }

    private static RowFiles kind(Path file) {
        String name = String.valueOf(file.getFileName());
        JsonLines lines = new JsonLines();
        return endsAs(name, lines) ? lines : optionalKind(file, name);
    }

    private static boolean endsAs(String name, RowFiles kind) {
        return name.endsWith("." + kind.extension());
    }

    private static RowFiles optionalKind(Path file, String name) {
        List<String> endings = new ArrayList<>(List.of(".jsonl"));
        try {
            for (RowFiles kind : ServiceLoader.load(RowFiles.class, Exporter.class.getClassLoader())) {
                if (endsAs(name, kind)) {
                    return kind;
                }
                endings.add("." + kind.extension());
            }
        } catch (ServiceConfigurationError e) {
            throw new CodeGymException(
                    file
                            + " cannot be written: a module for further kinds of files is on the class path, but libraries that it"
                            + " needs are not (" + e.getMessage() + "): add it with all its dependencies",
                    e);
        }
        if (name.endsWith(".parquet")) {
            throw new CodeGymException(
                    file + " needs the module codegym-parquet, which is not on the class path: add the dependency"
                            + " dev.codegym:codegym-parquet, or write a .jsonl file");
        }
        throw new CodeGymException(
                file + " has an ending that cannot be written: it must be " + String.join(" or ", endings));
    }

    private ExportSummary writeAll(RowFiles kind, Path file) throws IOException {
        List<String> ids = library.ids();
        try (RowWriter writer = kind.open(file, options.format().columns())) {
            for (int position = 0; position < ids.size() && rows < options.limit(); position++) {
                if (options.shard().holds(position)) {
                    EnvironmentPackage made = read(ids.get(position));
                    if (made != null) {
                        write(made, position, writer);
                    }
                }
            }
        }
        if (rows == 0) {
            throw new CodeGymException("no task of " + library.path() + " fits: of its " + ids.size()
                    + " packages those of split '" + options.split().name() + "' and shard "
                    + options.shard().number() + "/" + options.shard().count() + " have none of difficulty "
                    + options.difficulties() + (damaged.isEmpty() ? "" : "; damaged: " + String.join("; ", damaged)));
        }
        return new ExportSummary(rows, environments, damaged);
    }

    private @Nullable EnvironmentPackage read(String id) {
        try {
            return library.read(id);
        } catch (PackageFormatException e) {
            if (damaged.size() < DAMAGED_NAMED) {
                damaged.add(e.getMessage());
            }
            return null;
        }
    }

    private void write(EnvironmentPackage made, int position, RowWriter writer) throws IOException {
        String split = options.split().of(made);
        if (split == null) {
            return;
        }
        long before = rows;
        List<Task> tasks = made.tasks();
        for (int i = 0; i < tasks.size() && rows < options.limit(); i++) {
            if (options.difficulties().contains(tasks.get(i).difficulty())) {
                long index = position * ROWS_PER_ENVIRONMENT + i;
                writer.write(options.format().row(ExportedTask.of(made, tasks.get(i), index, split, options)));
                rows++;
            }
        }
        environments += rows > before ? 1 : 0;
    }
}

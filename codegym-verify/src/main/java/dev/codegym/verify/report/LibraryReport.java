package dev.codegym.verify.report;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.PackageFormatException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reports on a library for people: {@code index.html} with distributions and a table of environments, a page for each environment in
 * {@code environments/}, and all figures as data in {@code library.json}, whose schema is {@link ReportSchemas#library()}.
 *
 * <p>The pages are self-contained: they load nothing, work without scripts (searching and sorting need them), and escape all text that
 * came from problems and models. The same library and options give the same bytes. The solvers' episodes are played in the sandbox while
 * the pages are written.
 */
public final class LibraryReport {
    private static final int FORMAT = 1;

    private LibraryReport() {}

    /**
     * What was written.
     *
     * @param environments how many environments the figures count
     * @param pages how many have a page
     * @param damaged how many packages could not be read; the report names them
     */
    public record Written(int environments, int pages, int damaged) {}

    /**
     * Writes the report of a library. Files of an earlier report are replaced; other files stay.
     *
     * @param out the folder to write to, made where it is missing
     * @throws CodeGymException if it cannot be written
     */
    public static Written write(EnvironmentLibrary library, Path out, ReportOptions options) {
        String name = name(library);
        LibraryFigures figures = new LibraryFigures();
        try {
            Path pages = Files.createDirectories(out.resolve("environments"));
            for (String id : library.ids()) {
                add(library, id, name, figures, pages, options);
            }
            RunFigures run = RunFigures.read(library.path());
            write(out.resolve("index.html"), LibraryPage.write(name, figures, run, options.limit()));
            writeData(out.resolve("library.json"), name, figures, run);
        } catch (IOException e) {
            throw new CodeGymException("the report cannot be written to " + out + ": " + e, e);
        }
        int count = figures.rows().size();
        return new Written(
                count, Math.min(count, options.limit()), figures.damaged().size());
    }

    private static void add(
            EnvironmentLibrary library,
            String id,
            String name,
            LibraryFigures figures,
            Path pages,
            ReportOptions options)
            throws IOException {
        EnvironmentPackage made;
        try {
            made = library.read(id);
        } catch (PackageFormatException e) {
            figures.addDamaged(id, String.valueOf(e.getMessage()));
            return;
        }
        boolean page = figures.rows().size() < options.limit();
        figures.add(made, Row.of(made, page));
        if (page) {
            write(pages.resolve(Row.pageName(id)), EnvironmentPage.write(made, name, options.answers()));
        }
    }

    /**
     * The page of one environment, as one HTML document that belongs to no library's report.
     *
     * @param answers whether the answers of its stored tasks stand in it
     */
    public static String page(EnvironmentPackage made, boolean answers) {
        return EnvironmentPage.write(made, null, answers);
    }

    /** The name of the file that {@link #write} gives an environment's page. */
    public static String pageName(String id) {
        return Row.pageName(id);
    }

    private static String name(EnvironmentLibrary library) {
        Path name = library.path().toAbsolutePath().normalize().getFileName();
        return name == null ? "library" : name.toString();
    }

    private static void write(Path file, String text) throws IOException {
        // a lone surrogate, which UTF-8 cannot hold, never gets here: pages show it as its number
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Row by row: the rows of a large library are not held a second time as a tree. */
    private static void writeData(Path file, String name, LibraryFigures figures, RunFigures run) throws IOException {
        ObjectNode head = JsonNodeFactory.instance.objectNode();
        head.put("format", "codegym-library-report").put("version", FORMAT).put("name", name);
        head.setAll(figures.toJson());
        if (run.known()) {
            head.set("synthesis", run.toJson());
        }
        String opened = head.toPrettyString();
        // unlike Files.newBufferedWriter it writes a question mark for a lone surrogate of some title, instead of
        // failing
        try (BufferedWriter writer =
                new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), StandardCharsets.UTF_8))) {
            writer.write(opened.substring(0, opened.lastIndexOf('}')).stripTrailing());
            writer.write(",\n  \"rows\" : [");
            String separator = "\n    ";
            for (Row row : figures.rows()) {
                writer.write(separator);
                writer.write(row.toJson().toString());
                separator = ",\n    ";
            }
            writer.write(figures.rows().isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
        }
    }
}

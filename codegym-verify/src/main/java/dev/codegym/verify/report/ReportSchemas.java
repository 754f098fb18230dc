package dev.codegym.verify.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schemas (draft 2020-12) of the reports, as text; the same files stand in {@code docs/schemas}. */
public final class ReportSchemas {
    private ReportSchemas() {}

    /** Of {@code report.json} in a package and {@link dev.codegym.verify.Verification#report()}. */
    public static String verification() {
        return read("verification-report.schema.json");
    }

    /** Of {@code library.json} beside a library's page. */
    public static String library() {
        return read("library-report.schema.json");
    }

    private static String read(String name) {
        try (InputStream in = ReportSchemas.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is missing from the jar: build codegym-verify again");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

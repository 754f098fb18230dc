package dev.codegym.synth;

import dev.codegym.CodeGymException;
import dev.codegym.library.Provenance;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * All that decides what a run gives, as it stands in {@code run.json}: who goes on with a folder must have the same. The
 * number of threads and the limit are not in it, because they change nothing but when the run ends.
 *
 * @param values each value under the name that a user knows it by
 */
record RunIdentity(Map<String, String> values) {
    /** Raised when packages or the files of a run change so that an older folder cannot be gone on with. */
    private static final int FORMAT = 3;

    private static final int BUFFER = 1 << 16;

    /** What this run is. */
    static RunIdentity of(Path file, SynthesisOptions options, String synthesizer) {
        try {
            Map<String, String> values = new LinkedHashMap<>();
            values.put("format", String.valueOf(FORMAT));
            values.put("codegym", Provenance.CODEGYM_VERSION);
            values.put("synthesizer", synthesizer);
            values.put("seed", String.valueOf(options.seed()));
            values.put("variants", String.valueOf(options.variants()));
            values.put("verification", options.verification().toString());
            values.put("input", file.getFileName() + ", " + Files.size(file) + " bytes, SHA-256 " + fingerprint(file));
            return new RunIdentity(values);
        } catch (IOException e) {
            throw new CodeGymException(file + " cannot be read: " + e, e);
        }
    }

    /** Of the whole file: a line that changed anywhere makes another library. */
    private static String fingerprint(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        values.forEach(json::put);
        return json;
    }

    /** Checks that a folder was begun by a run like this one. */
    void requireSame(Path folder, Path runFile) {
        JsonNode before = read(runFile);
        values.forEach((name, value) -> {
            String other = before.path(name).asString("nothing");
            if (!other.equals(value)) {
                throw new CodeGymException(
                        folder + " was begun with " + name + " " + other + ", but now " + name + " is " + value
                                + ": run with what it was begun with, choose another --out, or remove the folder");
            }
        });
    }

    private static JsonNode read(Path runFile) {
        try {
            return JsonMapper.shared().readTree(Files.readString(runFile));
        } catch (IOException | JacksonException e) {
            throw new CodeGymException(
                    runFile + " cannot be read, so nothing tells how this folder was begun: choose another --out, or"
                            + " remove the folder",
                    e);
        }
    }
}

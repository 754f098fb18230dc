package dev.codegym.compile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of Java 17's public types, the same on every JDK, so that what compiles does not hang on the JDK that runs.
 * It holds far more than guests may use: what is not allowed shall compile and then be refused by the sandbox, in better words
 * than a compiler's. Thread-safe; a package is unpacked when somebody names it.
 *
 * <p>The file: the number of packages; of each its name, how many types and how many bytes it has; then of each package, in
 * that order, a deflated list of binary names and class files.
 */
final class FrozenApi {
    static final String RESOURCE = "java-17-api.bin";
    static final FrozenApi INSTANCE = read();

    private final byte[] file;
    private final Map<String, Part> parts;
    private final Map<String, Map<String, byte[]>> unpacked = new ConcurrentHashMap<>();

    private record Part(int types, int offset, int length) {}

    private FrozenApi(byte[] file, Map<String, Part> parts) {
        this.file = file;
        this.parts = parts;
    }

    Set<String> packages() {
        return parts.keySet();
    }

    /** The stripped class file of a type, or null where there is none; not to be changed. */
    byte @Nullable [] classFile(String binaryName) {
        String name = binaryName.substring(0, Math.max(0, binaryName.lastIndexOf('.')));
        Part part = parts.get(name);
        return part == null
                ? null
                : unpacked.computeIfAbsent(name, key -> unpack(part)).get(binaryName);
    }

    /** All types, by binary name. */
    Map<String, byte[]> all() {
        Map<String, byte[]> all = new TreeMap<>();
        parts.values().forEach(part -> all.putAll(unpack(part)));
        return all;
    }

    private Map<String, byte[]> unpack(Part part) {
        Map<String, byte[]> types = new HashMap<>();
        Inflater inflater = new Inflater(true);
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(
                new ByteArrayInputStream(file, part.offset(), part.length()), inflater, 16_384))) {
            for (int i = 0; i < part.types(); i++) {
                String name = in.readUTF();
                types.put(name, in.readNBytes(in.readInt()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " is damaged", e);
        } finally {
            inflater.end();
        }
        return types;
    }

    private static FrozenApi read() {
        try (InputStream in = FrozenApi.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is not beside " + FrozenApi.class);
            }
            return parse(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static FrozenApi parse(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        int count = in.readInt();
        List<String> names = new ArrayList<>();
        List<int[]> sizes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add(in.readUTF());
            sizes.add(new int[] {in.readInt(), in.readInt()});
        }
        int offset = file.length - in.available();
        Map<String, Part> parts = new HashMap<>();
        for (int i = 0; i < count; i++) {
            parts.put(names.get(i), new Part(sizes.get(i)[0], offset, sizes.get(i)[1]));
            offset += sizes.get(i)[1];
        }
        return new FrozenApi(file, parts);
    }
}

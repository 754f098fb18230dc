package dev.codegym.library;

import com.google.common.hash.Hashing;
import dev.codegym.CodeGymException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP around a package: the manifest first, then the other entries in the order of their names, all with one fixed time
 * stamp and no extra fields. What is read is bounded, whatever the file claims.
 */
final class PackageZip {
    static final String MANIFEST = "manifest.json";

    private static final int MAX_ENTRIES = 1_000;
    private static final int MAX_ENTRY_BYTES = 32 << 20;
    private static final int MAX_BYTES = 128 << 20;

    /** Not the first day that ZIP knows: for that one the JDK writes an extra field, which depends on the time zone. */
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);

    private PackageZip() {}

    static String sha256(byte[] bytes) {
        return Hashing.sha256().hashBytes(bytes).toString();
    }

    static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static byte[] bytes(byte[] manifest, SortedMap<String, byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            write(out, manifest, entries);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory does not fail", e);
        }
        return out.toByteArray();
    }

    /** Writes a file beside it first, and then moves it into place in one go. */
    static void write(Path file, byte[] bytes) {
        Path temporary = temporary(file);
        try {
            try {
                Files.write(temporary, bytes);
                move(temporary, file.toAbsolutePath());
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new CodeGymException(file + ": the package cannot be written (" + e + ")", e);
        }
    }

    /** A name that keeps clear of packages, so that what a killed writer leaves is never taken for one. */
    static Path temporary(Path file) {
        Path target = file.toAbsolutePath();
        long writer = ProcessHandle.current().pid();
        return target.resolveSibling("." + target.getFileName() + "." + writer + "-"
                + Thread.currentThread().getId() + ".tmp");
    }

    private static void write(OutputStream out, byte[] manifest, SortedMap<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.setLevel(Deflater.DEFAULT_COMPRESSION);
            put(zip, MANIFEST, manifest);
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                put(zip, entry.getKey(), entry.getValue());
            }
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    static byte[] readManifest(Path file) {
        try (ZipFile zip = open(file)) {
            ZipEntry entry = zip.getEntry(MANIFEST);
            if (entry == null) {
                throw new PackageFormatException(file, "it has no entry " + MANIFEST + ": it is no package");
            }
            return bytes(file, zip, entry, MAX_ENTRY_BYTES);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    /** All entries, the manifest among them, in the order of the file. */
    static Map<String, byte[]> readAll(Path file) {
        try (ZipFile zip = open(file)) {
            if (zip.size() > MAX_ENTRIES) {
                throw new PackageFormatException(
                        file, "it has " + zip.size() + " entries: a package has at most " + MAX_ENTRIES);
            }
            Map<String, byte[]> entries = new LinkedHashMap<>();
            int left = MAX_BYTES;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                byte[] bytes = bytes(file, zip, entry, Math.min(left, MAX_ENTRY_BYTES));
                left -= bytes.length;
                if (entries.put(entry.getName(), bytes) != null) {
                    throw new PackageFormatException(file, "entry " + entry.getName() + " stands twice");
                }
            }
            return entries;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    /** The same of a ZIP that stands in memory. */
    static Map<String, byte[]> readAll(Path file, byte[] zipped) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped), StandardCharsets.UTF_8)) {
            Map<String, byte[]> entries = new LinkedHashMap<>();
            int left = MAX_BYTES;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] bytes = bounded(file, zip, entry, Math.min(left, MAX_ENTRY_BYTES));
                left -= bytes.length;
                if (entries.put(entry.getName(), bytes) != null) {
                    throw new PackageFormatException(file, "entry " + entry.getName() + " stands twice");
                }
                if (entries.size() > MAX_ENTRIES) {
                    throw new PackageFormatException(
                            file, "it has more than " + MAX_ENTRIES + " entries, the most that a package has");
                }
            }
            return entries;
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static byte[] bounded(Path file, InputStream in, ZipEntry entry, int limit) throws IOException {
        byte[] bytes = in.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new PackageFormatException(
                    file,
                    "entry " + entry.getName() + " is too large: an entry has at most " + MAX_ENTRY_BYTES
                            + " bytes, all together at most " + MAX_BYTES);
        }
        return bytes;
    }

    private static ZipFile open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new PackageFormatException(file, "it is a folder: a package is a file");
        }
        return new ZipFile(file.toFile(), ZipFile.OPEN_READ, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(Path file, ZipFile zip, ZipEntry entry, int limit) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = bounded(file, in, entry, limit);
            // ZipFile leaves checking to its callers.
            CRC32 sum = new CRC32();
            sum.update(bytes);
            if (sum.getValue() != entry.getCrc()) {
                throw new PackageFormatException(
                        file, "entry " + entry.getName() + " is damaged: its check sum is wrong");
            }
            return bytes;
        } catch (ZipException | EOFException e) {
            throw new PackageFormatException(file, "entry " + entry.getName() + " is damaged: " + e.getMessage(), e);
        }
    }

    /** Compares the entries with the hashes of the manifest. */
    static void check(Path file, Map<String, byte[]> entries, SortedMap<String, String> hashes) {
        hashes.forEach((name, hash) -> {
            byte[] bytes = entries.get(name);
            if (bytes == null) {
                throw new PackageFormatException(file, "entry " + name + " is missing, but the manifest names it");
            }
            String found = sha256(bytes);
            if (!found.equals(hash)) {
                throw new PackageFormatException(
                        file,
                        "entry " + name + " was changed: its SHA-256 is " + found + ", the manifest says " + hash);
            }
        });
        for (String name : entries.keySet()) {
            if (!name.equals(MANIFEST) && !hashes.containsKey(name)) {
                throw new PackageFormatException(file, "entry " + name + " is not named in the manifest: remove it");
            }
        }
    }

    private static PackageFormatException unreadable(Path file, Exception e) {
        return e instanceof NoSuchFileException
                ? new PackageFormatException(file, "there is no such file", e)
                : new PackageFormatException(
                        file, "it is not a readable ZIP file, perhaps it was cut off: " + e.getMessage(), e);
    }

    static SortedMap<String, String> hashes(SortedMap<String, byte[]> entries) {
        SortedMap<String, String> hashes = new TreeMap<>();
        entries.forEach((name, bytes) -> hashes.put(name, sha256(bytes)));
        return hashes;
    }
}

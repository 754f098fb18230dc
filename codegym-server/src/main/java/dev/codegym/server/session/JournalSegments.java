package dev.codegym.server.session;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a journal: numbered, each written to its size and then left alone. Guarded by the journal's lock. */
final class JournalSegments implements Closeable {
    private static final System.Logger LOG = System.getLogger(JournalSegments.class.getName());
    private static final Pattern NAME = Pattern.compile("sessions-([0-9]{6,9})\\.jsonl");
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** Lines of the format that this release writes, and the only one that it reads. */
    static final int VERSION = 1;

    private static final byte[] HEADER =
            JournalLine.sealed(new StringBuilder("{\"journal\":\"codegym-sessions\",\"version\":" + VERSION));

    /** A file that is written to its end. */
    interface Target extends Closeable {
        void write(byte[] bytes) throws IOException;

        void cut(long length) throws IOException;

        /** Waits until the disk has it all; does nothing once it is closed. */
        void force() throws IOException;
    }

    /** Opens a file for its first line. */
    interface Opener {
        Target open(Path file) throws IOException;
    }

    private final Path folder;
    private final JournalOptions options;
    private final Opener opener;
    private final TreeMap<Integer, Long> sizes = new TreeMap<>();
    private @Nullable Target current;
    private int number;
    private long total;
    private boolean broken;

    JournalSegments(JournalOptions options, Opener opener) {
        this.folder = options.folder();
        this.options = options;
        this.opener = opener;
    }

    /** What makes a file or folder its owner's alone, where there is such a thing. */
    static FileAttribute<?>[] ownersAlone(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    /** Finds the files that are there. */
    void find() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher matcher = NAME.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()) {
                    resize(Integer.parseInt(matcher.group(1)), Files.size(file));
                }
            }
        }
        number = sizes.isEmpty() ? 0 : sizes.lastKey();
    }

    Set<Integer> numbers() {
        return Set.copyOf(sizes.keySet());
    }

    Path file(int segment) {
        return folder.resolve(String.format(java.util.Locale.ROOT, "sessions-%06d.jsonl", segment));
    }

    /** Drops the end of a file that was found, which nobody was told was written. */
    void cut(int segment, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file(segment), StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
        resize(segment, length);
    }

    /** Begins the next file. */
    void rotate() throws IOException {
        int next = number + 1;
        Files.deleteIfExists(file(next));
        Files.createFile(file(next), ownersAlone("rw-------"));
        Target target = opener.open(file(next));
        try {
            target.write(HEADER);
        } catch (IOException e) {
            target.close();
            Files.deleteIfExists(file(next));
            throw e;
        }
        Target before = current;
        if (before != null) {
            if (options.sync()) {
                forceLast(before, target);
            }
            before.close();
        }
        if (options.sync()) {
            forceFolder();
        }
        current = target;
        number = next;
        resize(next, HEADER.length);
    }

    /** Somebody may be waiting for the disk to have the last file: a failure here must be theirs too, and nobody's acknowledgement. */
    private void forceLast(Target last, Target next) throws IOException {
        try {
            last.force();
        } catch (IOException e) {
            breakOff();
            next.close();
            throw e;
        }
    }

    private void forceFolder() {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // some systems know no such thing
            LOG.log(System.Logger.Level.DEBUG, "the journal's folder cannot be forced to disk", e);
        }
    }

    /**
     * Writes whole lines and tells the position of the first. Where it fails, none of it stands there; where not even that can be had, nothing is
     * written any more.
     */
    long append(byte[] lines) throws IOException {
        checkWhole();
        if (size() > HEADER.length && size() + lines.length > options.segmentBytes()) {
            tryRotate();
            checkWhole();
        }
        Target target = java.util.Objects.requireNonNull(current);
        long size = size();
        try {
            target.write(lines);
        } catch (IOException | RuntimeException | Error e) {
            takeBack(target, size, e);
            throw e;
        }
        resize(number, size + lines.length);
        return (long) number << 32 | size;
    }

    /**
     * Throws where an earlier failure left it open what the files hold.
     *
     * @throws IOException from the first such failure on
     */
    void checkWhole() throws IOException {
        if (broken) {
            throw new IOException("the journal failed before and takes nothing more: start the server again");
        }
    }

    private long size() {
        return sizes.getOrDefault(number, 0L);
    }

    private void tryRotate() {
        try {
            rotate();
        } catch (IOException e) {
            // the old one may have room yet; if not, writing to it tells
            LOG.log(System.Logger.Level.WARNING, "the journal cannot begin another file; it goes on in the last", e);
        }
    }

    private void takeBack(Target target, long size, Throwable cause) {
        try {
            target.cut(size);
        } catch (IOException | RuntimeException e) {
            cause.addSuppressed(e);
            broken = true;
        }
    }

    /** Nothing is written any more: what was written may not be on the disk, and nobody can tell. */
    void breakOff() {
        broken = true;
    }

    @Nullable
    Target current() {
        return current;
    }

    /** The oldest file that is not written any more, or -1. */
    int oldest() {
        return sizes.isEmpty() || sizes.firstKey() == number ? -1 : sizes.firstKey();
    }

    /** How many bytes all files have. */
    long bytes() {
        return total;
    }

    private void resize(int segment, long bytes) {
        Long before = sizes.put(segment, bytes);
        total += bytes - (before == null ? 0 : before);
    }

    void delete(int segment) throws IOException {
        try {
            Files.delete(file(segment));
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.WARNING, "somebody else deleted a file of the journal: " + e.getMessage());
        }
        resize(segment, 0);
        sizes.remove(segment);
    }

    @Override
    public void close() throws IOException {
        if (current != null) {
            current.force();
            current.close();
        }
    }

    /** A file of this machine. Not a channel: those are closed where a thread that writes is interrupted. */
    static final class DiskTarget implements Target {
        private final RandomAccessFile file;
        private boolean closed;

        DiskTarget(Path path) throws IOException {
            file = new RandomAccessFile(path.toFile(), "rw");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
            file.write(bytes);
        }

        @Override
        public void cut(long length) throws IOException {
            file.setLength(length);
            file.seek(length);
        }

        @Override
        public void force() throws IOException {
            synchronized (this) {
                if (!closed) {
                    file.getFD().sync();
                }
            }
        }

        @Override
        public void close() throws IOException {
            synchronized (this) {
                closed = true;
                file.close();
            }
        }
    }
}

package dev.codegym.library;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;

/**
 * A file that is read and written at positions. Safe for use by several threads.
 *
 * <p>Not a {@link java.nio.channels.FileChannel}: that closes itself for everybody when one of the threads that read it is
 * interrupted.
 */
final class DiskFile implements AutoCloseable {
    private final Path path;
    private final RandomAccessFile file;

    private DiskFile(Path path, RandomAccessFile file) {
        this.path = path;
        this.file = file;
    }

    static DiskFile open(Path path) throws IOException {
        return new DiskFile(path, new RandomAccessFile(path.toFile(), "r"));
    }

    static DiskFile openToWrite(Path path) throws IOException {
        return new DiskFile(path, new RandomAccessFile(path.toFile(), "rw"));
    }

    Path path() {
        return path;
    }

    synchronized long length() throws IOException {
        return file.length();
    }

    /** Reads so many bytes, or fails. */
    synchronized byte[] read(long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > file.length()) {
            throw new EOFException("it ends at byte " + file.length() + ", before the " + length + " bytes at " + at);
        }
        byte[] bytes = new byte[length];
        file.seek(at);
        file.readFully(bytes);
        return bytes;
    }

    synchronized void write(long at, byte[] bytes) throws IOException {
        file.seek(at);
        file.write(bytes);
    }

    synchronized void truncate(long length) throws IOException {
        file.setLength(length);
    }

    /** Returns when everything that was written stands on the disk. */
    synchronized void force() throws IOException {
        file.getFD().sync();
    }

    /** Keeps other writers out until it is closed; false where there is one already. */
    synchronized boolean lock() throws IOException {
        try {
            return file.getChannel().tryLock() != null;
        } catch (java.nio.channels.OverlappingFileLockException e) {
            return false; // a writer of this process
        }
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}

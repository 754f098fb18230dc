package dev.codegym.server.session;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes one server the owner of a journal's folder. The lock ends with the process, however that ends. */
final class JournalLock implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(JournalLock.class.getName());

    private final FileChannel channel;

    private JournalLock(FileChannel channel) {
        this.channel = channel;
    }

    /**
     * Takes a folder, which is made where there is none.
     *
     * @throws CodeGymException if another server has it, or it cannot be written
     */
    static JournalLock take(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Path parent = folder.toAbsolutePath().getParent();
                if (parent != null) {
                    Files.createDirectories(parent);
                }
                Files.createDirectory(folder, JournalSegments.ownersAlone("rwx------"));
            }
            FileChannel channel = FileChannel.open(
                    folder.resolve("journal.lock"),
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                    JournalSegments.ownersAlone("rw-------"));
            if (locked(channel) == null) {
                channel.close();
                throw new CodeGymException("the journal in " + folder
                        + " is used by another server: stop that one, or give each its own folder");
            }
            return new JournalLock(channel);
        } catch (IOException e) {
            throw new CodeGymException(
                    "the journal's folder " + folder + " cannot be used: " + e + ": choose another one", e);
        }
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // another server of this JVM
            return null;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the journal's lock could not be given back", e);
        }
    }
}

package dev.codegym.synth;

import dev.codegym.CodeGymException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The folder that a run writes to. Has one owner; a second run, of this or another process, is refused.
 *
 * <p>What makes a killed run safe to go on with: problems are committed in the order of the file, a package's file is
 * complete when it gets its name, and its line in {@code verified.jsonl} is written after it. So the lines of both journals
 * are the problems that are done, from the first on without a gap; what a kill cut off is at most the last line of either
 * and a package without a line, which is made again, to the same bytes.
 */
final class RunFolder implements Closeable {
    private static final String RUN = "run.json";
    private static final String SUMMARY = "summary.json";
    private static final String VERIFIED = "verified.jsonl";
    private static final String REJECTED = "rejected.jsonl";
    /** The folder in it that keeps what a model answered. */
    static final String EXCHANGES = "exchanges";

    private static final String LOCK = ".lock";
    private static final String UNFINISHED = ".tmp";
    private static final int NAMED = 3;

    private final Path folder;
    private final FileChannel lockFile;
    private final Journal verified;
    private final Journal rejected;
    private final Tally tally = new Tally();

    private RunFolder(Path folder, FileChannel lockFile, Journal verified, Journal rejected) {
        this.folder = folder;
        this.lockFile = lockFile;
        this.verified = verified;
        this.rejected = rejected;
    }

    /**
     * Opens a folder, new or begun by a run like this one.
     *
     * @throws CodeGymException if it holds something else, was begun otherwise, or is being written to
     */
    static RunFolder open(Path folder, RunIdentity identity) {
        try {
            requireRunFolder(folder);
            Files.createDirectories(folder);
            FileChannel lockFile = locked(folder);
            try {
                return open(folder, identity, lockFile);
            } catch (IOException | RuntimeException e) {
                lockFile.close();
                throw e;
            }
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private static RunFolder open(Path folder, RunIdentity identity, FileChannel lockFile) throws IOException {
        Path run = folder.resolve(RUN);
        if (Files.exists(run)) {
            identity.requireSame(folder, run);
        } else {
            write(run, pretty(identity.toJson()));
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, ".*" + UNFINISHED)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        Journal verified = Journal.open(folder.resolve(VERIFIED));
        return new RunFolder(folder, lockFile, verified, Journal.open(folder.resolve(REJECTED)));
    }

    private static void requireRunFolder(Path folder) throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new CodeGymException(folder + " is a file: give --out a folder, new or of an earlier run");
        }
        if (!Files.exists(folder) || Files.exists(folder.resolve(RUN))) {
            return;
        }
        List<String> others = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                // a run that was killed before it wrote run.json leaves the first two, and one that asks a model the
                // last
                if (!name.equals(LOCK) && !name.equals("." + RUN + UNFINISHED) && !name.equals(EXCHANGES)) {
                    others.add(name);
                }
            }
        }
        if (!others.isEmpty()) {
            Collections.sort(others);
            String named = String.join(", ", others.subList(0, Math.min(NAMED, others.size())));
            throw new CodeGymException(folder + " holds something else (" + named
                    + (others.size() > NAMED ? " and " + (others.size() - NAMED) + " more" : "")
                    + ") and no " + RUN + ": give --out a new or empty folder, or one of an earlier run");
        }
    }

    /** A file of its own, because a process loses its locks on a file when it closes that file anywhere else. */
    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // a run of this process: the same answer
        }
        channel.close();
        throw new CodeGymException(
                folder + " is being written to by another run: wait for its end, or choose another --out");
    }

    /**
     * Whether the next problem of the file was done by an earlier run. To be asked for each line in order, until one was not.
     *
     * @throws CodeGymException if another problem stood in that line then
     */
    boolean wasDone(RawLine line) {
        try {
            String id = line instanceof RawLine.Usable usable
                    ? usable.problem().id()
                    : ((RawLine.Unusable) line).rejection().id();
            JsonNode entry = verified.entryOf(line.number());
            if (entry != null) {
                requireSameId(line, id, entry);
                VerifiedEntry known = VerifiedEntry.ofJson(entry);
                if (!known.packages().stream().allMatch(made -> Files.exists(folder.resolve(made.file())))) {
                    return false;
                }
                tally.add(known);
                verified.advance();
                return true;
            }
            JsonNode refused = rejected.entryOf(line.number());
            if (refused != null) {
                requireSameId(line, id, refused);
                tally.addRejected(refused.path("check").asString(""));
                rejected.advance();
                return true;
            }
            return false;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    private void requireSameId(RawLine line, String id, JsonNode entry) {
        String before = entry.path("id").asString("");
        if (!before.equals(id)) {
            throw new CodeGymException("line " + line.number() + " of the input is problem '" + id + "', but " + folder
                    + " was made from a file where it is '" + before
                    + "': the file was changed since; choose another --out, or remove the folder");
        }
    }

    /** Makes a problem's packages part of the folder. */
    void commit(PackagedProblem packaged, long line) {
        try {
            packaged.packages()
                    .forEach(made ->
                            made.writer().accept(folder.resolve(made.entry().file())));
            VerifiedEntry entry = packaged.entry(line);
            verified.append(entry.toJson());
            tally.add(entry);
            tally.addWorked();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Makes a rejection part of the folder. */
    void commit(Rejection rejection) {
        try {
            rejected.append(rejection.toJson());
            tally.addRejected(rejection.reason().check());
            tally.addWorked();
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** How many problems are done. */
    long done() {
        return tally.done();
    }

    /** Ends a run: cuts off what a kill left behind and writes the summary, unless there is one and nothing was done. */
    SynthesisSummary finish(double seconds, Map<String, Double> checkSeconds) {
        SynthesisSummary summary = tally.summary(seconds, checkSeconds);
        try {
            verified.cut();
            rejected.cut();
            if (summary.worked() > 0 || !Files.exists(folder.resolve(SUMMARY))) {
                write(folder.resolve(SUMMARY), pretty(summary.toJson()));
            }
            return summary;
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }

    /** Files appear under their names complete or not at all. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path unfinished = file.resolveSibling("." + file.getFileName() + UNFINISHED);
        Files.write(unfinished, bytes);
        try {
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static byte[] pretty(ObjectNode json) {
        return (json.toPrettyString() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static CodeGymException unwritable(Path folder, IOException e) {
        return new CodeGymException("cannot write to " + folder + ": " + e, e);
    }

    @Override
    public void close() {
        try (lockFile;
                verified;
                rejected) {
            // closes all three, whichever fails
        } catch (IOException e) {
            throw unwritable(folder, e);
        }
    }
}

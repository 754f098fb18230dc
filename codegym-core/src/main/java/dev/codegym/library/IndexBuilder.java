package dev.codegym.library;

import dev.codegym.CodeGymException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gathers the entries of an index in any order and writes them sorted. They wait in a file, so that only ids and positions
 * are held in memory. Has one owner.
 */
final class IndexBuilder implements AutoCloseable {
    private record Place(long at, int length) {}

    private final TreeMap<String, Place> places = new TreeMap<>();
    private final Path spool;
    private final DiskFile file;
    private final Spill spill;

    /** Opens one that waits beside this file. */
    IndexBuilder(Path beside) throws IOException {
        Path target = beside.toAbsolutePath();
        spool = Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".tmp");
        file = DiskFile.openToWrite(spool);
        spill = new Spill(file, 0);
    }

    boolean has(String id) {
        return places.containsKey(id);
    }

    int size() {
        return places.size();
    }

    /**
     * Adds an entry.
     *
     * @throws CodeGymException if there is one with this id
     */
    void add(String id, ObjectNode payload) throws IOException {
        byte[] json = LibraryIndex.json(payload);
        if (places.putIfAbsent(id, new Place(spill.position(), json.length)) != null) {
            throw new CodeGymException("two packages have the id '" + id + "': a library holds one of each");
        }
        spill.put(json);
    }

    /** Writes the index there and returns where it ends. */
    long write(DiskFile target, long base) throws IOException {
        spill.flush();
        return LibraryIndex.write(target, base, List.copyOf(places.keySet()), id -> {
            Place place = places.get(id);
            return place == null ? new byte[0] : file.read(place.at(), place.length());
        });
    }

    @Override
    public void close() throws IOException {
        file.close();
        Files.deleteIfExists(spool);
    }
}

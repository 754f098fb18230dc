package dev.codegym.synth.model;

import dev.codegym.CodeGymException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Exchanges in a folder: {@code exchanges.jsonl}, a line that names the model and then one line for each exchange, known by its
 * request's key. Safe for many threads; one process at a time writes.
 *
 * <p>What makes it survive a kill: a line is on the disk before {@link #append} returns, and lines are only ever added, so what a kill
 * cuts off is at most a last line that nobody was told of. Only the lines' places are held in memory. The file is no channel, which
 * would be closed for all threads where one of them is interrupted.
 */
final class ExchangeLog implements Closeable {
    static final String FILE = "exchanges.jsonl";
    private static final String LOCK = ".lock";
    private static final String FORMAT = "codegym-exchanges-1";

    private final Path file;
    private final RandomAccessFile data;
    private final @Nullable FileChannel lock;
    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> keysOfIds = new HashMap<>();
    private Usage usage = Usage.NONE;
    private String model = "";
    private long end;
    private boolean unended;

    /** Where a line stands. */
    private record Place(long offset, int length) {}

    private ExchangeLog(Path file, RandomAccessFile data, @Nullable FileChannel lock) {
        this.file = file;
        this.data = data;
        this.lock = lock;
    }

    /**
     * Opens a folder for exchanges with a model, and cuts off a last line that is torn.
     *
     * @throws CodeGymException if it holds those of another model, is written to by another process, or is damaged
     */
    static ExchangeLog open(Path folder, String model) {
        try {
            Files.createDirectories(folder);
            FileChannel lock = locked(folder);
            try {
                Path file = folder.resolve(FILE);
                ExchangeLog log = new ExchangeLog(file, new RandomAccessFile(file.toFile(), "rw"), lock);
                log.load();
                log.begin(model);
                return log;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CodeGymException(folder + " cannot hold a recording: " + e, e);
        }
    }

    /**
     * Opens a folder to read from; a last line that is torn is passed over.
     *
     * @throws CodeGymException if it holds no exchanges, or is damaged
     */
    static ExchangeLog read(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new CodeGymException(folder + " holds no recording: there must be a file " + FILE + " in it");
        }
        try {
            ExchangeLog log = new ExchangeLog(file, new RandomAccessFile(file.toFile(), "r"), null);
            log.load();
            if (log.model.isEmpty()) {
                throw new CodeGymException(file + " is empty: nothing was recorded");
            }
            return log;
        } catch (IOException e) {
            throw new CodeGymException(file + " cannot be read: " + e, e);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // this process has it open already: refused like another process
        }
        channel.close();
        throw new CodeGymException(
                folder + " is being recorded to by another run: end that one, or use another folder");
    }

    private void load() throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            long number = 0;
            while (!unended) {
                boolean ended = readLine(in, line);
                if (!ended && line.size() == 0) {
                    return;
                }
                number++;
                boolean last = !ended || isAtEnd(in);
                if (!take(line.toString(StandardCharsets.UTF_8), line.size(), number, last)) {
                    return;
                }
                end += line.size() + (ended ? 1 : 0);
                unended = !ended;
            }
        }
    }

    /** Reads a line; false where no line feed ends it. */
    private static boolean readLine(InputStream in, ByteArrayOutputStream line) throws IOException {
        line.reset();
        for (int next = in.read(); next >= 0; next = in.read()) {
            if (next == '\n') {
                return true;
            }
            line.write(next);
        }
        return false;
    }

    private static boolean isAtEnd(InputStream in) throws IOException {
        in.mark(1);
        boolean atEnd = in.read() < 0;
        in.reset();
        return atEnd;
    }

    /** Takes a line in; false where it is a torn last one. */
    private boolean take(String text, int length, long number, boolean last) {
        if (text.isBlank() && number > 1) {
            return true;
        }
        try {
            JsonNode line = JsonMapper.shared().readTree(text);
            if (number == 1) {
                takeHeader(line);
            } else {
                takeExchange(line, length, number);
            }
            return true;
        } catch (JacksonException e) {
            if (last) {
                return false;
            }
            throw damaged(number, "is not JSON", e);
        }
    }

    private void takeHeader(JsonNode line) {
        if (!line.path("format").asString("").equals(FORMAT)
                || !line.path("model").isString()) {
            throw damaged(1, "is no header: it must be {\"format\":\"" + FORMAT + "\",\"model\":\"NAME\"}", null);
        }
        model = line.path("model").stringValue();
    }

    private void takeExchange(JsonNode line, int length, long number) {
        String key = line.path("key").asString("");
        if (!RequestKey.isKey(key)
                || !line.path("reply").isObject() && !line.path("failure").isObject()) {
            throw damaged(
                    number,
                    "is no exchange: it must have a \"key\" of 32 hexadecimal digits, and a \"reply\" or a \"failure\"",
                    null);
        }
        index(key, line, new Place(end, length));
    }

    private void index(String key, JsonNode line, Place place) {
        places.put(key, place);
        String id = line.path("request").path("id").asString("");
        if (!id.isEmpty()) {
            keysOfIds.put(id, key);
        }
        usage = usage.plus(ExchangeJson.usage(line));
    }

    private CodeGymException damaged(long number, String what, @Nullable Throwable cause) {
        return new CodeGymException(file + ", line " + number + " " + what, cause);
    }

    private void begin(String newModel) throws IOException {
        if (model.isEmpty()) {
            end = 0;
            data.setLength(0);
            ObjectNode header = JsonMapper.shared().createObjectNode();
            write(header.put("format", FORMAT).put("model", newModel));
            data.getFD().sync();
            model = newModel;
        } else if (model.equals(newModel)) {
            data.setLength(end);
        } else {
            throw new CodeGymException(
                    file + " is a recording of the model " + model + ", not of " + newModel + ": use another folder");
        }
    }

    String model() {
        return model;
    }

    synchronized int size() {
        return places.size();
    }

    /** The tokens of all exchanges. */
    synchronized Usage usage() {
        return usage;
    }

    synchronized boolean has(String key) {
        return places.containsKey(key);
    }

    /** The key of the last exchange whose request had this id. */
    synchronized @Nullable String keyOf(String id) {
        return keysOfIds.get(id);
    }

    /** An exchange, or null. */
    @Nullable
    JsonNode find(String key) {
        byte[] bytes;
        synchronized (this) {
            Place place = places.get(key);
            if (place == null) {
                return null;
            }
            bytes = new byte[place.length()];
            try {
                data.seek(place.offset());
                data.readFully(bytes);
            } catch (IOException e) {
                throw new CodeGymException(file + " cannot be read: " + e, e);
            }
        }
        return JsonMapper.shared().readTree(bytes);
    }

    /** Adds an exchange, which is on the disk when this returns. */
    synchronized void append(String key, ObjectNode line) {
        add(key, line);
        force();
    }

    /** Adds an exchange, which is on the disk after the next {@link #force}. */
    synchronized void add(String key, ObjectNode line) {
        try {
            index(key, line, write(line));
        } catch (IOException e) {
            throw new CodeGymException(file + " cannot be written: " + e, e);
        }
    }

    synchronized void force() {
        try {
            data.getFD().sync();
        } catch (IOException e) {
            throw new CodeGymException(file + " cannot be written: " + e, e);
        }
    }

    /** Writes a line behind what is whole: one whose writing failed half-way is overwritten by the next. */
    private Place write(ObjectNode line) throws IOException {
        byte[] text = line.toString().getBytes(StandardCharsets.UTF_8);
        ByteBuffer bytes = ByteBuffer.allocate(text.length + 2);
        if (unended) {
            bytes.put((byte) '\n');
        }
        Place place = new Place(end + bytes.position(), text.length);
        bytes.put(text).put((byte) '\n');
        data.seek(end);
        data.write(bytes.array(), 0, bytes.position());
        end += bytes.position();
        unended = false;
        return place;
    }

    @Override
    public void close() {
        try {
            data.close();
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw new CodeGymException(file + " cannot be closed: " + e, e);
        }
    }
}

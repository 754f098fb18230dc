package dev.codegym.worker;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one frame strictly. Nothing that it says is believed before it is there: no length is larger than the bytes that are left,
 * no type but those of plain data is made.
 */
final class FrameReader {
    /** Thrown where a frame is not what it must be. */
    static final class GarbageException extends IOException {
        private static final long serialVersionUID = 1L;

        GarbageException(String message) {
            super(message);
        }
    }

    private final ByteBuffer buffer;

    FrameReader(byte[] content) {
        this.buffer = ByteBuffer.wrap(content);
    }

    /**
     * Reads a frame of at most so many bytes.
     *
     * @throws EOFException at the end of the stream
     */
    static FrameReader of(InputStream in, int longest) throws IOException {
        int length = 0;
        for (int i = 0; i < 4; i++) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the stream ended");
            }
            length = length << 8 | next;
        }
        if (length < 1 || length > longest) {
            throw new GarbageException("a frame of " + length + " bytes: it must have 1 to " + longest);
        }
        byte[] content = in.readNBytes(length); // grows with what arrives, whatever was announced
        if (content.length < length) {
            throw new EOFException("the stream ended within a frame");
        }
        return new FrameReader(content);
    }

    /** The tag at hand. */
    byte peek() throws GarbageException {
        ByteBuffer rest = need(1);
        return rest.get(rest.position());
    }

    /** How many bytes the whole frame has. */
    int length() {
        return buffer.capacity();
    }

    /** The whole frame. */
    byte[] content() {
        return buffer.array();
    }

    private ByteBuffer need(long bytes) throws GarbageException {
        if (bytes < 0 || bytes > buffer.remaining()) {
            throw new GarbageException("a frame announces " + bytes + " bytes but has " + buffer.remaining());
        }
        return buffer;
    }

    byte tag() throws GarbageException {
        return need(1).get();
    }

    boolean flag() throws GarbageException {
        byte tag = tag();
        if (tag != 0 && tag != 1) {
            throw new GarbageException("a flag of value " + tag);
        }
        return tag == 1;
    }

    int number() throws GarbageException {
        return need(4).getInt();
    }

    long longNumber() throws GarbageException {
        return need(8).getLong();
    }

    /** A count of things of which each takes at least so many bytes. */
    int count(int bytesEach) throws GarbageException {
        int count = number();
        need(count < 0 ? -1 : (long) count * bytesEach);
        return count;
    }

    byte[] bytes() throws GarbageException {
        byte[] bytes = new byte[count(1)];
        buffer.get(bytes);
        return bytes;
    }

    String text() throws GarbageException {
        return text(Integer.MAX_VALUE);
    }

    /** A text of at most so many characters. */
    String text(int longest) throws GarbageException {
        boolean wide = flag();
        int length = count(wide ? 2 : 1);
        if (length > longest) {
            throw new GarbageException("a text of " + length + " characters where " + longest + " are the most");
        }
        if (!wide) {
            String text = new String(buffer.array(), buffer.position(), length, StandardCharsets.ISO_8859_1);
            buffer.position(buffer.position() + length);
            return text;
        }
        char[] characters = new char[length];
        buffer.asCharBuffer().get(characters);
        buffer.position(buffer.position() + 2 * length);
        return new String(characters);
    }

    @SuppressWarnings("NullAway") // a null among arguments is for who takes them to refuse
    Object[] values() throws GarbageException {
        @Nullable Object[] values = new @Nullable Object[count(1)];
        for (int i = 0; i < values.length; i++) {
            values[i] = value();
        }
        return values;
    }

    @Nullable
    Object value() throws GarbageException {
        return value(Plain.LEVELS);
    }

    private @Nullable Object value(int levels) throws GarbageException {
        if (levels == 0) {
            throw new GarbageException("values nested deeper than " + Plain.LEVELS + " levels");
        }
        byte tag = tag();
        return switch (tag) {
            case Plain.NULL -> null;
            case Plain.INT -> number();
            case Plain.LONG -> longNumber();
            case Plain.DOUBLE -> Double.longBitsToDouble(longNumber());
            case Plain.TRUE -> true;
            case Plain.FALSE -> false;
            case Plain.CHAR -> (char) number();
            case Plain.FLOAT -> Float.intBitsToFloat(number());
            case Plain.SHORT -> (short) number();
            case Plain.BYTE -> (byte) number();
            case Plain.STRING -> text();
            case Plain.LIST -> list(levels);
            case Plain.OBJECTS -> objects(levels);
            default -> array(tag);
        };
    }

    private List<@Nullable Object> list(int levels) throws GarbageException {
        int size = count(1);
        List<@Nullable Object> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(value(levels - 1));
        }
        return list;
    }

    private Object array(byte tag) throws GarbageException {
        switch (tag) {
            case Plain.INTS -> {
                int[] ints = new int[count(4)];
                buffer.asIntBuffer().get(ints);
                buffer.position(buffer.position() + 4 * ints.length);
                return ints;
            }
            case Plain.LONGS -> {
                long[] longs = new long[count(8)];
                buffer.asLongBuffer().get(longs);
                buffer.position(buffer.position() + 8 * longs.length);
                return longs;
            }
            case Plain.DOUBLES -> {
                double[] doubles = new double[count(8)];
                buffer.asDoubleBuffer().get(doubles);
                buffer.position(buffer.position() + 8 * doubles.length);
                return doubles;
            }
            case Plain.BOOLEANS -> {
                boolean[] truths = new boolean[count(1)];
                for (int i = 0; i < truths.length; i++) {
                    truths[i] = flag();
                }
                return truths;
            }
            case Plain.CHARS -> {
                char[] chars = new char[count(2)];
                buffer.asCharBuffer().get(chars);
                buffer.position(buffer.position() + 2 * chars.length);
                return chars;
            }
            default -> throw new GarbageException("a value of unknown type " + tag);
        }
    }

    private Object objects(int levels) throws GarbageException {
        int dimensions = tag();
        Class<?> element = Plain.element(tag());
        if (element == null || dimensions < 1 || dimensions > levels) {
            throw new GarbageException("an array of unknown type");
        }
        for (int i = 1; i < dimensions; i++) {
            element = element.arrayType();
        }
        if (element.isPrimitive()) {
            throw new GarbageException("an array of primitives told as one of objects");
        }
        @Nullable Object[] array = (@Nullable Object[]) Array.newInstance(element, count(1));
        for (int i = 0; i < array.length; i++) {
            Object value = value(levels - 1);
            if (value != null && !element.isInstance(value)) {
                throw new GarbageException("an array of " + element.getTypeName() + " with a value of another type");
            }
            array[i] = value;
        }
        return array;
    }

    /** Checks that nothing is left. */
    void end() throws GarbageException {
        if (buffer.hasRemaining()) {
            throw new GarbageException(buffer.remaining() + " bytes too many in a frame");
        }
    }
}

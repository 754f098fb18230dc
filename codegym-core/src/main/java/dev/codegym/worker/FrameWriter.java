package dev.codegym.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes one frame: its length in four bytes, then its content. */
final class FrameWriter {
    /** No frame is longer, in either direction. */
    static final int MAX_FRAME = 64 << 20;

    private static final int HEAD = 4;

    /** Thrown where a value is not plain data, or the frame grows too long. */
    static final class UnwritableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnwritableException(String message) {
            super(message);
        }
    }

    private ByteBuffer buffer = ByteBuffer.allocate(256).position(HEAD);

    static FrameWriter of(byte op) {
        return new FrameWriter().tag(op);
    }

    private ByteBuffer room(long bytes) {
        if (buffer.remaining() < bytes) {
            long wanted = buffer.position() + bytes;
            if (wanted > MAX_FRAME) {
                throw new UnwritableException("more than " + MAX_FRAME + " bytes for one message to or from a worker");
            }
            int size = (int) Math.min(MAX_FRAME, Math.max(wanted, 2L * buffer.capacity()));
            buffer = ByteBuffer.wrap(Arrays.copyOf(buffer.array(), size)).position(buffer.position());
        }
        return buffer;
    }

    FrameWriter tag(int value) {
        room(1).put((byte) value);
        return this;
    }

    FrameWriter flag(boolean value) {
        return tag(value ? 1 : 0);
    }

    FrameWriter number(int value) {
        room(4).putInt(value);
        return this;
    }

    FrameWriter number(long value) {
        room(8).putLong(value);
        return this;
    }

    FrameWriter bytes(byte[] value) {
        number(value.length);
        room(value.length).put(value);
        return this;
    }

    /** One byte for each character where all are Latin-1, else two; half surrogates survive. */
    FrameWriter text(String value) {
        if (value.chars().allMatch(c -> c < 256)) {
            flag(false);
            return bytes(value.getBytes(StandardCharsets.ISO_8859_1));
        }
        flag(true).number(value.length());
        ByteBuffer target = room(2L * value.length());
        target.asCharBuffer().put(value);
        target.position(target.position() + 2 * value.length());
        return this;
    }

    FrameWriter values(Object[] values) {
        number(values.length);
        for (Object value : values) {
            value(value, Plain.LEVELS);
        }
        return this;
    }

    FrameWriter value(@Nullable Object value) {
        return value(value, Plain.LEVELS);
    }

    private FrameWriter value(@Nullable Object value, int levels) {
        if (levels == 0) {
            throw new UnwritableException("arrays and lists nested deeper than " + Plain.LEVELS + " levels");
        }
        if (value == null) {
            return tag(Plain.NULL);
        }
        if (value instanceof Integer number) {
            return tag(Plain.INT).number(number.intValue());
        }
        if (value instanceof Boolean truth) {
            return tag(truth ? Plain.TRUE : Plain.FALSE);
        }
        if (value instanceof String text) {
            return tag(Plain.STRING).text(text);
        }
        if (value instanceof List<?> list && list.getClass().getClassLoader() == null) {
            tag(Plain.LIST).number(list.size());
            list.forEach(element -> value(element, levels - 1));
            return this;
        }
        if (value instanceof Object[] objects) {
            return objects(objects, levels);
        }
        return value.getClass().isArray() ? array(value) : scalar(value);
    }

    private FrameWriter scalar(Object value) {
        if (value instanceof Long number) {
            return tag(Plain.LONG).number(number.longValue());
        } else if (value instanceof Double number) {
            return tag(Plain.DOUBLE).number(Double.doubleToRawLongBits(number));
        } else if (value instanceof Character character) {
            return tag(Plain.CHAR).number(character.charValue());
        } else if (value instanceof Float number) {
            return tag(Plain.FLOAT).number(Float.floatToRawIntBits(number));
        } else if (value instanceof Short number) {
            return tag(Plain.SHORT).number(number.intValue());
        } else if (value instanceof Byte number) {
            return tag(Plain.BYTE).number(number.intValue());
        }
        throw notPlain(value);
    }

    private FrameWriter array(Object array) {
        if (array instanceof int[] ints) {
            tag(Plain.INTS).number(ints.length);
            ByteBuffer target = room(4L * ints.length);
            target.asIntBuffer().put(ints);
            target.position(target.position() + 4 * ints.length);
        } else if (array instanceof long[] longs) {
            tag(Plain.LONGS).number(longs.length);
            ByteBuffer target = room(8L * longs.length);
            target.asLongBuffer().put(longs);
            target.position(target.position() + 8 * longs.length);
        } else if (array instanceof double[] doubles) {
            tag(Plain.DOUBLES).number(doubles.length);
            ByteBuffer target = room(8L * doubles.length);
            target.asDoubleBuffer().put(doubles);
            target.position(target.position() + 8 * doubles.length);
        } else if (array instanceof boolean[] truths) {
            tag(Plain.BOOLEANS).number(truths.length);
            for (boolean truth : truths) {
                flag(truth);
            }
        } else if (array instanceof char[] chars) {
            tag(Plain.CHARS).number(chars.length);
            ByteBuffer target = room(2L * chars.length);
            target.asCharBuffer().put(chars);
            target.position(target.position() + 2 * chars.length);
        } else {
            throw notPlain(array);
        }
        return this;
    }

    private FrameWriter objects(Object[] objects, int levels) {
        Class<?> element = objects.getClass().componentType();
        int dimensions = 1;
        for (; element.isArray(); element = element.componentType()) {
            dimensions++;
        }
        int position = Plain.position(element);
        if (position < 0) {
            throw notPlain(objects);
        }
        tag(Plain.OBJECTS).tag(dimensions).tag(position).number(objects.length);
        for (Object object : objects) {
            value(object, levels - 1);
        }
        return this;
    }

    private static UnwritableException notPlain(Object value) {
        return new UnwritableException("a value of type " + value.getClass().getTypeName()
                + ": it must be a number, boolean, character, string, or arrays and lists of these");
    }

    /** What was written, without the length. */
    byte[] content() {
        return Arrays.copyOfRange(buffer.array(), HEAD, buffer.position());
    }

    /** Appends what {@link #content} of another frame gave. */
    FrameWriter content(byte[] content) {
        room(content.length).put(content);
        return this;
    }

    void writeTo(OutputStream out) throws IOException {
        buffer.putInt(0, buffer.position() - HEAD);
        out.write(buffer.array(), 0, buffer.position());
    }
}

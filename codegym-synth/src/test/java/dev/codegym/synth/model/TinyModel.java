package dev.codegym.synth.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Writes a language model of random weights in the GGUF format, version 3: the architecture of Llama with two layers of 64 numbers, and
 * tokens that are single bytes. What it says is noise; what speaks is a real server. Also a program: {@code java TinyModel.java FILE}.
 */
final class TinyModel {
    private static final int WIDTH = 64;
    private static final int HEADS = 4;
    private static final int LAYERS = 2;
    private static final int INNER = 128;
    private static final int CONTEXT = 32_768;
    private static final int BYTES = 256;
    private static final int FIRST_BYTE = 3;
    private static final int TOKENS = FIRST_BYTE + BYTES + 1;

    private static final int UINT32 = 4;
    private static final int INT32 = 5;
    private static final int FLOAT32 = 6;
    private static final int TEXT = 8;
    private static final int ARRAY = 9;
    private static final int ALIGNMENT = 32;

    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final ByteArrayOutputStream weights = new ByteArrayOutputStream();
    private final Random random = new Random(7);
    private final List<Runnable> fields = new ArrayList<>();
    private final List<Runnable> tensors = new ArrayList<>();

    public static void main(String[] arguments) throws IOException {
        write(Path.of(arguments[0]));
    }

    static void write(Path file) throws IOException {
        Files.write(file, new TinyModel().bytes());
    }

    private byte[] bytes() {
        describe();
        tokens();
        weigh();
        header.writeBytes("GGUF".getBytes(StandardCharsets.US_ASCII));
        int32(3);
        int64(tensors.size());
        int64(fields.size());
        fields.forEach(Runnable::run);
        tensors.forEach(Runnable::run);
        pad(header);
        header.writeBytes(weights.toByteArray());
        return header.toByteArray();
    }

    private void describe() {
        text("general.architecture", "llama");
        text("general.name", "tiny-random");
        number("llama.context_length", CONTEXT);
        number("llama.embedding_length", WIDTH);
        number("llama.block_count", LAYERS);
        number("llama.feed_forward_length", INNER);
        number("llama.attention.head_count", HEADS);
        number("llama.attention.head_count_kv", HEADS);
        number("llama.rope.dimension_count", WIDTH / HEADS);
        number("llama.vocab_size", TOKENS);
        field("llama.attention.layer_norm_rms_epsilon", FLOAT32, () -> int32(Float.floatToIntBits(1e-5f)));
    }

    private void tokens() {
        List<String> names = new ArrayList<>(List.of("<unk>", "<s>", "</s>"));
        List<Integer> types = new ArrayList<>(List.of(2, 3, 3));
        for (int i = 0; i < BYTES; i++) {
            names.add(String.format(Locale.ROOT, "<0x%02X>", i));
            types.add(6);
        }
        names.add("\u2581");
        types.add(1);
        text("tokenizer.ggml.model", "llama");
        array("tokenizer.ggml.tokens", TEXT, names.size(), () -> names.forEach(this::text));
        array("tokenizer.ggml.scores", FLOAT32, names.size(), () -> names.forEach(name -> int32(0)));
        array("tokenizer.ggml.token_type", INT32, types.size(), () -> types.forEach(this::int32));
        number("tokenizer.ggml.unknown_token_id", 0);
        number("tokenizer.ggml.bos_token_id", 1);
        number("tokenizer.ggml.eos_token_id", 2);
        text(
                "tokenizer.chat_template",
                "{% for message in messages %}{{ message['role'] + ': ' + message['content'] + '\\n' }}{% endfor %}"
                        + "{% if add_generation_prompt %}{{ 'assistant: ' }}{% endif %}");
    }

    private void weigh() {
        matrix("token_embd.weight", WIDTH, TOKENS);
        vector("output_norm.weight");
        matrix("output.weight", WIDTH, TOKENS);
        for (int layer = 0; layer < LAYERS; layer++) {
            String block = "blk." + layer + ".";
            vector(block + "attn_norm.weight");
            for (String part : List.of("attn_q", "attn_k", "attn_v", "attn_output")) {
                matrix(block + part + ".weight", WIDTH, WIDTH);
            }
            vector(block + "ffn_norm.weight");
            matrix(block + "ffn_gate.weight", WIDTH, INNER);
            matrix(block + "ffn_up.weight", WIDTH, INNER);
            matrix(block + "ffn_down.weight", INNER, WIDTH);
        }
    }

    private void vector(String name) {
        float[] ones = new float[WIDTH];
        Arrays.fill(ones, 1);
        tensor(name, ones, WIDTH);
    }

    private void matrix(String name, int columns, int rows) {
        float[] values = new float[columns * rows];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (random.nextGaussian() / Math.sqrt(columns));
        }
        tensor(name, values, columns, rows);
    }

    private void tensor(String name, float[] values, int... sizes) {
        pad(weights);
        long offset = weights.size();
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        weights.writeBytes(bytes.array());
        tensors.add(() -> {
            text(name);
            int32(sizes.length);
            for (int size : sizes) {
                int64(size);
            }
            int32(0);
            int64(offset);
        });
    }

    private void field(String name, int type, Runnable value) {
        fields.add(() -> {
            text(name);
            int32(type);
            value.run();
        });
    }

    private void number(String name, int value) {
        field(name, UINT32, () -> int32(value));
    }

    private void text(String name, String value) {
        field(name, TEXT, () -> text(value));
    }

    private void array(String name, int type, int size, Runnable values) {
        field(name, ARRAY, () -> {
            int32(type);
            int64(size);
            values.run();
        });
    }

    private void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int64(bytes.length);
        header.writeBytes(bytes);
    }

    private void int32(int value) {
        header.writeBytes(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(value)
                .array());
    }

    private void int64(long value) {
        header.writeBytes(ByteBuffer.allocate(Long.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array());
    }

    private static void pad(ByteArrayOutputStream out) {
        while (out.size() % ALIGNMENT != 0) {
            out.write(0);
        }
    }
}

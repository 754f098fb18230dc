package dev.codegym.worker;

import java.io.BufferedInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A worker that serves like ours until a tool is called, and then misbehaves. */
public final class FakeWorker {
    enum Way {
        SILENT,
        STOPS_READING,
        GARBAGE,
        EMPTY_FRAME,
        ENDLESS_FRAME,
        TOO_LONG_A_FRAME,
        HALF_A_FRAME,
        UNKNOWN_KIND,
        QUESTION,
        TOO_LONG_A_TEXT,
        TEXT_BEYOND_THE_FRAME,
        BYTES_TOO_MANY,
        BUDGET_THAT_GROWS,
        EXIT,
        /** Dies in the first call that any of its kind gets, then behaves. */
        EXIT_ONCE,
        NO_STREAMS,
        /** Says where it runs, and dies at once. */
        TELLS
    }

    private FakeWorker() {}

    public static void main(String[] arguments) throws IOException {
        Way way = Way.valueOf(arguments[0]);
        Path folder = Path.of(arguments[1]);
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        WorkerServer server = new WorkerServer(in, out);
        if (way == Way.TELLS) {
            System.err.println("variables " + System.getenv().keySet() + ", files " + new File(".").list().length);
            Runtime.getRuntime().halt(5);
        }
        while (true) {
            FrameReader request = FrameReader.of(in, FrameWriter.MAX_FRAME);
            if (request.peek() == Op.CALL && !(way == Way.EXIT_ONCE && Files.exists(folder.resolve("died")))) {
                misbehave(way, folder, new DataOutputStream(out));
            } else {
                FrameWriter answer = server.answer(request);
                if (answer != null) {
                    answer.writeTo(out);
                }
            }
        }
    }

    private static FrameWriter done() {
        return FrameWriter.of(Op.DONE)
                .number(Long.MAX_VALUE)
                .number(Long.MAX_VALUE)
                .flag(false);
    }

    private static void misbehave(Way way, Path folder, DataOutputStream out) throws IOException {
        switch (way) {
            case SILENT -> hang();
            case STOPS_READING -> {
                System.in.close();
                hang();
            }
            case GARBAGE -> out.writeBytes("Exception in thread \"main\" java.lang.Garbage\n");
            case EMPTY_FRAME -> out.writeInt(0);
            case ENDLESS_FRAME -> {
                out.writeInt(Integer.MAX_VALUE);
                out.write(new byte[1 << 20]);
            }
            case TOO_LONG_A_FRAME -> {
                out.writeInt(Worker.SHORT_REPLY + 1);
                out.write(new byte[Worker.SHORT_REPLY + 1]);
            }
            case HALF_A_FRAME -> {
                out.writeInt(100);
                out.write(new byte[50]);
                Runtime.getRuntime().halt(0);
            }
            case UNKNOWN_KIND -> FrameWriter.of((byte) 99).writeTo(out);
            case QUESTION ->
                FrameWriter.of(Op.ASK)
                        .tag(AskedTools.CALL)
                        .text("count")
                        .values(new Object[0])
                        .writeTo(out);
            case TOO_LONG_A_TEXT -> done().text("x".repeat(65_537)).writeTo(out);
            case TEXT_BEYOND_THE_FRAME ->
                done().flag(true).number(Integer.MAX_VALUE).writeTo(out);
            case BYTES_TOO_MANY -> done().text("1").number(1).writeTo(out);
            case BUDGET_THAT_GROWS ->
                FrameWriter.of(Op.DONE)
                        .number(-1L)
                        .number(-1L)
                        .flag(false)
                        .text("1")
                        .writeTo(out);
            case EXIT -> Runtime.getRuntime().halt(9);
            case EXIT_ONCE -> {
                Files.createFile(folder.resolve("died"));
                Runtime.getRuntime().halt(9);
            }
            case NO_STREAMS -> {
                new FileOutputStream(FileDescriptor.out).close();
                hang();
            }
            default -> throw new IllegalStateException();
        }
    }

    private static void hang() {
        Object never = new Object();
        synchronized (never) {
            while (true) {
                try {
                    never.wait();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}

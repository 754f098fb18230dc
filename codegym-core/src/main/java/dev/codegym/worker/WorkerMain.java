package dev.codegym.worker;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;

/**
 * The main class of a worker. It reads requests from the standard input and answers on the standard output, one at a time,
 * until its parent closes the input or dies.
 */
public final class WorkerMain {
    /** With which a JVM ends that was told to end when its heap is full. */
    static final int OUT_OF_MEMORY = 3;

    /** Room for as deep recursion as any limits allow; memory is taken only as it is used. */
    private static final long STACK = 64L << 20;

    /** With which the name of a worker's folder begins. */
    static final String FOLDER = "codegym-worker-";

    private WorkerMain() {}

    /** Serves. It is started by {@link WorkerPool} and takes no arguments. */
    public static void main(String[] arguments) {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in), 1 << 16);
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
        Thread server = new Thread(null, () -> serve(in, out), "codegym-worker", STACK);
        server.start();
        ProcessHandle parent = ProcessHandle.current().parent().orElse(null);
        if (parent != null) {
            CompletableFuture<Void> unused = parent.onExit().thenRun(() -> end(0));
        }
    }

    private static void serve(InputStream in, OutputStream out) {
        try {
            new WorkerServer(in, out).serve();
        } catch (EOFException e) {
            end(0);
        } catch (IOException e) {
            end(1);
        } finally {
            end(2);
        }
    }

    private static void end(int code) {
        File folder = new File(System.getProperty("user.dir"));
        if (folder.getName().startsWith(FOLDER)) {
            boolean unused = folder.delete(); // a parent that was killed cannot; it is empty, or stays
        }
        Runtime.getRuntime().halt(code);
    }
}

package dev.codegym.cli;

import dev.codegym.synth.Rejection;
import dev.codegym.synth.SynthesisListener;
import java.io.Console;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.util.function.Supplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows how a run goes on: a bar on a terminal, a line now and then elsewhere. Says how to go on when it is interrupted. */
final class Progress implements SynthesisListener, AutoCloseable {
    private static final long LINE_EVERY_NANOS = 10_000_000_000L;
    private static final int BAR_UPDATE_MILLIS = 200;

    private final PrintWriter err;
    private final boolean terminal;
    private final Supplier<String> spent;
    private final Thread farewell;
    private @Nullable ProgressBar bar;
    private long problems;
    private long done;
    private long verified;
    private long lastLine = System.nanoTime();

    private Progress(PrintWriter err, boolean terminal, Supplier<String> spent) {
        this.spent = spent;
        this.err = err;
        this.terminal = terminal;
        this.farewell = new Thread(this::sayGoodbye, "codegym-farewell");
    }

    static Progress open(PrintWriter err) {
        return open(err, () -> "");
    }

    /** One that also shows what was spent so far. */
    static Progress open(PrintWriter err, Supplier<String> spent) {
        Progress progress = new Progress(err, isTerminal(), spent);
        Runtime.getRuntime().addShutdownHook(progress.farewell);
        return progress;
    }

    /** From JDK 22 on there is a console even where there is no terminal, and a method that tells. */
    @SuppressWarnings("SystemConsoleNull") // null is half of the test: before JDK 22 it tells
    private static boolean isTerminal() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (NoSuchMethodException e) {
            return true;
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }

    @Override
    public void started(long newProblems, long newDone) {
        problems = newProblems;
        done = newDone;
        if (done > 0 && done < problems) {
            err.println("Going on where an earlier run ended: " + done + " of " + problems + " problems are done.");
        }
        if (terminal && done < problems) {
            bar = new ProgressBarBuilder()
                    .setTaskName("synth")
                    .setInitialMax(problems)
                    .startsFrom(done, java.time.Duration.ZERO)
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(BAR_UPDATE_MILLIS)
                    .build();
        }
    }

    @Override
    public void verified(long line, String id) {
        verified++;
        progressed();
    }

    @Override
    public void rejected(Rejection rejection) {
        progressed();
    }

    private void progressed() {
        done++;
        if (bar != null) {
            bar.setExtraMessage(verified + " verified" + spent());
            bar.stepTo(done);
        } else if (System.nanoTime() - lastLine > LINE_EVERY_NANOS) {
            lastLine = System.nanoTime();
            err.println(done + " of " + problems + " problems done, " + verified + " verified by this run" + spent());
        }
    }

    private String spent() {
        String text = spent.get();
        return text.isEmpty() ? "" : "; " + text;
    }

    private void sayGoodbye() {
        err.println();
        err.println("Interrupted. What is done is kept: run the same command again to go on.");
        err.flush();
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // the JVM is going down already, and the hook has spoken
        }
    }
}

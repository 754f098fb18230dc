package dev.codegym.cli;

import dev.codegym.synth.SynthesisPipeline;
import dev.codegym.synth.model.BatchImport;
import dev.codegym.synth.model.BatchModel;
import dev.codegym.synth.model.EndpointOptions;
import dev.codegym.synth.model.LanguageModel;
import dev.codegym.synth.model.OneByOne;
import dev.codegym.synth.model.OpenAiEndpoint;
import dev.codegym.synth.model.Recorder;
import dev.codegym.synth.model.Replay;
import dev.codegym.synth.model.TokenBudget;
import dev.codegym.synth.model.Traffic;
import dev.codegym.synth.model.Usage;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The model that the options name, with what keeps its answers and counts its cost. Has one owner. */
final class ModelStack implements AutoCloseable {
    private static final int SHOWN_PROBLEMS = 10;
    private static final double MILLION = 1e6;

    private final ModelFlags flags;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final LanguageModel model;
    private final int atOnce;
    private Usage before = Usage.NONE;
    private @Nullable OpenAiEndpoint endpoint;
    private @Nullable BatchModel batch;

    private ModelStack(ModelFlags flags, Path out, PrintWriter err) {
        this.flags = flags;
        Path exchanges = flags.record == null ? SynthesisPipeline.exchanges(out) : flags.record;
        int requests = flags.concurrency == null ? 8 : flags.concurrency;
        if (flags.replay != null) {
            atOnce = Runtime.getRuntime().availableProcessors();
            model = one(kept(flags.byId ? Replay.byId(flags.replay) : Replay.open(flags.replay)), 1);
        } else if (flags.isBatch()) {
            atOnce = Runtime.getRuntime().availableProcessors();
            batch = kept(BatchModel.open(exchanges, flags.chatFields()));
            model = batch;
            takeResults(batch, err);
        } else {
            atOnce = requests;
            EndpointOptions options = EndpointOptions.of(
                            Objects.requireNonNull(flags.endpoint), Objects.requireNonNull(flags.model))
                    .withFields(flags.chatFields())
                    .withConcurrency(requests)
                    .withLimits(given(flags.requestsPerMinute), given(flags.tokensPerMinute));
            options = flags.keyVariable == null ? options : options.withKeyVariable(flags.keyVariable);
            endpoint = OpenAiEndpoint.open(options);
            before = Recorder.usage(exchanges);
            LanguageModel paid = flags.budget == null ? endpoint : TokenBudget.of(endpoint, flags.budget, before);
            model = one(kept(Recorder.open(exchanges, paid)), requests);
        }
    }

    /** Opens it, and takes the results of batches in. */
    static ModelStack open(ModelFlags flags, Path out, PrintWriter err) {
        return new ModelStack(flags, out, err);
    }

    private static long given(@Nullable Long limit) {
        return limit == null ? 0 : limit;
    }

    private <T extends AutoCloseable> T kept(T part) {
        parts.push(part);
        return part;
    }

    private OneByOne one(LanguageModel each, int threads) {
        return kept(new OneByOne(each, threads));
    }

    private void takeResults(BatchModel to, PrintWriter err) {
        for (Path file : flags.batchIn) {
            BatchImport taken = to.importResults(file);
            err.println(file + ": " + taken.answered() + " answers" + counted(taken.known(), "known before")
                    + counted(taken.failed(), "failed, to be asked again") + counted(taken.refused(), "refused")
                    + counted(taken.unreadable(), "lines that are no results of ours"));
            taken.problems().stream().limit(SHOWN_PROBLEMS).forEach(problem -> err.println("  " + problem));
            int more = taken.problems().size() - SHOWN_PROBLEMS;
            if (more > 0) {
                err.println("  and " + more + " more");
            }
        }
    }

    private static String counted(int count, String what) {
        return count == 0 ? "" : ", " + count + " " + what;
    }

    LanguageModel model() {
        return model;
    }

    /** How many problems are worth having under way at once. */
    int atOnce() {
        return atOnce;
    }

    /** Requests, tokens and cost so far; empty where nobody is paid. */
    String spent() {
        if (batch != null) {
            return batch.size() + " answers, " + tokens(batch.usage());
        }
        if (endpoint == null) {
            return "";
        }
        Traffic traffic = endpoint.traffic();
        Usage all = before.plus(traffic.usage());
        return traffic.sent() + " requests" + (traffic.retried() == 0 ? "" : " (" + traffic.retried() + " again)")
                + ", " + tokens(all);
    }

    private String tokens(Usage usage) {
        String text = usage.promptTokens() + " + " + usage.completionTokens() + " tokens";
        if (flags.priceIn == null || flags.priceOut == null) {
            return text;
        }
        double cost = (usage.promptTokens() * flags.priceIn + usage.completionTokens() * flags.priceOut) / MILLION;
        return text + String.format(Locale.ROOT, ", cost %.4f", cost);
    }

    /** Writes the next batch; null where nothing is missing or this is no batch. */
    @Nullable
    String nextBatch(String command) {
        if (batch == null || batch.pending().isEmpty()) {
            return null;
        }
        int missing = batch.pending().size();
        if (flags.batchOut == null) {
            return missing + " answers are missing. Write their requests: " + command + " --batch-out FILE";
        }
        String files = String.join(
                ", ", batch.export(flags.batchOut).stream().map(Path::toString).toList());
        return "Wrote " + missing + " requests to " + files
                + ". Run them (the service's batch interface, vLLM's run-batch), then: " + command
                + " --batch-in RESULTS --batch-out NEXT";
    }

    @Override
    public void close() {
        for (AutoCloseable part : parts) {
            try {
                part.close();
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("closing throws nothing checked", e);
            }
        }
    }
}

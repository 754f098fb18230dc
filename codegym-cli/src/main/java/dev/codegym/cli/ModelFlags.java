package dev.codegym.cli;

import dev.codegym.synth.model.ChatFields;
import dev.codegym.synth.model.ModelOptions;
import dev.codegym.synth.model.PromptLanguage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The options of {@code synth} that speak of a language model. */
final class ModelFlags {
    /** Who makes environments. */
    enum By {
        /** Program analysis. */
        ANALYSIS,
        /** A language model. */
        MODEL
    }

    @Option(
            names = "--by",
            paramLabel = "WHO",
            defaultValue = "analysis",
            description = "Who makes environments: analysis (Java solutions, the default) or model (any language).")
    By by = By.ANALYSIS;

    @Option(
            names = "--polish",
            description = "Have a model write better words for what program analysis made; nothing else changes.")
    boolean polish;

    @Option(
            names = "--judge",
            description = "With --polish: have the model say which words are clearer, and keep these.")
    boolean judge;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "An OpenAI-compatible endpoint, such as http://127.0.0.1:8000/v1.")
    @Nullable
    String endpoint;

    @Option(names = "--model", paramLabel = "NAME", description = "The model's name at the endpoint or in the batch.")
    @Nullable
    String model;

    @Option(
            names = "--key-env",
            paramLabel = "NAME",
            description = "The environment variable that holds the key (default: OPENAI_API_KEY, if it is set).")
    @Nullable
    String keyVariable;

    @Option(
            names = "--language",
            paramLabel = "L",
            description = "The language of task texts and descriptions: en or zh (default: en).")
    @Nullable
    String language;

    @Option(names = "--prompts", paramLabel = "DIR", description = "Templates of your own in place of ours.")
    @Nullable
    Path prompts;

    @Option(
            names = "--solvers",
            paramLabel = "N",
            description =
                    "How many solvers are asked for (default: 10). With fewer than 3 they cannot outvote a reference.")
    @Nullable
    Integer solvers;

    @Option(names = "--lots", paramLabel = "N", description = "How many lots of 15 inputs are asked for (default: 2).")
    @Nullable
    Integer lots;

    @Option(
            names = "--repairs",
            paramLabel = "N",
            description = "How often findings go back to the model at most (default: 3).")
    @Nullable
    Integer repairs;

    @Option(
            names = "--max-tokens-field",
            paramLabel = "NAME",
            description = "How the endpoint calls that limit (default: max_tokens; some want max_completion_tokens).")
    @Nullable
    String maxTokensField;

    @Option(
            names = "--field",
            paramLabel = "NAME=JSON",
            description = "A further field of each request, such as temperature=0.8; may be given several times.")
    Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--max-tokens", paramLabel = "N", description = "How long a completion may be (default: 8192).")
    @Nullable
    Integer maxTokens;

    @Option(
            names = "--python",
            description =
                    "Run Python solutions with python3, with limits, and compare their answers. Only for solutions that "
                            + "you would run by hand.")
    boolean python;

    @Option(
            names = "--concurrency",
            paramLabel = "N",
            description = "How many requests are under way at once (default: 8).")
    @Nullable
    Integer concurrency;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            description = "How many requests the endpoint takes in a minute (default: no limit).")
    @Nullable
    Long requestsPerMinute;

    @Option(
            names = "--tokens-per-minute",
            paramLabel = "N",
            description =
                    "How many tokens the endpoint takes in a minute, prompts and completions (default: no limit).")
    @Nullable
    Long tokensPerMinute;

    @Option(
            names = "--budget-tokens",
            paramLabel = "N",
            description = "End the run when so many tokens are spent, earlier runs into the folder included.")
    @Nullable
    Long budget;

    @Option(
            names = "--price-in",
            paramLabel = "P",
            description = "What a million tokens of prompts cost, to show the cost.")
    @Nullable
    Double priceIn;

    @Option(names = "--price-out", paramLabel = "P", description = "What a million tokens of completions cost.")
    @Nullable
    Double priceOut;

    @Option(
            names = "--batch-out",
            paramLabel = "FILE",
            description = "Ask nobody: write the requests that are needed next to FILE, in OpenAI's batch format.")
    @Nullable
    Path batchOut;

    @Option(
            names = "--batch-in",
            paramLabel = "FILE",
            description =
                    "Take the results of a batch; may be given several times, and with --batch-out for the next one.")
    List<Path> batchIn = new ArrayList<>();

    @Option(
            names = "--record",
            paramLabel = "DIR",
            description =
                    "Where answers are kept, so that none is paid twice (default: exchanges in the --out folder).")
    @Nullable
    Path record;

    @Option(names = "--replay", paramLabel = "DIR", description = "Ask nobody: take the answers of a recording.")
    @Nullable
    Path replay;

    @Option(
            names = "--by-id",
            description =
                    "With --replay: look at the requests' ids alone, so that a recording outlives a change of prompts.")
    boolean byId;

    boolean isWanted() {
        return by == By.MODEL || polish;
    }

    boolean isBatch() {
        return batchOut != null || !batchIn.isEmpty();
    }

    /** What is wrong with them together, with what would be right; null where nothing is. */
    @Nullable
    String contradiction() {
        String first = firstGiven();
        if (!isWanted()) {
            return first == null ? null : first + " speaks of a model: give --by model (or --polish) as well";
        }
        if (by == By.MODEL && polish) {
            return "--polish is for what program analysis made: leave it out with --by model";
        }
        if (judge && !polish) {
            return "--judge goes with --polish";
        }
        int ways = (endpoint == null ? 0 : 1) + (isBatch() ? 1 : 0) + (replay == null ? 0 : 1);
        if (ways != 1) {
            return (ways == 0 ? "nobody answers" : "several answer")
                    + ": give one of --endpoint URL, --batch-out or --batch-in FILE, and --replay DIR";
        }
        return ofTheWay();
    }

    private @Nullable String ofTheWay() {
        if (replay == null && model == null) {
            return "--model is missing: give the model's name, as the endpoint or the batch knows it";
        }
        if (replay != null && (model != null || record != null)) {
            return (model == null ? "--record" : "--model")
                    + " cannot go with --replay: a recording says which model it is of";
        }
        if (byId && replay == null) {
            return "--by-id goes with --replay only";
        }
        String stray = endpoint == null ? firstOfTheEndpoint() : null;
        if (stray != null) {
            return stray + " goes with --endpoint only";
        }
        if (replay != null && (maxTokensField != null || !fields.isEmpty())) {
            return (maxTokensField != null ? "--max-tokens-field" : "--field")
                    + " cannot go with --replay: nobody is asked";
        }
        if (polish && (python || solvers != null || lots != null || repairs != null || maxTokens != null)) {
            return "--python, --solvers, --lots, --repairs and --max-tokens go with --by model: words are all that --polish asks for";
        }
        if ((priceIn == null) != (priceOut == null)) {
            return "--price-in and --price-out go together: give what a million tokens of each cost";
        }
        if (priceIn != null && priceOut != null && (!(priceIn >= 0) || !(priceOut >= 0))) {
            return "--price-in is " + priceIn + " and --price-out " + priceOut + ": neither may be negative";
        }
        return language == null || language.equals("en") || language.equals("zh")
                ? null
                : "--language is " + language + ": it must be en or zh";
    }

    private @Nullable String firstOfTheEndpoint() {
        if (keyVariable != null || concurrency != null) {
            return keyVariable != null ? "--key-env" : "--concurrency";
        }
        if (requestsPerMinute != null || tokensPerMinute != null) {
            return requestsPerMinute != null ? "--requests-per-minute" : "--tokens-per-minute";
        }
        return budget == null ? null : "--budget-tokens";
    }

    /** What a request's body says besides the request; an {@link IllegalArgumentException} names a field that cannot be sent. */
    ChatFields chatFields() {
        ObjectNode extra = JsonMapper.shared().createObjectNode();
        fields.forEach((name, value) -> {
            if (name.equals("messages") || name.equals("model") || name.equals("n") || name.equals("stream")) {
                throw new IllegalArgumentException("field is " + name + ": that one is not yours to set");
            }
            try {
                extra.set(name, JsonMapper.shared().readTree(value));
            } catch (JacksonException e) {
                throw new IllegalArgumentException(
                        "field is " + name + "=" + value
                                + ": behind the = there must be JSON, such as 0.8 or '\"low\"'",
                        e);
            }
        });
        ChatFields body = ChatFields.of(String.valueOf(model)).withExtra(extra);
        return maxTokensField == null ? body : body.withMaxTokensField(maxTokensField);
    }

    private @Nullable String firstGiven() {
        Object[] values = {
            endpoint,
            model,
            keyVariable,
            language,
            prompts,
            solvers,
            lots,
            repairs,
            maxTokens,
            maxTokensField,
            concurrency,
            requestsPerMinute,
            tokensPerMinute,
            budget,
            priceIn,
            priceOut,
            batchOut,
            record,
            replay
        };
        String[] names = {
            "--endpoint",
            "--model",
            "--key-env",
            "--language",
            "--prompts",
            "--solvers",
            "--lots",
            "--repairs",
            "--max-tokens",
            "--max-tokens-field",
            "--concurrency",
            "--requests-per-minute",
            "--tokens-per-minute",
            "--budget-tokens",
            "--price-in",
            "--price-out",
            "--batch-out",
            "--record",
            "--replay"
        };
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                return names[i];
            }
        }
        if (!fields.isEmpty()) {
            return "--field";
        }
        return judge ? "--judge" : byId ? "--by-id" : python ? "--python" : batchIn.isEmpty() ? null : "--batch-in";
    }

    /** How it is asked; an {@link IllegalArgumentException} names a number that is out of range. */
    ModelOptions options() {
        ModelOptions options = ModelOptions.DEFAULT.withOriginal(python);
        options = "zh".equals(language) ? options.withLanguage(PromptLanguage.CHINESE) : options;
        options = prompts == null ? options : options.withPrompts(prompts);
        options = solvers == null ? options : options.withSolvers(solvers);
        options = lots == null ? options : options.withLots(lots);
        options = repairs == null ? options : options.withRepairs(repairs);
        return maxTokens == null ? options : options.withMaxTokens(maxTokens);
    }
}

package dev.codegym.synth.model;

import dev.codegym.synth.RawProblem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;

/** In the role of a model: right answers about the worked example's problem, and ways to spoil them. */
final class VanAnswers {
    private static final PromptTemplates PROMPTS = PromptTemplates.standard(PromptLanguage.ENGLISH);

    private VanAnswers() {}

    static RawProblem problem(String id) {
        return new RawProblem("", id, resource("statement.txt"), resource("original.py"), "python");
    }

    private static String resource(String name) {
        try (InputStream in = PromptTemplates.class.getResourceAsStream("prompts/en/example/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String environment() {
        return PROMPTS.exampleAnswer();
    }

    /** The environment with one part replaced, which must be there. */
    static String environment(String old, String replacement) {
        return replaced(environment(), old, replacement);
    }

    static String solver() {
        return PROMPTS.exampleSolver();
    }

    static String solver(String old, String replacement) {
        return replaced(solver(), old, replacement);
    }

    private static String replaced(String text, String old, String replacement) {
        if (!text.contains(old)) {
            throw new IllegalArgumentException("there is no '" + old + "' in: " + text);
        }
        return text.replace(old, replacement);
    }

    /** Fifteen inputs that obey the rules; each seed gives others. */
    static String tasks(long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder("<tasks>\n{");
        String[] tiers = {"easy", "medium", "hard"};
        int[] sizes = {12, 40, 120};
        for (int tier = 0; tier < tiers.length; tier++) {
            text.append(tier == 0 ? "" : ",\n").append('"').append(tiers[tier]).append("\": [");
            for (int i = 0; i < 5; i++) {
                int[] weights =
                        random.ints(sizes[tier] + random.nextInt(8), 1, 61).toArray();
                text.append(i == 0 ? "" : ",\n")
                        .append("{\"weights\": ")
                        .append(java.util.Arrays.toString(weights))
                        .append(", \"capacity\": ")
                        .append(60 + random.nextInt(60))
                        .append('}');
            }
            text.append(']');
        }
        return text.append("}\n</tasks>\n").toString();
    }

    /** Which part a request is for: the word behind the problem's id. */
    static String part(ModelRequest request) {
        return request.id().split("/")[1].replaceAll("#.*", "");
    }

    /** Whether it asks to mend. */
    static boolean isRepair(ModelRequest request) {
        return request.id().matches(".*/r\\d+(#\\d+)?");
    }

    /** Right answers throughout. */
    static String right(ModelRequest request) {
        return switch (part(request)) {
            case "environment" -> environment();
            case "tasks" -> tasks(request.id().hashCode());
            // as models do, each writes something else
            default -> solver("int unused = 0;", "int unused = 0; // " + request.id());
        };
    }

    /** A model that answers each completion in the way given. */
    static ScriptedModel model(java.util.function.Function<ModelRequest, String> answer) {
        return new ScriptedModel(request -> ScriptedModel.reply(answer.apply(request)));
    }

    /** A model whose first answers on one part are spoiled, and that mends them when it is asked to. */
    static ScriptedModel spoiled(String part, UnaryOperator<String> spoil) {
        return model(request ->
                part(request).equals(part) && !isRepair(request) ? spoil.apply(right(request)) : right(request));
    }
}

package dev.codegym.synth.model;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** A model whose answers a test gives, and that knows what it was asked. */
final class ScriptedModel implements LanguageModel {
    final List<ModelRequest> asked = new CopyOnWriteArrayList<>();
    private final Function<ModelRequest, ModelReply> answers;

    ScriptedModel(Function<ModelRequest, ModelReply> answers) {
        this.answers = answers;
    }

    /** Answers each request with its id. */
    static ScriptedModel echo() {
        return new ScriptedModel(request -> reply("answer to " + request.id()));
    }

    static ModelReply reply(String text) {
        return new ModelReply("tiny-1", List.of(new Completion(text, "hm", "stop")), new Usage(7, 3));
    }

    static ModelRequest request(String id) {
        return ModelRequest.of(id, List.of(Message.user("What is " + id + "?")));
    }

    @Override
    public String name() {
        return "tiny";
    }

    @Override
    public ModelReply complete(ModelRequest request) {
        asked.add(request);
        return answers.apply(request);
    }
}

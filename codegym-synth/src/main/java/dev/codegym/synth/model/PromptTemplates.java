package dev.codegym.synth.model;

import com.google.common.base.Suppliers;
import dev.codegym.CodeGymException;
import dev.codegym.compile.SourceFile;
import dev.codegym.synth.RawProblem;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.CodeProblemSpecs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The prompts of each stage: texts with placeholders, which come with this release and can be replaced by files of a user. Each shows
 * one worked example, an environment that stands up to every check. Immutable and thread-safe.
 */
public final class PromptTemplates {
    /** So much of an answer goes back in a conversation. */
    private static final int LONGEST_ANSWER = 100_000;

    private final PromptLanguage language;
    private final TemplateFolder folder;
    private final Supplier<Example> example = Suppliers.memoize(this::readExample);

    private record Example(EnvironmentDraft draft, CodeProblemSpec problem) {}

    private PromptTemplates(PromptLanguage language, @Nullable Path folder) {
        this.language = language;
        this.folder = new TemplateFolder(language, folder);
    }

    /** The prompts that come with this release. */
    public static PromptTemplates standard(PromptLanguage language) {
        return new PromptTemplates(language, null);
    }

    /**
     * A user's prompts. The folder holds files such as {@code environment.txt}, {@code tasks.txt} or {@code example/problem.java};
     * what it lacks is taken from this release. All prompts are tried once here.
     *
     * @throws CodeGymException if the folder holds another file, a text lacks a placeholder or has an unknown one, or the example
     *     is none that could be read as an answer; the message names the file
     */
    public static PromptTemplates of(Path folder, PromptLanguage language) {
        PromptTemplates prompts = new PromptTemplates(language, folder);
        prompts.tryAll();
        return prompts;
    }

    private void tryAll() {
        Example shown = example.get();
        RawProblem problem = new RawProblem("", "example", "question", "solution", "python");
        environment(problem);
        tasks(problem, shown.draft);
        solver(problem, shown.draft, shown.problem);
        repair(List.of(), "answer", List.of(new Fault("place", "what", "mend")));
        polish(Map.of("title", "", "statement", "", "inputs", "", "tools", "", "present", ""));
        judge("first", "second");
    }

    /** The language. */
    public PromptLanguage language() {
        return language;
    }

    /** The version for provenance: its name, the language, and a hash over all texts, such as {@code 1-en-0123abcd}. */
    public String version() {
        return folder.version();
    }

    /** Asks for an environment. */
    List<Message> environment(RawProblem problem) {
        return asked(folder.template("environment.txt")
                .filled(Map.of(
                        "rules",
                        rules(),
                        "contract",
                        contract(),
                        "exampleStatement",
                        folder.text("example/statement.txt"),
                        "exampleSolution",
                        folder.text("example/original.py"),
                        "exampleAnswer",
                        exampleAnswer(),
                        "statement",
                        problem.question(),
                        "solution",
                        problem.solution(),
                        "language",
                        problem.language())));
    }

    /** Asks for 15 inputs. */
    List<Message> tasks(RawProblem problem, EnvironmentDraft environment) {
        Example shown = example.get();
        CodeProblemSpec spec = CodeProblemSpecs.ofSource(environment.sources());
        return asked(folder.template("tasks.txt")
                .filled(Map.of(
                        "statement",
                        environment.statement(),
                        "class",
                        code(environment.sources()),
                        "rules",
                        String.join("\n", environment.rules()),
                        "inputs",
                        SpecText.members(spec),
                        "exampleTitle",
                        shown.draft.title(),
                        "exampleInputs",
                        SpecText.members(shown.problem),
                        "exampleTasks",
                        exampleTasks())));
    }

    /** Asks for a solver; it is told what an agent is told, and the original solution. */
    List<Message> solver(RawProblem problem, EnvironmentDraft environment, CodeProblemSpec spec) {
        Example shown = example.get();
        return asked(folder.template("solver.txt")
                .filled(Map.ofEntries(
                        Map.entry("statement", environment.statement()),
                        Map.entry("tools", SpecText.tools(spec)),
                        Map.entry("observed", SpecText.observed(spec)),
                        Map.entry("hidden", SpecText.hidden(spec)),
                        Map.entry("answer", spec.answer().toString()),
                        Map.entry("compare", SpecText.compare(environment.answer())),
                        Map.entry("language", problem.language()),
                        Map.entry("solution", problem.solution()),
                        Map.entry("rules", String.join("\n", environment.rules())),
                        Map.entry("contract", contract()),
                        Map.entry("exampleStatement", shown.draft.statement()),
                        Map.entry("exampleTools", SpecText.tools(shown.problem)),
                        Map.entry("exampleSolver", exampleSolver()))));
    }

    /** The conversation with the model's answer and what was wrong with it. */
    List<Message> repair(List<Message> conversation, String answer, List<Fault> faults) {
        List<Message> messages = new ArrayList<>(conversation);
        messages.add(Message.assistant(toldAgain(answer)));
        String list = faults.stream().map(fault -> "- " + fault).collect(Collectors.joining("\n"));
        messages.add(Message.user(folder.template("repair.txt").filled(Map.of("faults", list))));
        return messages;
    }

    /** An answer of nothing is a message that some endpoints refuse, and one of megabytes one that none can read. */
    private static String toldAgain(String answer) {
        if (answer.isBlank()) {
            return "(no answer)";
        }
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER) + "\n(...)";
    }

    /** Asks for better words. */
    List<Message> polish(Map<String, String> values) {
        return asked(folder.template("polish.txt").filled(values));
    }

    /** Asks which of two descriptions is clearer. */
    List<Message> judge(String first, String second) {
        return asked(folder.template("judge.txt").filled(Map.of("first", first, "second", second)));
    }

    private List<Message> asked(String text) {
        return List.of(Message.system(folder.text("system.txt")), Message.user(text));
    }

    private String contract() {
        return folder.template("contract.txt").filled(Map.of("allowed", AllowedTypes.lines()));
    }

    /** Its first line stands in a paragraph, so what stands before it counts. */
    private String rules() {
        return "   " + folder.text("rules.txt");
    }

    /** The worked example as an answer to the prompt for an environment. */
    String exampleAnswer() {
        return folder.template("example/answer.txt").filled(Map.of("problem", folder.text("example/problem.java")));
    }

    /** The worked example's inputs as an answer. */
    String exampleTasks() {
        return folder.text("example/tasks.txt");
    }

    /** The worked example's solver as an answer. */
    String exampleSolver() {
        return folder.template("example/solver.txt").filled(Map.of("solver", folder.text("example/solver.java")));
    }

    private Example readExample() {
        Parsed<EnvironmentDraft> parsed = ModelAnswers.environment(Completion.of(exampleAnswer()));
        EnvironmentDraft draft = parsed.draft();
        if (draft == null) {
            throw new CodeGymException(
                    folder.template("example/answer.txt").place() + " is no right answer to its own prompt: "
                            + parsed.faults().get(0));
        }
        return new Example(draft, CodeProblemSpecs.ofSource(draft.sources()));
    }

    private static String code(List<SourceFile> sources) {
        return sources.stream().map(SourceFile::text).collect(Collectors.joining("\n"));
    }
}

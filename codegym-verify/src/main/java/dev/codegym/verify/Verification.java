package dev.codegym.verify;

import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.Provenance;
import dev.codegym.library.StatementExample;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What came of verifying a candidate: a finding of every check, and, where none failed, all that a package needs. Immutable.
 */
public final class Verification {
    private final Candidate candidate;
    private final List<Finding> findings;
    private final @Nullable EnvironmentHost host;
    private final List<Task> tasks;
    private final List<String> unusedTools;
    private final Map<String, Double> toolShares;
    private final @Nullable Figures figures;
    private final VerificationOptions options;
    private final Map<String, Long> nanos;

    Verification(Subject subject, List<Finding> findings, Map<String, Long> nanos) {
        this.candidate = subject.candidate();
        this.findings = List.copyOf(findings);
        this.options = subject.options();
        this.nanos = Collections.unmodifiableMap(new LinkedHashMap<>(nanos));
        this.host = subject.hostOrNull();
        this.tasks = !subject.hasOutcome() ? List.of() : accepted() ? Efforts.measured(subject) : subject.tasks();
        this.unusedTools = subject.hasPlays() ? ToolsUsed.unused(subject) : List.of();
        this.toolShares = Collections.unmodifiableMap(
                new LinkedHashMap<>(subject.hasPlays() ? ToolsUsed.shares(subject) : Map.of()));
        this.figures = subject.hasOutcome() ? Figures.of(subject, tasks) : null;
    }

    /** Whether no check failed. */
    public boolean accepted() {
        return failure().isEmpty();
    }

    /** A finding for every check, in the order of the checks. */
    public List<Finding> findings() {
        return findings;
    }

    /** The finding that rejects the candidate; empty where it is accepted. */
    public Optional<Finding> failure() {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.FAILED)
                .findFirst();
    }

    /** How it was verified. */
    public VerificationOptions options() {
        return options;
    }

    /**
     * How long each check took, in nanoseconds, by its name and in the order of the checks; under {@code TASK_SEARCH} what the search
     * for tasks took, which is no check's. No part of the report, because it is never the same.
     */
    public Map<String, Long> nanos() {
        return nanos;
    }

    /** The candidate as it came. */
    public Candidate candidate() {
        return candidate;
    }

    /** The definition, with the measured sizes where tasks were made. */
    public EnvironmentDefinition definition() {
        return host == null ? candidate.definition() : host.definition();
    }

    /** The tasks, in order of difficulty; empty where it was rejected before there were any. */
    public List<Task> tasks() {
        return tasks;
    }

    /** The tools that the solver calls on no task; known where the candidate is accepted. */
    public List<String> unusedTools() {
        return unusedTools;
    }

    /** On what share of the tasks the solver calls each tool, in the order of the problem; known where the candidate is accepted. */
    public Map<String, Double> toolShares() {
        return toolShares;
    }

    /**
     * The definition in the sandbox.
     *
     * @throws IllegalStateException if the candidate did not even get there: ask {@link #accepted} first
     */
    public EnvironmentHost host() {
        if (host == null) {
            throw new IllegalStateException(candidate.definition().id() + " has no host, because it was rejected by "
                    + failure().map(Finding::check).orElse("no check") + ": ask accepted() first");
        }
        return host;
    }

    /**
     * The package: the environment with its tasks, the statement's examples, this report, and in the manifest how it was verified.
     *
     * @param provenance where the environment comes from; {@code candidate().variant()} is how it was made
     * @throws IllegalStateException if it was rejected: ask {@link #accepted} first
     */
    public EnvironmentPackage toPackage(Provenance provenance) {
        return toPackage(provenance, null);
    }

    /**
     * The same with how the environment came about.
     *
     * @param synthesis becomes the member {@code synthesis} of the report; null where there is nothing to tell
     */
    public EnvironmentPackage toPackage(Provenance provenance, @Nullable ObjectNode synthesis) {
        if (!accepted()) {
            throw new IllegalStateException(
                    candidate.definition().id() + " cannot be packaged, because it was rejected by "
                            + failure().map(Finding::check).orElse("no check") + ": ask accepted() first");
        }
        List<StatementExample> examples = candidate.examples().stream()
                .map(example -> new StatementExample(example.input(), example.output()))
                .toList();
        ObjectNode report = report();
        if (synthesis != null) {
            report.set("synthesis", synthesis.deepCopy());
        }
        return EnvironmentPackage.of(host(), tasks, provenance, report, options.record())
                .withExamples(examples);
    }

    /** What was measured; empty where it was rejected before there were tasks. */
    public Optional<Figures> figures() {
        return Optional.ofNullable(figures);
    }

    /** All of it as data. The same candidate and options give the same bytes, on every machine. */
    public ObjectNode report() {
        ObjectNode report = JsonNodeFactory.instance.objectNode();
        report.put("id", candidate.definition().id());
        report.put("variant", candidate.variant());
        report.put("accepted", accepted());
        report.put("seed", options.seed());
        ArrayNode list = report.putArray("findings");
        findings.forEach(finding -> list.add(finding.toJson()));
        if (figures != null) {
            report.set("figures", figures.toJson());
        }
        ArrayNode unused = report.putArray("unusedTools");
        unusedTools.forEach(unused::add);
        return report;
    }
}

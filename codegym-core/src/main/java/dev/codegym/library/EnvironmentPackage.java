package dev.codegym.library;

import com.google.common.base.Suppliers;
import dev.codegym.CodeGymException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.env.ResetOptions;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.Assignment;
import dev.codegym.tool.Assignments;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.Isolation;
import dev.codegym.worker.WorkerPool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A verified code problem with its tasks, solver and report: what one package file holds. Immutable and thread-safe.
 *
 * <p>The file is a ZIP: {@code manifest.json}, {@code classes/problem/}, {@code classes/solver/}, {@code examples.jsonl},
 * {@code report.json}, {@code solver/}, {@code sources/} and {@code tasks.jsonl}. The same package always gives the same bytes (on JDKs with the same
 * compression library; {@link #hash} does not depend on compression). Reading never trusts the file: hashes and sizes are
 * checked, and the classes go through the sandbox's verifier and metering again.
 */
public final class EnvironmentPackage {
    static final String SOURCES = "sources/";
    static final String SOLVER = "solver/";
    static final String PROBLEM_CLASSES = "classes/problem/";
    static final String SOLVER_CLASSES = "classes/solver/";
    static final String CLASS = ".class";
    static final String TASKS = "tasks.jsonl";
    static final String REPORT = "report.json";
    static final String EXAMPLES = "examples.jsonl";

    private final EnvironmentDefinition definition;
    private final List<Task> tasks;
    private final Provenance provenance;
    private final VerificationRecord verification;
    private final List<StatementExample> examples;
    private final ObjectNode report;
    private final CompiledClasses problemClasses;
    private final CompiledClasses solverClasses;
    private final Supplier<EnvironmentHost> host;
    private final Supplier<TaskDealer> dealer;
    private final Supplier<String> hash = Suppliers.memoize(() -> PackageZip.sha256(manifestBytes(entries())));

    /** What the file of a package holds, and its hash: both need all entries, so whoever needs both makes them once. */
    @SuppressWarnings("ArrayRecordComponent") // handed from one method to the next, never compared
    record Packed(byte[] bytes, String hash) {}

    /** The environment behind the wall that was asked for last. */
    private @Nullable Walled walled;

    private record Walled(WorkerPool pool, EnvironmentHost host, TaskDealer dealer) {}

    EnvironmentPackage(
            EnvironmentDefinition definition,
            List<Task> tasks,
            Provenance provenance,
            VerificationRecord verification,
            List<StatementExample> examples,
            ObjectNode report,
            CompiledClasses problemClasses,
            CompiledClasses solverClasses,
            Supplier<EnvironmentHost> host) {
        this.definition = definition;
        this.tasks = List.copyOf(tasks);
        this.provenance = provenance;
        this.verification = verification;
        this.examples = List.copyOf(examples);
        this.report = report;
        this.problemClasses = problemClasses;
        this.solverClasses = solverClasses;
        this.host = Suppliers.memoize(host::get);
        this.dealer = Suppliers.memoize(() -> TaskDealer.of(host(), this.tasks));
    }

    /** Packages an environment of which nobody says how it was verified, and whose statement has no examples. */
    public static EnvironmentPackage of(
            EnvironmentHost host, List<Task> tasks, Provenance provenance, ObjectNode report) {
        return of(host, tasks, provenance, report, VerificationRecord.UNKNOWN);
    }

    /**
     * Packages an environment whose statement has no examples; {@link #withExamples} adds them.
     *
     * @param host the environment, compiled
     * @param tasks its stored tasks, with distinct ids
     * @param provenance where it comes from
     * @param report what its verification found; any JSON object
     * @param verification how it was verified
     * @throws CodeGymException if a task does not fit the environment, or two tasks or sources share a name
     */
    public static EnvironmentPackage of(
            EnvironmentHost host,
            List<Task> tasks,
            Provenance provenance,
            ObjectNode report,
            VerificationRecord verification) {
        EnvironmentDefinition definition = host.definition();
        requireDistinct(definition.sources());
        requireDistinct(definition.solverSources());
        Set<String> ids = new HashSet<>();
        for (Task task : tasks) {
            String problem = ids.add(task.id()) ? TaskLines.misfit(definition, task) : "two tasks have this id";
            if (problem != null) {
                throw new CodeGymException(definition.id() + ": task '" + task.id() + "' does not fit: " + problem);
            }
        }
        return new EnvironmentPackage(
                definition,
                tasks,
                provenance,
                verification,
                List.of(),
                report.deepCopy(),
                host.problemClasses(),
                host.solverClasses(),
                () -> host);
    }

    /** The same with these examples of its statement. */
    public EnvironmentPackage withExamples(List<StatementExample> newExamples) {
        return new EnvironmentPackage(
                definition, tasks, provenance, verification, newExamples, report, problemClasses, solverClasses, host);
    }

    /**
     * The same under another id. Its report keeps the name that it was made under.
     *
     * @throws IllegalArgumentException if the id is blank
     */
    public EnvironmentPackage withId(String id) {
        EnvironmentDefinition renamed = definition.withId(id);
        return new EnvironmentPackage(
                renamed,
                tasks,
                provenance,
                verification,
                examples,
                report,
                problemClasses,
                solverClasses,
                () -> EnvironmentHost.of(renamed, problemClasses, solverClasses));
    }

    private static void requireDistinct(List<SourceFile> sources) {
        Set<String> names = new HashSet<>();
        for (SourceFile source : sources) {
            if (!names.add(source.name())) {
                throw new CodeGymException("two sources are named " + source.name() + ": give each its own file name");
            }
        }
    }

    /** What makes the environment. */
    public EnvironmentDefinition definition() {
        return definition;
    }

    /** The id, which names the package within its library. */
    public String id() {
        return definition.id();
    }

    /** The stored tasks. */
    public List<Task> tasks() {
        return tasks;
    }

    /** Where the environment comes from. */
    public Provenance provenance() {
        return provenance;
    }

    /** How it was verified. */
    public VerificationRecord verification() {
        return verification;
    }

    /** The examples of its statement; empty where it has none, or where nobody packed them. */
    public List<StatementExample> examples() {
        return examples;
    }

    /** What its verification found; a copy. */
    public ObjectNode report() {
        return report.deepCopy();
    }

    /** The code problem's classes, not rewritten. */
    public CompiledClasses problemClasses() {
        return problemClasses;
    }

    /** The solver's classes, not rewritten. */
    public CompiledClasses solverClasses() {
        return solverClasses;
    }

    /** The SHA-256 of the manifest in hexadecimal: as the manifest holds all other hashes, it stands for the whole content. */
    public String hash() {
        return hash.get();
    }

    /**
     * The environment in the sandbox; verified and metered at the first call, the same at every later one.
     *
     * @throws dev.codegym.sandbox.GuestRejectedException if the classes use what guests may not
     * @throws CodeGymException if the classes do not have what the manifest says
     */
    public EnvironmentHost host() {
        return host.get();
    }

    /** A new environment that deals the stored tasks, and fresh ones. */
    public ToolEnvironment environment(EpisodeRules rules) {
        return host().environment(held(dealer.get()), rules);
    }

    /**
     * A new environment that deals the stored tasks, and fresh ones, with its guests there. Behind a wall it has a worker to itself and its
     * forks, which ends with the last of them; environments of a library, or of a {@link WorkerPool}, share theirs.
     *
     * @throws CodeGymException if no worker can be started
     */
    public ToolEnvironment environment(EpisodeRules rules, Isolation isolation) {
        if (isolation == Isolation.IN_PROCESS) {
            return environment(rules);
        }
        try (WorkerPool pool = WorkerPool.open()) {
            return environment(walledIn(pool), rules);
        }
    }

    private ToolEnvironment environment(Walled there, EpisodeRules rules) {
        return there.host.environment(held(there.dealer), rules);
    }

    /** The dealer, which keeps this package in memory: a library finds again what an environment still uses. */
    private Assignments held(TaskDealer dealt) {
        return new Held(this, dealt);
    }

    private record Held(EnvironmentPackage of, TaskDealer dealer) implements Assignments {
        @Override
        public Assignment draw(ResetOptions options) {
            return dealer.draw(options);
        }
    }

    /**
     * A new environment that deals the stored tasks, and fresh ones, with its guests in these workers.
     *
     * @throws CodeGymException if no worker can be started
     */
    public ToolEnvironment environment(EpisodeRules rules, WorkerPool pool) {
        return environment(walled(pool), rules);
    }

    /**
     * The environment with all its guest code, the solver's included, in these workers; nothing of it is loaded in this JVM.
     *
     * @throws dev.codegym.sandbox.GuestRejectedException if the classes use what guests may not
     * @throws CodeGymException if the classes do not have what the manifest says, or no worker can be started
     */
    public EnvironmentHost host(WorkerPool pool) {
        return walled(pool).host;
    }

    private synchronized Walled walled(WorkerPool pool) {
        Walled known = walled;
        if (known == null || !known.pool.equals(pool)) {
            known = walledIn(pool);
            walled = known;
        }
        return known;
    }

    private Walled walledIn(WorkerPool pool) {
        EnvironmentHost walledHost = pool.host(definition, problemClasses, solverClasses);
        return new Walled(pool, walledHost, TaskDealer.of(walledHost, tasks));
    }

    /** The name of the file in which a library keeps the package with this id. Different ids have different names. */
    public static String fileName(String id) {
        return PackageNames.fileName(id);
    }

    /**
     * Writes the package into a file beside it first, and then moves it into place in one go: a reader sees the whole package or
     * what was there before.
     *
     * @throws CodeGymException if it cannot be written
     */
    public void write(Path file) {
        PackageZip.write(file, packed().bytes());
    }

    /** What its file holds, and its hash. */
    Packed packed() {
        SortedMap<String, byte[]> entries = entries();
        byte[] manifest = manifestBytes(entries);
        return new Packed(PackageZip.bytes(manifest, entries), PackageZip.sha256(manifest));
    }

    private SortedMap<String, byte[]> entries() {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        definition.sources().forEach(source -> entries.put(SOURCES + source.name(), utf8(source)));
        definition.solverSources().forEach(source -> entries.put(SOLVER + source.name(), utf8(source)));
        problemClasses.classes().forEach((name, bytes) -> entries.put(PROBLEM_CLASSES + name + CLASS, bytes));
        solverClasses.classes().forEach((name, bytes) -> entries.put(SOLVER_CLASSES + name + CLASS, bytes));
        entries.put(TASKS, TaskLines.write(tasks));
        if (!examples.isEmpty()) {
            entries.put(EXAMPLES, ExampleLines.write(examples));
        }
        entries.put(REPORT, JsonFields.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(report));
        return entries;
    }

    private static byte[] utf8(SourceFile source) {
        return source.text().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] manifestBytes(SortedMap<String, byte[]> entries) {
        Map<Difficulty, Integer> counts = new EnumMap<>(Difficulty.class);
        tasks.forEach(task -> counts.merge(task.difficulty(), 1, Integer::sum));
        return ManifestJson.write(new PackageManifest(
                definition.id(),
                definition.title(),
                definition.statement(),
                definition.problem(),
                definition.solverClass(),
                definition.inputs(),
                InputGenerator.VERSION,
                definition.answer(),
                definition.sizes(),
                provenance,
                verification,
                problemClasses.servedBy(),
                solverClasses.servedBy(),
                counts,
                PackageZip.hashes(entries)));
    }

    /**
     * Reads a package and checks its format version, hashes and tasks. Guest code does not run, and is not even loaded before
     * {@link #host} is called.
     *
     * @throws PackageFormatException if the file is cut off, changed, of another version, or no package
     */
    public static EnvironmentPackage read(Path file) {
        return new PackageReading(file, PackageZip.readAll(file)).environmentPackage();
    }

    /** The same of a package that stands in memory; the path is for messages alone. */
    static EnvironmentPackage read(Path file, byte[] zipped) {
        return new PackageReading(file, PackageZip.readAll(file, zipped)).environmentPackage();
    }

    @Override
    public String toString() {
        return "EnvironmentPackage[" + id() + ", " + tasks.size() + " tasks]";
    }
}

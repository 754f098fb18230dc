package dev.codegym.library;

import com.google.common.base.Suppliers;
import dev.codegym.CodeGymException;
import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.compile.SourceFile;
import dev.codegym.env.Difficulty;
import dev.codegym.task.EnvironmentDefinition;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.task.Task;
import dev.codegym.task.TaskDealer;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.worker.Isolation;
import dev.codegym.worker.WorkerPool;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
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
 * <p>The file is a ZIP: {@code manifest.json}, {@code classes/problem/}, {@code classes/solver/}, {@code report.json},
 * {@code solver/}, {@code sources/} and {@code tasks.jsonl}. The same package always gives the same bytes (on JDKs with the same
 * compression library; {@link #hash} does not depend on compression). Reading never trusts the file: hashes and sizes are
 * checked, and the classes go through the sandbox's verifier and metering again.
 */
public final class EnvironmentPackage {
    private static final String SOURCES = "sources/";
    private static final String SOLVER = "solver/";
    private static final String PROBLEM_CLASSES = "classes/problem/";
    private static final String SOLVER_CLASSES = "classes/solver/";
    private static final String CLASS = ".class";
    private static final String TASKS = "tasks.jsonl";
    private static final String REPORT = "report.json";

    private final EnvironmentDefinition definition;
    private final List<Task> tasks;
    private final Provenance provenance;
    private final ObjectNode report;
    private final CompiledClasses problemClasses;
    private final CompiledClasses solverClasses;
    private final Supplier<EnvironmentHost> host;
    private final Supplier<TaskDealer> dealer;
    private final Supplier<String> hash = Suppliers.memoize(() -> PackageZip.sha256(manifestBytes(entries())));

    /** The environment behind the wall that was asked for last. */
    private @Nullable Walled walled;

    private record Walled(WorkerPool pool, EnvironmentHost host, TaskDealer dealer) {
        ToolEnvironment environment(EpisodeRules rules) {
            return host.environment(dealer, rules);
        }
    }

    private EnvironmentPackage(
            EnvironmentDefinition definition,
            List<Task> tasks,
            Provenance provenance,
            ObjectNode report,
            CompiledClasses problemClasses,
            CompiledClasses solverClasses,
            Supplier<EnvironmentHost> host) {
        this.definition = definition;
        this.tasks = List.copyOf(tasks);
        this.provenance = provenance;
        this.report = report;
        this.problemClasses = problemClasses;
        this.solverClasses = solverClasses;
        this.host = Suppliers.memoize(host::get);
        this.dealer = Suppliers.memoize(() -> TaskDealer.of(host(), this.tasks));
    }

    /**
     * Packages an environment.
     *
     * @param host the environment, compiled
     * @param tasks its stored tasks, with distinct ids
     * @param provenance where it comes from
     * @param report what its verification found; any JSON object
     * @throws CodeGymException if a task does not fit the environment, or two tasks or sources share a name
     */
    public static EnvironmentPackage of(
            EnvironmentHost host, List<Task> tasks, Provenance provenance, ObjectNode report) {
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
                report.deepCopy(),
                host.problemClasses(),
                host.solverClasses(),
                () -> host);
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
        return host().environment(dealer.get(), rules);
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
            return walledIn(pool).environment(rules);
        }
    }

    /**
     * A new environment that deals the stored tasks, and fresh ones, with its guests in these workers.
     *
     * @throws CodeGymException if no worker can be started
     */
    public ToolEnvironment environment(EpisodeRules rules, WorkerPool pool) {
        return walled(pool).environment(rules);
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
        SortedMap<String, byte[]> entries = entries();
        PackageZip.write(file, manifestBytes(entries), entries);
    }

    private SortedMap<String, byte[]> entries() {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        definition.sources().forEach(source -> entries.put(SOURCES + source.name(), utf8(source)));
        definition.solverSources().forEach(source -> entries.put(SOLVER + source.name(), utf8(source)));
        problemClasses.classes().forEach((name, bytes) -> entries.put(PROBLEM_CLASSES + name + CLASS, bytes));
        solverClasses.classes().forEach((name, bytes) -> entries.put(SOLVER_CLASSES + name + CLASS, bytes));
        entries.put(TASKS, TaskLines.write(tasks));
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
                definition.answer(),
                definition.sizes(),
                provenance,
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
        Map<String, byte[]> entries = PackageZip.readAll(file);
        byte[] manifestBytes = entries.get(PackageZip.MANIFEST);
        if (manifestBytes == null) {
            throw new PackageFormatException(file, "it has no entry " + PackageZip.MANIFEST + ": it is no package");
        }
        PackageManifest manifest = ManifestJson.read(file, manifestBytes);
        PackageZip.check(file, entries, manifest.entries());
        EnvironmentDefinition definition = readDefinition(file, manifest, entries);
        CompiledClasses problem = classes(entries, PROBLEM_CLASSES, manifest.problemCompiledBy());
        CompiledClasses solver = classes(entries, SOLVER_CLASSES, manifest.solverCompiledBy());
        return new EnvironmentPackage(
                definition,
                TaskLines.read(file, TASKS, required(file, entries, TASKS), definition),
                manifest.provenance(),
                JsonFields.parse(file, REPORT, required(file, entries, REPORT)).object(),
                problem,
                solver,
                () -> EnvironmentHost.of(definition, problem, solver));
    }

    private static EnvironmentDefinition readDefinition(
            Path file, PackageManifest manifest, Map<String, byte[]> entries) {
        if (!manifest.answer().type().equals(manifest.problem().answer())) {
            throw new PackageFormatException(
                    file,
                    PackageZip.MANIFEST + ": answers are compared as "
                            + manifest.answer().type() + ", but the code problem answers with "
                            + manifest.problem().answer());
        }
        try {
            return new EnvironmentDefinition(
                    manifest.id(),
                    manifest.title(),
                    manifest.statement(),
                    manifest.problem(),
                    sources(entries, SOURCES),
                    manifest.solverClass(),
                    sources(entries, SOLVER),
                    manifest.inputs(),
                    manifest.answer(),
                    manifest.sizes());
        } catch (IllegalArgumentException e) {
            throw new PackageFormatException(file, PackageZip.MANIFEST + ": " + e.getMessage(), e);
        }
    }

    private static byte[] required(Path file, Map<String, byte[]> entries, String name) {
        byte[] bytes = entries.get(name);
        if (bytes == null) {
            throw new PackageFormatException(file, "entry " + name + " is missing: every package has it");
        }
        return bytes;
    }

    private static List<SourceFile> sources(Map<String, byte[]> entries, String folder) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(folder))
                .map(entry -> new SourceFile(
                        entry.getKey().substring(folder.length()),
                        new String(entry.getValue(), StandardCharsets.UTF_8)))
                .toList();
    }

    private static CompiledClasses classes(Map<String, byte[]> entries, String folder, CompilerChoice servedBy) {
        Map<String, byte[]> classes = new HashMap<>();
        entries.forEach((name, bytes) -> {
            if (name.startsWith(folder) && name.endsWith(CLASS)) {
                classes.put(name.substring(folder.length(), name.length() - CLASS.length()), bytes);
            }
        });
        return CompiledClasses.of(servedBy, classes);
    }

    @Override
    public String toString() {
        return "EnvironmentPackage[" + id() + ", " + tasks.size() + " tasks]";
    }
}

package dev.codegym.verify.export;

import dev.codegym.CodeGymException;
import dev.codegym.env.ResetOptions;
import dev.codegym.library.EnvironmentLibrary;
import dev.codegym.library.EnvironmentPackage;
import dev.codegym.library.PackageFormatException;
import dev.codegym.task.Task;
import dev.codegym.tool.DataCodec;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.InputSpec;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds the tasks of exported rows, and of the original's task strings, in a library. Safe for use by several threads. */
public final class TaskImporter {
    private static final int NAMED = 5;

    private final EnvironmentLibrary library;

    private TaskImporter(EnvironmentLibrary library) {
        this.library = library;
    }

    /** An importer for tasks of this library. */
    public static TaskImporter of(EnvironmentLibrary library) {
        return new TaskImporter(library);
    }

    /**
     * The task of a task string, with the default rules. Its environment is the one whose id is the code id; in the short form, the
     * one whose id, or else the name of whose class, is the environment's name. An input that a stored task has is that task.
     *
     * @throws CodeGymException if the text is no task string, the library has no such environment, or the input does not fit
     */
    public ImportedTask task(String taskString) {
        return task(TaskString.parse(taskString), EpisodeRules.DEFAULT, 0);
    }

    private ImportedTask task(TaskString task, EpisodeRules rules, long seed) {
        EnvironmentPackage made = library.get(environment(task));
        requireFit(made, task.options());
        String input = Json.text(task.options());
        ResetOptions options = made.tasks().stream()
                .filter(stored -> Json.text(stored.input()).equals(input))
                .findFirst()
                .map(Task::id)
                .map(ResetOptions::ofTask)
                .orElseGet(() -> ResetOptions.ofInput(task.options()));
        return new ImportedTask(made.id(), rules, options.withSeed(seed));
    }

    /**
     * The task of a row in any of the formats that {@link ExportFormat} names, or of a row of the original: with the rules and the
     * names of built-in tools that the row was made for.
     *
     * @throws CodeGymException if the row has neither {@code environment} and {@code task} nor {@code ability}, or the library has
     *     no such task
     */
    public ImportedTask row(ObjectNode row) {
        ObjectNode descriptor = Stream.of("extra_info", "metadata", "codegym")
                .map(row::get)
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .filter(members -> members.path("environment").isString())
                .findFirst()
                .orElse(null);
        if (descriptor != null) {
            return described(descriptor);
        }
        if (row.path("ability").isString()) {
            return task(row.path("ability").stringValue());
        }
        throw new CodeGymException("the row tells no task: it has members " + row.propertyNames()
                + ", but neither an ability nor an environment in extra_info, metadata or codegym");
    }

    /** Numbers and truth values may be text: metadata of OpenAI's rows are. */
    private ImportedTask described(ObjectNode descriptor) {
        String environment = descriptor.path("environment").stringValue();
        String id = text(descriptor, "task");
        EnvironmentPackage made = library.get(environment);
        if (made.tasks().stream().noneMatch(task -> task.id().equals(id))) {
            throw new CodeGymException(environment + " has no task '" + id + "' (its "
                    + made.tasks().size() + " begin with "
                    + made.tasks().stream().limit(NAMED).map(Task::id).collect(Collectors.joining(", "))
                    + "): the row is of another version of the library");
        }
        EpisodeRules rules = EpisodeRules.DEFAULT
                .withStepLimit((int) whole(descriptor, "step_limit", EpisodeRules.DEFAULT.stepLimit()))
                .withRenamedBuiltIns(
                        Boolean.parseBoolean(descriptor.path("rename_built_ins").asString("false")));
        return new ImportedTask(environment, rules, ResetOptions.ofTask(id).withSeed(whole(descriptor, "seed", 0)));
    }

    private static String text(ObjectNode descriptor, String name) {
        if (!descriptor.path(name).isString()) {
            throw new CodeGymException(
                    "the row's '" + name + "' is " + descriptor.path(name) + ": it must be a string");
        }
        return descriptor.path(name).stringValue();
    }

    private static long whole(ObjectNode descriptor, String name, long otherwise) {
        JsonNode value = descriptor.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return otherwise;
        }
        try {
            return Long.parseLong(value.asString());
        } catch (NumberFormatException e) {
            throw new CodeGymException("the row's '" + name + "' is " + value + ": it must be an integer", e);
        }
    }

    private String environment(TaskString task) {
        String id = task.environmentId();
        if (id != null) {
            // an id that was never escaped may look as if it were
            String raw = task.codeId();
            return !holds(id) && raw != null && holds(raw) ? raw : id;
        }
        if (holds(task.environmentName())) {
            return task.environmentName();
        }
        List<String> found = ofClass(task.environmentName());
        if (found.size() != 1) {
            throw new CodeGymException("task string names environment '" + task.environmentName() + "': "
                    + (found.isEmpty()
                            ? "no environment of the library has this id or class"
                            : "several environments have this class (" + String.join(", ", found)
                                    + "): write codegym_v1@<id>__" + task.environmentName() + "@{...}"));
        }
        return found.get(0);
    }

    private boolean holds(String id) {
        return Collections.binarySearch(library.ids(), id) >= 0;
    }

    private List<String> ofClass(String name) {
        List<String> found = new ArrayList<>();
        for (String id : library.ids()) {
            String type = className(id);
            if (type != null && type.substring(type.lastIndexOf('.') + 1).equals(name) && found.size() < NAMED) {
                found.add(id);
            }
        }
        return found;
    }

    private @Nullable String className(String id) {
        try {
            return library.get(id).definition().problem().className();
        } catch (PackageFormatException e) {
            return null; // a damaged package hides no other
        }
    }

    private static void requireFit(EnvironmentPackage made, ObjectNode input) {
        List<InputSpec> specs = made.definition().problem().inputs();
        List<String> names = specs.stream().map(InputSpec::name).toList();
        if (input.size() != names.size() || !names.stream().allMatch(input::has)) {
            throw new CodeGymException("task string has inputs " + input.propertyNames() + ", but environment '"
                    + made.id() + "' takes " + names);
        }
        try {
            for (InputSpec spec : specs) {
                DataCodec.read(spec.type(), input.get(spec.name()), "input '" + spec.name() + "'");
            }
        } catch (DataCodec.MismatchException e) {
            throw new CodeGymException(
                    "task string does not fit environment '" + made.id() + "': " + e.getMessage(), e);
        }
    }
}

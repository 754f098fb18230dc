package dev.codegym.library;

import dev.codegym.compile.CompilerChoice;
import dev.codegym.env.Difficulty;
import dev.codegym.task.AnswerRule;
import dev.codegym.task.InputGenerator;
import dev.codegym.task.InputModel;
import dev.codegym.task.TierSizes;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes and reads manifests. The order of members is fixed, so that the same package always gives the same bytes. */
final class ManifestJson {
    private static final String FORMAT = "codegym-package";
    private static final String TYPE = "a type of plain data, such as int[] or List<String>";

    private ManifestJson() {}

    static byte[] write(PackageManifest manifest) {
        ObjectNode json = object().put("format", FORMAT).put("version", PackageManifest.FORMAT_VERSION);
        json.put("id", manifest.id()).put("title", manifest.title()).put("statement", manifest.statement());
        json.set("problem", problem(manifest.problem()));
        json.putObject("solver").put("class", manifest.solverClass());
        json.set("generator", manifest.inputs().toJson());
        json.put("generatorVersion", manifest.generatorVersion());
        ObjectNode answer =
                json.putObject("answer").put("type", manifest.answer().type().toString());
        ArrayNode levels = answer.putArray("anyOrderLevels");
        new TreeSet<>(manifest.answer().anyOrderLevels()).forEach(levels::add);
        answer.put("tolerance", manifest.answer().tolerance());
        ObjectNode sizes = json.putObject("sizes");
        ObjectNode tasks = json.putObject("tasks");
        for (Difficulty tier : Difficulty.values()) {
            TierSizes.Range range = manifest.sizes().of(tier);
            sizes.putArray(lower(tier)).add(range.low()).add(range.high());
            tasks.put(lower(tier), manifest.tasks().getOrDefault(tier, 0));
        }
        json.set("provenance", provenance(manifest.provenance()));
        json.set("verification", verification(manifest.verification()));
        json.putObject("compiledBy")
                .put("problem", manifest.problemCompiledBy().name())
                .put("solver", manifest.solverCompiledBy().name());
        ObjectNode entries = json.putObject("sha256");
        manifest.entries().forEach(entries::put);
        return JsonFields.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    }

    private static ObjectNode problem(CodeProblemSpec problem) {
        ObjectNode json = object().put("class", problem.className());
        ArrayNode inputs = json.putArray("inputs");
        for (InputSpec input : problem.inputs()) {
            inputs.addObject()
                    .put("name", input.name())
                    .put("type", input.type().toString())
                    .put("description", input.description());
        }
        ArrayNode tools = json.putArray("tools");
        for (ToolSpec tool : problem.tools()) {
            ObjectNode entry = tools.addObject().put("name", tool.name()).put("description", tool.description());
            ArrayNode parameters = entry.putArray("parameters");
            for (ToolParameter parameter : tool.parameters()) {
                parameters
                        .addObject()
                        .put("name", parameter.name())
                        .put("type", parameter.type().toString())
                        .put("description", parameter.description());
            }
            entry.put("result", tool.result().toString());
        }
        return json.put("answerMethod", problem.answerMethod())
                .put("answer", problem.answer().toString());
    }

    static ObjectNode provenance(Provenance provenance) {
        return object().put("subset", provenance.subset())
                .put("problemId", provenance.problemId())
                .put("language", provenance.language())
                .put("synthesizer", provenance.synthesizer())
                .put("variant", provenance.variant())
                .put("codegym", provenance.codegym())
                .put("license", provenance.license());
    }

    private static ObjectNode verification(VerificationRecord record) {
        ObjectNode json = object().put("verifier", record.verifier()).put("seed", record.seed());
        ArrayNode switchedOff = json.putArray("switchedOff");
        record.switchedOff().forEach(switchedOff::add);
        ArrayNode added = json.putArray("added");
        record.added().forEach(added::add);
        ObjectNode thresholds = json.putObject("thresholds");
        record.thresholds().forEach(thresholds::put);
        return json;
    }

    static PackageManifest read(Path file, byte[] bytes) {
        JsonFields json = JsonFields.parse(file, PackageZip.MANIFEST, bytes);
        if (!json.text("format").equals(FORMAT)) {
            throw json.wrong("format", "\"" + FORMAT + "\"");
        }
        if (json.whole("version") != PackageManifest.FORMAT_VERSION) {
            throw json.wrong("version", PackageManifest.FORMAT_VERSION + ", the only one that this release reads");
        }
        JsonFields compiledBy = json.fields("compiledBy");
        JsonFields generator = json.fields("generator");
        return new PackageManifest(
                json.text("id"),
                json.text("title"),
                json.text("statement"),
                readProblem(json.fields("problem")),
                json.fields("solver").text("class"),
                generator.checked(() -> InputModel.ofJson(generator.object())),
                readGeneratorVersion(json),
                readAnswer(json.fields("answer")),
                readSizes(json.fields("sizes")),
                readProvenance(json.fields("provenance")),
                json.has("verification") ? readVerification(json.fields("verification")) : VerificationRecord.UNKNOWN,
                readCompiler(compiledBy, "problem"),
                readCompiler(compiledBy, "solver"),
                readTasks(json.fields("tasks")),
                readHashes(json.fields("sha256")));
    }

    private static CompilerChoice readCompiler(JsonFields json, String name) {
        CompilerChoice choice = json.word(name, CompilerChoice.class);
        if (choice == CompilerChoice.AUTO) {
            throw json.wrong(name, "JANINO or ECJ");
        }
        return choice;
    }

    private static CodeProblemSpec readProblem(JsonFields json) {
        List<InputSpec> inputs = json.list("inputs").stream()
                .map(input -> new InputSpec(input.text("name"), type(input, "type"), input.text("description")))
                .toList();
        List<ToolSpec> tools =
                json.list("tools").stream().map(ManifestJson::readTool).toList();
        return json.checked(() -> new CodeProblemSpec(
                json.text("class"), inputs, tools, json.text("answerMethod"), type(json, "answer")));
    }

    private static ToolSpec readTool(JsonFields json) {
        List<ToolParameter> parameters = json.list("parameters").stream()
                .map(entry -> new ToolParameter(entry.text("name"), type(entry, "type"), entry.text("description")))
                .toList();
        DataType result = json.parsed("result", DataType::parse, TYPE + ", or void");
        return new ToolSpec(json.text("name"), json.text("description"), parameters, result);
    }

    private static DataType type(JsonFields json, String name) {
        DataType type = json.parsed(name, DataType::parse, TYPE);
        if (type.kind() == DataType.Kind.VOID) {
            throw json.wrong(name, TYPE);
        }
        return type;
    }

    private static AnswerRule readAnswer(JsonFields json) {
        return json.checked(() -> new AnswerRule(
                type(json, "type"), new HashSet<>(json.wholes("anyOrderLevels")), json.number("tolerance")));
    }

    private static TierSizes readSizes(JsonFields json) {
        return json.checked(() -> new TierSizes(range(json, "easy"), range(json, "medium"), range(json, "hard")));
    }

    private static TierSizes.Range range(JsonFields json, String name) {
        List<Integer> bounds = json.wholes(name);
        if (bounds.size() != 2) {
            throw json.wrong(name, "a list of two integers, the lowest and the highest size");
        }
        return new TierSizes.Range(bounds.get(0), bounds.get(1));
    }

    /** A generator of a later version would give other inputs for the same seeds without anybody noticing. */
    private static int readGeneratorVersion(JsonFields json) {
        int version = json.has("generatorVersion") ? json.whole("generatorVersion") : 1;
        if (version < 1 || version > InputGenerator.VERSION) {
            throw json.wrong(
                    "generatorVersion", "from 1 to " + InputGenerator.VERSION + ", the latest that this release knows");
        }
        return version;
    }

    private static VerificationRecord readVerification(JsonFields json) {
        JsonFields thresholds = json.fields("thresholds");
        SortedMap<String, Double> numbers = new TreeMap<>();
        thresholds.object().propertyNames().forEach(name -> numbers.put(name, thresholds.number(name)));
        return new VerificationRecord(
                json.text("verifier"), json.wholeLong("seed"), json.texts("switchedOff"), json.texts("added"), numbers);
    }

    static Provenance readProvenance(JsonFields json) {
        return new Provenance(
                json.text("subset"),
                json.text("problemId"),
                json.text("language"),
                json.text("synthesizer"),
                json.text("variant"),
                json.text("codegym"),
                json.textOr("license", Provenance.UNKNOWN_LICENSE));
    }

    static Map<Difficulty, Integer> readTasks(JsonFields json) {
        Map<Difficulty, Integer> tasks = new EnumMap<>(Difficulty.class);
        for (Difficulty tier : Difficulty.values()) {
            tasks.put(tier, json.whole(lower(tier)));
        }
        return tasks;
    }

    private static SortedMap<String, String> readHashes(JsonFields json) {
        SortedMap<String, String> hashes = new TreeMap<>();
        json.object().propertyNames().forEach(name -> hashes.put(name, json.text(name)));
        return hashes;
    }

    static String lower(Difficulty tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}

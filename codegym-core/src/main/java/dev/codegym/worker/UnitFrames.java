package dev.codegym.worker;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.compile.CompilerChoice;
import dev.codegym.sandbox.Limits;
import dev.codegym.tool.CodeProblemSpec;
import dev.codegym.tool.DataType;
import dev.codegym.tool.InputSpec;
import dev.codegym.tool.ToolParameter;
import dev.codegym.tool.ToolSpec;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes and reads what a worker must know of guests: specs without their prose, classes, budgets. */
final class UnitFrames {
    private UnitFrames() {}

    static void write(FrameWriter frame, CodeProblemSpec spec) {
        frame.text(spec.className()).number(spec.inputs().size());
        for (InputSpec input : spec.inputs()) {
            frame.text(input.name()).text(input.type().toString());
        }
        frame.number(spec.tools().size());
        for (ToolSpec tool : spec.tools()) {
            frame.text(tool.name())
                    .text(tool.result().toString())
                    .number(tool.parameters().size());
            for (ToolParameter parameter : tool.parameters()) {
                frame.text(parameter.name()).text(parameter.type().toString());
            }
        }
        frame.text(spec.answerMethod()).text(spec.answer().toString());
    }

    static CodeProblemSpec spec(FrameReader frame) throws FrameReader.GarbageException {
        String className = frame.text();
        List<InputSpec> inputs = new ArrayList<>();
        for (int left = frame.count(1); left > 0; left--) {
            inputs.add(new InputSpec(frame.text(), type(frame), ""));
        }
        List<ToolSpec> tools = new ArrayList<>();
        for (int left = frame.count(1); left > 0; left--) {
            String name = frame.text();
            DataType result = type(frame);
            List<ToolParameter> parameters = new ArrayList<>();
            for (int more = frame.count(1); more > 0; more--) {
                parameters.add(new ToolParameter(frame.text(), type(frame), ""));
            }
            tools.add(new ToolSpec(name, "", parameters, result));
        }
        return new CodeProblemSpec(className, inputs, tools, frame.text(), type(frame));
    }

    static DataType type(FrameReader frame) throws FrameReader.GarbageException {
        String name = frame.text();
        DataType type = DataType.parse(name);
        if (type == null) {
            throw new FrameReader.GarbageException("a type named " + name);
        }
        return type;
    }

    static void write(FrameWriter frame, CompiledClasses classes) {
        frame.text(classes.servedBy().name()).number(classes.classes().size());
        classes.classes().forEach((name, bytes) -> frame.text(name).bytes(bytes));
    }

    static CompiledClasses classes(FrameReader frame) throws FrameReader.GarbageException {
        CompilerChoice servedBy = CompilerChoice.valueOf(frame.text());
        Map<String, byte[]> classes = new HashMap<>();
        for (int left = frame.count(1); left > 0; left--) {
            classes.put(frame.text(), frame.bytes());
        }
        return CompiledClasses.of(servedBy, classes);
    }

    static void write(FrameWriter frame, Limits limits) {
        frame.number(limits.fuelPerCall())
                .number(limits.bytesPerCall())
                .number(limits.fuelPerEpisode())
                .number(limits.bytesPerEpisode())
                .number(limits.depth())
                .text(limits.deadline().toString());
    }

    static Limits limits(FrameReader frame) throws FrameReader.GarbageException {
        return new Limits(
                frame.longNumber(),
                frame.longNumber(),
                frame.longNumber(),
                frame.longNumber(),
                frame.number(),
                Duration.parse(frame.text()));
    }
}

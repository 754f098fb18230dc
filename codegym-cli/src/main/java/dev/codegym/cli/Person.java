package dev.codegym.cli;

import dev.codegym.env.Step;
import dev.codegym.tool.Observation;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.tool.ToolSpec;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;

/** Lets a person play an episode: reads calls, one per line, until it is over or the input ends. */
final class Person {
    private final BufferedReader input;
    private final PrintWriter text;
    private final Transcript transcript;

    Person(BufferedReader input, PrintWriter text, Transcript transcript) {
        this.input = input;
        this.text = text;
        this.transcript = transcript;
    }

    void play(ToolEnvironment environment, List<ToolSpec> tools) throws IOException {
        text.println("Type one call per line, such as "
                + TypedCalls.usage(tools.get(0)).replaceAll("[<>]", "")
                + " (names of arguments may be left out). help lists the tools, quit ends.");
        TypedCalls calls = new TypedCalls(tools);
        while (true) {
            text.print("> ");
            text.flush();
            String line = input.readLine();
            if (line == null || isOneOf(line, "quit", "exit")) {
                text.println(
                        line == null ? System.lineSeparator() + "The input ended before the episode did." : "Bye.");
                return;
            }
            if (isOneOf(line, "help", "?")) {
                transcript.tools(tools);
            } else if (!line.isBlank() && isOver(line, calls, environment)) {
                return;
            }
        }
    }

    private boolean isOver(String line, TypedCalls calls, ToolEnvironment environment) {
        try {
            ToolCall call = calls.read(line);
            Step<Observation> step = environment.step(call);
            transcript.turn(call, step);
            return step.over();
        } catch (TypedCalls.NotACallException e) {
            text.println(e.getMessage());
            return false;
        }
    }

    private static boolean isOneOf(String line, String... words) {
        return List.of(words).contains(line.strip().toLowerCase(java.util.Locale.ROOT));
    }
}

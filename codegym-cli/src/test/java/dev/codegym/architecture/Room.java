package dev.codegym.architecture;

import java.util.List;

/**
 * The packages of the design with what each may import, directly or through one that it may import; the root package is
 * open to all. The floor is a number of classes well below what the room holds, raised as it grows.
 */
enum Room {
    ENV("env", 10),
    COMPILE("compile", 12),
    EFFECTS("sandbox.effects", 5),
    JDK("sandbox.jdk", 40),
    REWRITE("sandbox.rewrite", 10, JDK),
    SANDBOX("sandbox", 20, COMPILE, EFFECTS, REWRITE),
    TOOL("tool", 40, ENV, SANDBOX),
    TASK("task", 40, TOOL),
    WORKER("worker", 15, TASK),
    LIBRARY("library", 8, WORKER),
    ROLLOUT("rollout", 6, TASK),
    ADVERSARY("verify.adversary", 12, ROLLOUT),
    VERIFY("verify", 25, LIBRARY, ADVERSARY),
    REPORT("verify.report", 8, VERIFY),
    EXPORT("verify.export", 15, LIBRARY),
    PARQUET("parquet", 2, EXPORT),
    STATEMENT("synth.statement", 15, LIBRARY, ROLLOUT),
    ANALYSIS("synth.analysis", 15, STATEMENT, VERIFY),
    MODEL("synth.model", 15, STATEMENT, VERIFY),
    SYNTH("synth", 15, ANALYSIS, MODEL),
    WEB("server.web", 15),
    SESSION("server.session", 20, LIBRARY, ROLLOUT),
    OPENENV("server.openenv", 12, SESSION, WEB),
    MCP("server.mcp", 5, SESSION, WEB),
    REST("server.rest", 10, SESSION, WEB),
    NEMO("server.nemo", 6, SESSION, WEB),
    PAGE("server.page", 1, WEB),
    SERVER("server", 1, OPENENV, MCP, REST, NEMO, PAGE),
    CLI("cli", 8, SYNTH, REPORT, EXPORT, SERVER);

    final int floor;
    private final String name;
    private final List<Room> imports;

    Room(String name, int floor, Room... imports) {
        this.name = name;
        this.floor = floor;
        this.imports = List.of(imports);
    }

    String packageName() {
        return "dev.codegym." + name;
    }

    boolean reaches(Room other) {
        // What the rooms of one problem's way share (the raw problem, its refusal) stands in dev.codegym.synth itself.
        // Guarded JDK calls charge the meter, which guests carry with them and the sandbox reads.
        boolean shared = other == SYNTH && (this == ANALYSIS || this == STATEMENT || this == MODEL)
                || other == SANDBOX && this == JDK;
        return shared || imports.stream().anyMatch(next -> next == other || next.reaches(other));
    }
}

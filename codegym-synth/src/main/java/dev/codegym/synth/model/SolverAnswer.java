package dev.codegym.synth.model;

import dev.codegym.compile.SourceFile;
import dev.codegym.tool.GuestApi;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one answer to the prompt for a solver. */
final class SolverAnswer {
    private static final Pattern SOLVER =
            Pattern.compile("class (\\w{1,100})[^{;]{0,200}\\bimplements\\b[^{;]{0,200}\\bSolver\\b");

    private final FaultList faults = new FaultList();
    private final SectionReader sections;

    SolverAnswer(Completion completion) {
        sections = new SectionReader(completion, Set.of("solver"), faults);
    }

    Parsed<SolverDraft> read() {
        String bare = sections.text();
        // a model that forgets the tags still means its blocks
        boolean untagged = !sections.has("solver") && hasSolver(String.join("\n", CodeFences.blocks(bare)));
        String body = untagged
                ? bare
                : sections.required("solver", "a Java class that implements Solver, between ```java and ```");
        List<SourceFile> sources = body == null ? List.of() : JavaSection.sources("solver", body, faults);
        String name = sources.isEmpty() ? "" : name(sources);
        if (faults.isEmpty()) {
            JavaSection.compiled("solver", sources, GuestApi::compile, faults);
        }
        return faults.isEmpty() ? Parsed.of(new SolverDraft(name, sources)) : Parsed.failed(faults.all());
    }

    private static boolean hasSolver(String code) {
        return code.length() <= 2 * JavaSection.LONGEST && SOLVER.matcher(code).find();
    }

    private String name(List<SourceFile> sources) {
        String found = "";
        for (SourceFile source : sources) {
            Matcher solver = SOLVER.matcher(source.text());
            if (solver.find()) {
                if (!found.isEmpty()) {
                    faults.add("solver", "both " + found + " and " + solver.group(1) + " are solvers", "write one");
                }
                found = solver.group(1);
            }
        }
        if (found.isEmpty()) {
            faults.add("solver", "no class implements Solver", "write public class ... implements Solver");
        }
        return found;
    }
}

package dev.codegym.synth;

import dev.codegym.synth.analysis.ProgramAnalysis;
import dev.codegym.verify.Candidate;
import java.util.List;
import java.util.Locale;

/** Program analysis as a synthesizer. */
final class AnalysisSynthesizer implements Synthesizer {
    private final Granularity granularity;

    AnalysisSynthesizer(Granularity granularity) {
        this.granularity = granularity;
    }

    @Override
    public String name() {
        return granularity == Granularity.BEST
                ? "program-analysis"
                : "program-analysis, " + granularity.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Candidate> candidates(RawProblem problem) {
        if (!problem.language().equals("java")) {
            throw new UnsuitableProblemException(
                    "NOT_JAVA",
                    "program analysis reads Java; this solution is " + problem.language()
                            + ": give a Java solution and \"language\": \"java\"");
        }
        return ProgramAnalysis.candidates(problem, granularity);
    }
}

package dev.codegym.synth;

import dev.codegym.synth.analysis.ProgramAnalysis;
import dev.codegym.verify.Candidate;
import java.util.List;

/** Program analysis as a synthesizer. */
final class AnalysisSynthesizer implements Synthesizer {
    static final AnalysisSynthesizer INSTANCE = new AnalysisSynthesizer();

    private AnalysisSynthesizer() {}

    @Override
    public String name() {
        return "program-analysis";
    }

    @Override
    public List<Candidate> candidates(RawProblem problem) {
        if (!problem.language().equals("java")) {
            throw new UnsuitableProblemException(
                    "NOT_JAVA",
                    "program analysis reads Java; this solution is " + problem.language()
                            + ": give a Java solution and \"language\": \"java\"");
        }
        return ProgramAnalysis.candidates(problem);
    }
}

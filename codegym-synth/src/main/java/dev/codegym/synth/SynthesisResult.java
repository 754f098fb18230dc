package dev.codegym.synth;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentPackage;
import java.util.List;

/** What came of one problem. */
public sealed interface SynthesisResult {
    /**
     * The problem became a package that passed every check.
     *
     * @param environmentPackage the package
     * @param others further packages of the same problem, with other tools; empty where one was asked for
     */
    record Verified(EnvironmentPackage environmentPackage, List<EnvironmentPackage> others) implements SynthesisResult {
        /** Copies the list. */
        public Verified {
            others = List.copyOf(others);
        }
    }

    /**
     * The problem was rejected.
     *
     * @param rejection why
     */
    record Rejected(Rejection rejection) implements SynthesisResult {}

    /**
     * The package.
     *
     * @throws CodeGymException if the problem was rejected; says why
     */
    default EnvironmentPackage orElseThrow() {
        if (this instanceof Verified verified) {
            return verified.environmentPackage();
        }
        Rejection rejection = ((Rejected) this).rejection();
        throw new CodeGymException("problem '" + rejection.id() + "' was rejected by "
                + rejection.reason().check() + ": " + rejection.reason().evidence());
    }
}

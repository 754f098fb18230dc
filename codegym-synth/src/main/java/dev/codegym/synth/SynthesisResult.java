package dev.codegym.synth;

import dev.codegym.CodeGymException;
import dev.codegym.library.EnvironmentPackage;

/** What came of one problem. */
public sealed interface SynthesisResult {
    /**
     * The problem became a package that passed every check.
     *
     * @param environmentPackage the package
     */
    record Verified(EnvironmentPackage environmentPackage) implements SynthesisResult {}

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

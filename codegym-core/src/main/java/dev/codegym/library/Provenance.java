package dev.codegym.library;

/**
 * Where an environment comes from.
 *
 * @param subset the collection that the raw problem belongs to
 * @param problemId the raw problem's id
 * @param language the programming language of its solution
 * @param synthesizer what made the environment, such as {@code program-analysis}
 * @param variant which of its variants, in the synthesizer's words
 * @param codegym the version of CodeGym that packaged it
 * @param license under which terms problem and solution may be used: an SPDX expression such as {@code CC-BY-4.0} or any
 *     other text; {@value #UNKNOWN_LICENSE} where nobody said. Recorded, never judged
 */
public record Provenance(
        String subset,
        String problemId,
        String language,
        String synthesizer,
        String variant,
        String codegym,
        String license) {
    /** The version of this CodeGym. */
    public static final String CODEGYM_VERSION = "0.1.0";

    /** The license of what came without one. */
    public static final String UNKNOWN_LICENSE = "unknown";

    /** Takes a blank license for an unknown one. */
    public Provenance {
        license = license.isBlank() ? UNKNOWN_LICENSE : license.strip();
    }

    /** Of an environment that this version packages, its license unknown. */
    public static Provenance of(String subset, String problemId, String language, String synthesizer, String variant) {
        return new Provenance(subset, problemId, language, synthesizer, variant, CODEGYM_VERSION, UNKNOWN_LICENSE);
    }

    /** The same under this license. */
    public Provenance withLicense(String newLicense) {
        return new Provenance(subset, problemId, language, synthesizer, variant, codegym, newLicense);
    }
}

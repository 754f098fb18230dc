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
 */
public record Provenance(
        String subset, String problemId, String language, String synthesizer, String variant, String codegym) {
    /** The version of this CodeGym. */
    public static final String CODEGYM_VERSION = "0.1.0";

    /** Of an environment that this version packages. */
    public static Provenance of(String subset, String problemId, String language, String synthesizer, String variant) {
        return new Provenance(subset, problemId, language, synthesizer, variant, CODEGYM_VERSION);
    }
}

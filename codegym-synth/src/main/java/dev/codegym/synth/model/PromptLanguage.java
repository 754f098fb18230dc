package dev.codegym.synth.model;

/** The language in which a model is spoken to, and in which it writes task texts and descriptions. */
public enum PromptLanguage {
    /** English. */
    ENGLISH("en"),
    /** Chinese, in simplified characters. */
    CHINESE("zh");

    private final String code;

    PromptLanguage(String code) {
        this.code = code;
    }

    /** The code of ISO 639-1, as options and folder names have it. */
    public String code() {
        return code;
    }
}

package dev.codegym.verify.export;

/** The language of the rules in a prompt. Statements and the descriptions of tools stay as the package has them. */
public enum RulesLanguage {
    ENGLISH("en"),
    CHINESE("zh");

    private final String label;

    RulesLanguage(String label) {
        this.label = label;
    }

    /** Its two letters, as they stand in rows and options. */
    public String label() {
        return label;
    }
}

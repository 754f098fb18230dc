package dev.codegym.verify;

/** What every check of ours says of itself. */
abstract class NamedCheck implements Check {
    private final String name;
    private final String description;
    private final String advice;

    NamedCheck(String name, String description, String advice) {
        this.name = name;
        this.description = description;
        this.advice = advice;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String description() {
        return description;
    }

    @Override
    public final String advice() {
        return advice;
    }
}

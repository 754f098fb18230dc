package dev.codegym.verify;

import dev.codegym.compile.CompilationFailedException;

/** Sources that are no Java, or more than the compilers' limits allow. */
final class Compiles extends NamedCheck {
    Compiles() {
        super("COMPILES", "sources that are no Java, or more than the compilers' limits allow", "mend the named lines");
    }

    @Override
    public Finding run(Subject subject) {
        try {
            subject.compile();
            return Finding.passed(
                    this,
                    subject.candidate().classes() == null
                            ? "code problem and solver compile"
                            : "code problem and solver were found compiled on the class path");
        } catch (CompilationFailedException e) {
            return Finding.failed(this, Texts.line(String.valueOf(e.getMessage())), "mend the named lines");
        }
    }
}

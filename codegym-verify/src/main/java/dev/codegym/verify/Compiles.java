package dev.codegym.verify;

import dev.codegym.compile.CompilationFailedException;

/** Sources that are no Java, or more than the compilers' limits allow. */
final class Compiles implements Check {
    @Override
    public String name() {
        return "COMPILES";
    }

    @Override
    public Finding run(Subject subject) {
        try {
            subject.compile();
            return Finding.passed(this, "code problem and solver compile");
        } catch (CompilationFailedException e) {
            return Finding.failed(this, Texts.line(String.valueOf(e.getMessage())), "mend the named lines");
        }
    }
}

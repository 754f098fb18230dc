package dev.codegym.verify;

import dev.codegym.compile.CompiledClasses;
import dev.codegym.library.EnvironmentPackage;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A package whose classes are not what its sources compile to: whoever reads the sources would read about another environment
 * than the one that is played.
 */
final class StoredClasses extends NamedCheck {
    StoredClasses() {
        super(
                "STORED_CLASSES",
                "a package whose classes are not what its sources compile to",
                "package it again from its sources; where another version of CodeGym compiled it, with that one");
    }

    @Override
    public Finding run(Subject subject) {
        EnvironmentPackage stored = subject.stored();
        String problem = difference("the code problem", stored.problemClasses(), subject.problemClasses());
        String solver = difference("the solver", stored.solverClasses(), subject.solverClasses());
        boolean compiledElsewhere = stored.definition().sources().isEmpty()
                || stored.definition().solverSources().isEmpty();
        if (compiledElsewhere && problem == null && solver == null) {
            return Finding.warned(
                    this,
                    "the package has no sources that its classes could be compared with: they were found compiled",
                    "package it from its sources, so that others can read what they play");
        }
        if (problem == null && solver == null) {
            int classes = stored.problemClasses().classes().size()
                    + stored.solverClasses().classes().size();
            return Finding.passed(this, "the sources compile to the " + classes + " classes of the package");
        }
        return Finding.failed(
                this,
                (problem == null ? solver : problem) + "; it was packaged by CodeGym "
                        + stored.provenance().codegym());
    }

    private static @Nullable String difference(String what, CompiledClasses stored, CompiledClasses compiled) {
        if (stored.servedBy() != compiled.servedBy()) {
            return what + " is said to be compiled by " + stored.servedBy() + ", but " + compiled.servedBy()
                    + " serves for its sources";
        }
        SortedMap<String, byte[]> before = stored.classes();
        SortedMap<String, byte[]> now = compiled.classes();
        if (!before.keySet().equals(now.keySet())) {
            TreeSet<String> names = new TreeSet<>(before.keySet());
            names.addAll(now.keySet());
            names.removeIf(name -> before.containsKey(name) && now.containsKey(name));
            return what + " has class " + names.first() + " only "
                    + (before.containsKey(names.first()) ? "in the package" : "by its sources");
        }
        for (String name : before.keySet()) {
            if (!Arrays.equals(before.get(name), now.get(name))) {
                return what + "'s class " + name + " is not the one that its source compiles to";
            }
        }
        return null;
    }
}

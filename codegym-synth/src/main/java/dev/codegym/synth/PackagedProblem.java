package dev.codegym.synth;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * The verified packages of a problem as they will stand in the folder.
 *
 * @param id the problem's id
 * @param packages the packages, at least one
 */
record PackagedProblem(String id, List<Made> packages) implements Outcome {
    /**
     * A package.
     *
     * @param writer writes its file, complete or not at all
     * @param entry what the journal says of it
     */
    record Made(Consumer<Path> writer, VerifiedEntry.Made entry) {}

    PackagedProblem {
        packages = List.copyOf(packages);
    }

    VerifiedEntry entry(long line) {
        return new VerifiedEntry(line, id, packages.stream().map(Made::entry).toList());
    }
}

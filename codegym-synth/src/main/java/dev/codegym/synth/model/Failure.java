package dev.codegym.synth.model;

import dev.codegym.verify.Finding;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands in the way of an environment.
 *
 * @param part what is at fault
 * @param check the check that found it
 * @param faults what goes back to the model, at least one
 */
record Failure(Part part, String check, List<Fault> faults) {
    Failure {
        faults = List.copyOf(faults);
        if (faults.isEmpty()) {
            throw new IllegalArgumentException(check + " failed and says nothing: it must say what is wrong");
        }
    }

    static Failure of(Part part, String check, String place, String what, String mend) {
        return new Failure(part, check, List.of(new Fault(place, what, mend)));
    }

    /** An answer that could not be read, under the check that the first fault belongs to. */
    static Failure unread(Part part, List<Fault> faults) {
        String place = faults.get(0).place();
        boolean code = place.startsWith("class") || place.startsWith("solver");
        String check = code && place.contains(", line ")
                ? "COMPILES"
                : place.startsWith("rules")
                        ? "INPUT_RULES"
                        : place.startsWith("examples") ? "STATEMENT_EXAMPLES" : code ? "GUEST_CONTRACT" : "UNREADABLE";
        return new Failure(part, check, faults);
    }

    static Failure of(Part part, Finding finding) {
        return of(part, finding.check(), "check " + finding.check(), finding.evidence(), finding.mend());
    }

    Failure at(Part other) {
        return new Failure(other, check, faults);
    }

    ModelOutcome.Failed told(int round) {
        String evidence = faults.stream()
                .map(fault -> fault.place() + ": " + fault.what())
                .collect(Collectors.joining("; "));
        return new ModelOutcome.Failed(
                round, part.word(), check, evidence, faults.get(0).mend());
    }
}

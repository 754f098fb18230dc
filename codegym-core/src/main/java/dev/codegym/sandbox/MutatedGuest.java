package dev.codegym.sandbox;

import dev.codegym.sandbox.rewrite.Mutant;
import java.util.List;

/**
 * A guest with mutants that can be switched on, one at a time.
 *
 * @param program the guest, for use by one thread at a time
 * @param switches switch its mutants
 * @param mutants what there is to switch on, in the order of the code
 */
public record MutatedGuest(GuestProgram program, MutantSwitches switches, List<Mutant> mutants) {
    /** Copies the list. */
    public MutatedGuest {
        mutants = List.copyOf(mutants);
    }
}

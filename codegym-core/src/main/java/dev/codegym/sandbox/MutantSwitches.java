package dev.codegym.sandbox;

import dev.codegym.sandbox.rewrite.Mutant;
import dev.codegym.sandbox.rewrite.MutantInsertion;

/**
 * Switches the mutants of a guest. Guests of several threads would share the switches: they have one owner. Guest code cannot
 * reach them, because it cannot name the class that holds them.
 */
public final class MutantSwitches implements HostHandle {
    private final int[] state;

    MutantSwitches(int sites) {
        state = new int[sites];
    }

    /** Switches all mutants off, and notes from now on which of them would make a difference where they stand. */
    public void watch() {
        MutantInsertion.Switches.watch(state);
    }

    /** Switches one mutant on and all others off. */
    public void select(Mutant mutant) {
        MutantInsertion.Switches.select(state, mutant);
    }

    /** Whether the code of a mutant ran since {@link #watch}. */
    public boolean reached(Mutant mutant) {
        return MutantInsertion.Switches.reached(state, mutant);
    }

    /** Whether a mutant would have computed something else where it stands, at any time since {@link #watch}. */
    public boolean differed(Mutant mutant) {
        return MutantInsertion.Switches.differed(state, mutant);
    }

    /** Has the guest's code read the switches. The class that holds them has no initializer, so no guest code runs. */
    @Override
    public void attach(GuestClasses classes) {
        HostHandle.set(classes, MutantInsertion.HOLDER, MutantInsertion.SWITCHES, state);
    }
}

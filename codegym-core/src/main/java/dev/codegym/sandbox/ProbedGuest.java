package dev.codegym.sandbox;

/**
 * A guest that tells which ways its branches go.
 *
 * @param program the guest, for use by one thread at a time
 * @param branches what its runs write to
 */
public record ProbedGuest(GuestProgram program, BranchRecord branches) {}

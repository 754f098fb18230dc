package dev.codegym.synth;

/**
 * Nothing came of a problem yet, because what it needs is not there: it is to be worked on again. What follows it in the file waits for it.
 *
 * @param id the problem's id
 * @param ends whether others need not be tried either
 * @param why what is not there
 */
record Postponed(String id, boolean ends, String why) implements Outcome {}

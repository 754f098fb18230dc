package dev.codegym.worker;

/**
 * A code problem or a solver as it is sent to workers.
 *
 * @param id names it between the pool and its workers
 * @param load the content of the frame that loads it
 */
record GuestUnit(int id, byte[] load) {}

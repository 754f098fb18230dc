package dev.codegym.env;

/** How hard a task is, measured by what its solver had to do, within one environment. */
public enum Difficulty {
    EASY,
    MEDIUM,
    HARD
}

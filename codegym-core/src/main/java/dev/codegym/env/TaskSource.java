package dev.codegym.env;

/** Where the task of an episode comes from. */
public enum TaskSource {
    /** One of the tasks that stand in the package. */
    STORED,
    /** A new task, drawn by the environment's generator from the seed and solved by the solver before it is served. */
    FRESH
}

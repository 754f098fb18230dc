package dev.codegym.worker;

/** Where guest code runs. The sandbox watches it in either place, and episodes are the same. */
public enum Isolation {
    /** In the JVM of the trainer: a step costs no more than the call. */
    IN_PROCESS,
    /**
     * In a worker JVM with a heap limit, which is killed when it does not answer: what the sandbox may have missed costs an
     * episode, not the trainer. A call of a tool costs a round trip through pipes, some tens of microseconds.
     */
    PROCESS
}

package dev.codegym.worker;

/** A code problem or a solver as it is sent to workers. */
final class GuestUnit {
    private final int id;
    private final byte[] load;

    /**
     * Creates one.
     *
     * @param id names it between the pool and its workers
     * @param load the content of the frame that loads it; nobody changes it
     */
    GuestUnit(int id, byte[] load) {
        this.id = id;
        this.load = load;
    }

    int id() {
        return id;
    }

    byte[] load() {
        return load;
    }
}

package dev.codegym.sandbox;

/** What the host shares with a guest that it measures: an array in a static field of a class that it added to the guest. */
interface HostHandle {
    /** Puts it into each fresh set of the guest's classes. */
    void attach(GuestClasses classes);

    /** Sets such a field. */
    static void set(GuestClasses classes, String holder, String field, Object value) {
        try {
            classes.any(holder).getField(field).set(null, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a measured guest has no " + holder, e);
        }
    }
}

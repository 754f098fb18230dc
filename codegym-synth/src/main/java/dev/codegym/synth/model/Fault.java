package dev.codegym.synth.model;

/**
 * What is wrong with an answer of a model.
 *
 * @param place where: the section and, where one can be told, the line in it, such as {@code class, line 12}
 * @param what what is wrong, with the value
 * @param mend what would be right
 */
record Fault(String place, String what, String mend) {
    /** One line for a model or a report. */
    @Override
    public String toString() {
        return place + ": " + what + " - " + mend;
    }
}

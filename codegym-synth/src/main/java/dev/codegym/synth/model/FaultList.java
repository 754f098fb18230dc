package dev.codegym.synth.model;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with one answer; a bounded number, because a model that gets hundreds mends none. Has one owner. */
final class FaultList {
    static final int MOST = 12;
    private static final int SHOWN = 120;

    private final List<Fault> faults = new ArrayList<>();

    void add(String place, String what, String mend) {
        add(new Fault(place, what, mend));
    }

    void add(Fault fault) {
        if (faults.size() < MOST && !faults.contains(fault)) {
            faults.add(fault);
        }
    }

    boolean isEmpty() {
        return faults.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(faults);
    }

    /** A text as it is quoted: one line, and not too long. */
    static String shown(String text) {
        String begin = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return "'" + begin.strip().replace('\n', ' ').replace('\t', ' ') + "'";
    }
}

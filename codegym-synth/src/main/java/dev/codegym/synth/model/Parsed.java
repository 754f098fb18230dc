package dev.codegym.synth.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read out of an answer of a model.
 *
 * @param draft what it proposes; null where there are faults
 * @param faults all that is wrong; empty where there is a draft
 */
record Parsed<T>(@Nullable T draft, List<Fault> faults) {
    Parsed {
        faults = List.copyOf(faults);
        if ((draft == null) == faults.isEmpty()) {
            throw new IllegalArgumentException("an answer gives a draft or faults, and here are "
                    + (draft == null ? "neither" : "a draft and " + faults.size() + " faults"));
        }
    }

    static <T> Parsed<T> of(T draft) {
        return new Parsed<>(draft, List.of());
    }

    static <T> Parsed<T> failed(List<Fault> faults) {
        return new Parsed<>(null, faults);
    }
}

package dev.codegym.sandbox;

import dev.codegym.CodeGymException;
import java.util.List;
import java.util.stream.Collectors;

/** Thrown where a guest's classes use what the allow-list does not allow; nothing of the guest has run or was defined. */
public final class GuestRejectedException extends CodeGymException {
    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final transient List<Violation> violations;

    /** Creates one of at least one violation. */
    public GuestRejectedException(List<Violation> violations) {
        super(text(violations));
        this.violations = List.copyOf(violations);
    }

    /** Everything that is not allowed, in the order of the classes. */
    public List<Violation> violations() {
        return violations;
    }

    private static String text(List<Violation> violations) {
        String shown = violations.stream().limit(SHOWN).map(Violation::toString).collect(Collectors.joining("\n"));
        return violations.size() > SHOWN ? shown + "\nand " + (violations.size() - SHOWN) + " more" : shown;
    }
}

package dev.codegym.verify;

import dev.codegym.CodeGymException;
import dev.codegym.sandbox.GuestRejectedException;

/** Classes that use what guests may not use, or lack what the definition says they have. */
final class Allowed extends NamedCheck {
    Allowed() {
        super(
                "ALLOWED",
                "classes that use what guests may not use, or lack what the definition says",
                "use only what the allow-list names");
    }

    @Override
    public Finding run(Subject subject) {
        try {
            subject.admit();
            return Finding.passed(this, "every class, call and field is on the allow-list");
        } catch (GuestRejectedException e) {
            return Finding.failed(
                    this, Texts.line(String.valueOf(e.getMessage())), "use only what the allow-list names");
        } catch (CodeGymException e) {
            return Finding.failed(
                    this, String.valueOf(e.getMessage()), "let the definition say what the sources declare");
        }
    }
}

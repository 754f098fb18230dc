package dev.codegym.verify;

import dev.codegym.CodeGymException;
import dev.codegym.task.EnvironmentHost;
import dev.codegym.tool.ReferenceFailedException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A reference answer, or a solver, that differs from the statement's own examples. */
final class AgreesWithStatement extends NamedCheck {
    private static final int CALL_LIMIT = 3000;

    AgreesWithStatement() {
        super(
                "AGREES_WITH_STATEMENT",
                "a reference answer that differs from the statement's own examples",
                "the solution answers another question, or the example was misread");
    }

    @Override
    public Finding run(Subject subject) {
        int agreed = 0;
        int unread = 0;
        for (ExampleCase example : subject.candidate().examples()) {
            try {
                Finding disagreement = disagreement(subject, example);
                if (disagreement != null) {
                    return disagreement;
                }
                agreed++;
            } catch (CodeGymException | IllegalArgumentException e) {
                unread++; // it does not fit the inputs or the answer: an example that cannot be read
            }
        }
        String figures = agreed + " examples agree" + (unread == 0 ? "" : ", " + unread + " cannot be read");
        return agreed > 0
                ? Finding.passed(this, figures)
                : Finding.warned(
                        this,
                        subject.candidate().examples().isEmpty()
                                ? "the statement has no example that can be read"
                                : figures,
                        "add an example with input and output to the statement");
    }

    private @Nullable Finding disagreement(Subject subject, ExampleCase example) {
        EnvironmentHost host = subject.host();
        String what = "example " + Texts.shown(example.input()) + " gives " + Texts.shown(example.output());
        JsonNode answer;
        try {
            answer = host.reference(example.input());
        } catch (ReferenceFailedException e) {
            return failed(example, what + " but the original fails: " + e.getMessage());
        }
        if (!subject.answer().equal(example.output(), answer)) {
            return failed(example, what + " but the original answers " + Texts.shown(answer));
        }
        Trial trial = Trial.of(host, example.input(), CALL_LIMIT);
        return switch (trial.kind()) {
            case DIFFERS, NO_ANSWER ->
                Finding.failed(this, "on an example: " + trial.evidence()).witnessed(trial.witness(host));
            case AGREES, TOO_MANY_CALLS, ORIGINAL_FAILS -> null;
        };
    }

    private Finding failed(ExampleCase example, String evidence) {
        return Finding.failed(this, evidence).witnessed(Witness.of(example.input(), List.of(), evidence));
    }
}

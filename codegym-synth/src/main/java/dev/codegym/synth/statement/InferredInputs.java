package dev.codegym.synth.statement;

import dev.codegym.task.InputModel;
import java.util.List;

/**
 * What a statement says of its inputs, as a model.
 *
 * @param model the model
 * @param notUnderstood the constraint lines that gave no rule
 * @param contradicted rules that an example of the statement itself breaks; the model leaves them out
 */
public record InferredInputs(InputModel model, List<String> notUnderstood, List<String> contradicted) {
    /** Copies the lists. */
    public InferredInputs {
        notUnderstood = List.copyOf(notUnderstood);
        contradicted = List.copyOf(contradicted);
    }
}

package dev.codegym.synth.model;

import static dev.codegym.synth.model.ScriptedModel.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.synth.model.ModelException.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenBudgetTest {
    @TempDir
    Path temporary;

    @Test
    void beginsNoRequestOnceTheTokensAreSpent() {
        ScriptedModel model = ScriptedModel.echo();
        TokenBudget budget = TokenBudget.of(model, 20);

        budget.complete(request("a"));
        budget.complete(request("b"));

        assertThatThrownBy(() -> budget.complete(request("c")))
                .isInstanceOfSatisfying(
                        ModelException.class, e -> assertThat(e.kind()).isEqualTo(Kind.BUDGET_SPENT))
                .hasMessage("request c was not sent: 20 of 20 tokens are spent;"
                        + " run again with a larger budget, what was recorded is kept");
        assertThat(model.asked).hasSize(2);
    }

    @Test
    void countsFailuresThatWerePaidFor() {
        TokenBudget budget = TokenBudget.of(
                new ScriptedModel(request -> {
                    throw new ModelException(Kind.EMPTY, "nothing", new Usage(8, 0), null);
                }),
                100);

        assertThatThrownBy(() -> budget.complete(request("a"))).hasMessage("nothing");

        assertThat(budget.spent()).isEqualTo(new Usage(8, 0));
    }

    @Test
    void isNotSpentByWhatIsPlayedBackButByWhatAnEarlierRunPaid() {
        try (Recorder recorder = Recorder.open(temporary, ScriptedModel.echo())) {
            recorder.complete(request("a"));
        }
        TokenBudget budget = TokenBudget.of(ScriptedModel.echo(), 10, Recorder.usage(temporary));

        try (Recorder recorder = Recorder.open(temporary, budget)) {
            assertThat(recorder.complete(request("a")).completions()).hasSize(1);
            assertThatThrownBy(() -> recorder.complete(request("b"))).hasMessageContaining("10 of 10 tokens");
        }
    }
}

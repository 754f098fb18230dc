package dev.codegym.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.codegym.CodeGymException;
import dev.codegym.env.ResetOptions;
import dev.codegym.rollout.Policy;
import dev.codegym.rollout.Rollout;
import dev.codegym.rollout.Trajectory;
import dev.codegym.task.Task;
import dev.codegym.tool.EpisodeRules;
import dev.codegym.tool.Observation;
import dev.codegym.tool.Prompt;
import dev.codegym.tool.ToolCall;
import dev.codegym.tool.ToolEnvironment;
import dev.codegym.verify.adversary.Adversaries;
import dev.codegym.verify.adversary.Adversary;
import dev.codegym.verify.adversary.Fitted;
import dev.codegym.verify.adversary.Practice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adversaries as policies of a user's. */
class AdversariesTest {
    private static final String WALK =
            "int count = tools.callInt(\"heightCount\"); for (int i = 0; i < count; i++) tools.callInt(\"heightAt\", i); ";

    /** Beaten by a glance: without the check that would reject it. */
    private static final Verification WEAK = Verifier.create(VerificationOptions.DEFAULT.without("ADVERSARIES"))
            .verify(Hills.sound()
                    .answer("int", "return heights[0] + heights[heights.length - 1];")
                    .solver(WALK + "return tools.callInt(\"heightAt\", 0) + tools.callInt(\"heightAt\", count - 1);")
                    .candidate());

    private static List<Fitted> fitted(String name) {
        List<Practice> practice = new ArrayList<>();
        try {
            for (int i = 0; i < WEAK.tasks().size(); i += 2) {
                practice.add(Practice.of(WEAK.host(), WEAK.tasks().get(i), EpisodeRules.DEFAULT));
            }
            return Adversaries.named(name).fit(practice);
        } finally {
            practice.forEach(Practice::close);
        }
    }

    private static ToolEnvironment environment(Task task, EpisodeRules rules) {
        return WEAK.host()
                .environment(
                        options -> new dev.codegym.tool.Assignment(
                                task.id(),
                                task.difficulty(),
                                task.input(),
                                WEAK.definition().answer().key(task.answer())),
                        rules);
    }

    @Test
    void playsWhatItLearnedOnTasksThatItDidNotSee() {
        Fitted fitted = fitted("looks-at-the-ends").get(0);

        assertThat(fitted.text()).isEqualTo("heightAt(index=0) + heightAt(index=heightCount() - 1)");
        assertThat(fitted.wins()).isEqualTo(15);
        for (int i = 1; i < WEAK.tasks().size(); i += 2) {
            try (ToolEnvironment environment = environment(WEAK.tasks().get(i), EpisodeRules.DEFAULT)) {
                Trajectory trajectory = Rollout.play(environment, fitted.policy(), ResetOptions.defaults());
                assertThat(trajectory.totalReward()).isEqualTo(1);
            }
        }
    }

    @Test
    void playsWhateverTheBuiltInToolsAreCalled() {
        Fitted fitted = fitted("looks-at-the-ends").get(0);
        EpisodeRules renamed = EpisodeRules.DEFAULT.withRenamedBuiltIns(true);
        try (ToolEnvironment environment = environment(WEAK.tasks().get(1), renamed)) {
            for (int seed = 0; seed < 5; seed++) {
                assertThat(Rollout.play(environment, fitted.policy(), ResetOptions.of(seed))
                                .totalReward())
                        .isEqualTo(1);
            }
        }
    }

    @Test
    void learnsTheSameEveryTime() {
        for (Adversary adversary : Adversaries.all()) {
            assertThat(fitted(adversary.name()))
                    .extracting(Fitted::text, Fitted::wins)
                    .isEqualTo(fitted(adversary.name()).stream()
                            .map(one -> org.assertj.core.groups.Tuple.tuple(one.text(), one.wins()))
                            .toList());
        }
    }

    @Test
    void everyAdversaryEndsItsEpisodesByAnAnswer() {
        Task task = WEAK.tasks().get(3);
        for (Adversary adversary : Adversaries.all()) {
            for (Fitted fitted : fitted(adversary.name())) {
                try (ToolEnvironment environment = environment(task, EpisodeRules.DEFAULT)) {
                    Trajectory played = Rollout.play(environment, fitted.policy(), ResetOptions.of(1));
                    assertThat(played.turns()
                                    .get(played.turns().size() - 1)
                                    .call()
                                    .tool())
                            .as(adversary.name())
                            .isEqualTo("done");
                }
            }
        }
    }

    /** No environment of ours pays twice; should one be let through that does, these would find it. */
    @Test
    void breaksTheRulesWhereItMay() {
        Prompt prompt;
        try (ToolEnvironment environment = environment(WEAK.tasks().get(0), EpisodeRules.DEFAULT)) {
            prompt = ((Observation.Start)
                            environment.reset(ResetOptions.defaults()).state())
                    .prompt();
        }
        Observation.Finished finished = new Observation.Finished("done");

        Policy.Player twice = fitted("answers-twice").get(0).policy().begin(prompt, 0);
        List<ToolCall> answers = List.of(twice.act(finished), twice.act(finished), twice.act(finished));
        assertThat(answers).extracting(ToolCall::tool).containsOnly("done");
        assertThat(answers).doesNotHaveDuplicates();

        Policy.Player on = fitted("plays-on").get(0).policy().begin(prompt, 0);
        assertThat(List.of(on.act(finished), on.act(finished), on.act(finished)))
                .extracting(ToolCall::tool)
                .containsExactly("done", "observe", "heightCount");

        Policy.Player forms = fitted("answers-in-any-form").get(0).policy().begin(prompt, 0);
        assertThat(forms.act(finished).arguments()).isEmpty();
        assertThat(forms.act(finished).arguments().propertyNames()).contains("correct");
        assertThat(forms.act(finished).arguments().path("answer").isNull()).isTrue();
    }

    @Test
    void namesAreUniqueAndAWrongOneIsAnsweredWithThem() {
        assertThat(Adversaries.all())
                .extracting(Adversary::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*"));
        assertThatThrownBy(() -> Adversaries.named("cheat"))
                .isInstanceOf(CodeGymException.class)
                .hasMessageContaining("'cheat'")
                .hasMessageContaining("repeats-itself");
    }
}

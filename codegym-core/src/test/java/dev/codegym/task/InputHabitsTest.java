package dev.codegym.task;

import static org.assertj.core.api.Assertions.assertThat;

import dev.codegym.Samples;
import dev.codegym.tool.ReferenceFailedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class InputHabitsTest {
    private static final List<ObjectNode> NUMBERED =
            List.of(Samples.object("{'beads':[3,1,2]}"), Samples.object("{'beads':[2,2]}"));

    @Test
    void learnsFromTheExamplesWhatTheOriginalTakesForGranted() throws ReferenceFailedException {
        EnvironmentHost host = Mirrors.numbered();
        InputModel settled = InputHabits.settled(host, NUMBERED, 1);
        assertThat(settled.rules()).isEqualTo(host.definition().inputs().rules());
        assertThat(settled.hints()).extracting(InputRule::toString).contains("beads[i] <= beads.length");
        InputGenerator generator = InputGenerator.of(settled);
        for (int seed = 0; seed < 20; seed++) {
            ObjectNode input = generator.draw(seed, 20);
            assertThat(input).isNotNull();
            assertThat(host.reference(input)).isNotNull();
        }
    }

    @Test
    void leavesAModelAloneOnWhichTheOriginalRuns() {
        EnvironmentHost host = Mirrors.host();
        assertThat(InputHabits.settled(host, NUMBERED, 1))
                .isSameAs(host.definition().inputs());
    }

    @Test
    void leavesAModelAloneWhereNoHabitOfTheExamplesHelps() {
        EnvironmentHost host = Mirrors.numbered();
        List<ObjectNode> unlike = List.of(Samples.object("{'beads':[90,0]}"), Samples.object("{'beads':[7,7,0,8]}"));
        assertThat(InputHabits.settled(host, unlike, 1))
                .isSameAs(host.definition().inputs());
    }
}

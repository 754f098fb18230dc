package dev.codegym.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteByHandTest {
    @Test
    void anEnvironmentOfThisProjectIsVerifiedAndPlayed(@TempDir Path folder) {
        assertThat(WriteByHand.play(folder)).isEqualTo(1);
    }
}

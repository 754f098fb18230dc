package dev.codegym.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackageNamesTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            two-sum,        two-sum.codegym
            TwoSum,         +two+sum.codegym
            ../../etc,      %2e%2e%2f%2e%2e%2fetc.codegym
            con,            %63on.codegym
            console,        console.codegym
            -rf,            %2drf.codegym
            a~b+c%,         a%7eb%2bc%25.codegym
            é,              %u00e9.codegym
            '',             %.codegym
            """)
    void namesFilesSafely(String id, String name) {
        assertThat(PackageNames.fileName(id)).isEqualTo(name);
        assertThat(PackageNames.id(name)).isEqualTo(id);
    }

    @Test
    void cutsLongIdsAndTellsThemApart() {
        String name = PackageNames.fileName("x".repeat(10_000));

        assertThat(name).hasSizeLessThan(140).isNotEqualTo(PackageNames.fileName("x".repeat(10_001)));
        assertThat(PackageNames.id(name)).isNull();
        assertThat(PackageNames.fileName("字".repeat(500))).hasSizeLessThan(140);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A.codegym",
                "%4.codegym",
                "%u12.codegym",
                "%zz.codegym",
                "%61.codegym",
                "+.codegym",
                "a b.codegym"
            })
    void takesNoNameThatItDoesNotGive(String name) {
        assertThat(PackageNames.id(name)).isNull();
    }

    @Test
    void tellsRandomIdsApartWhereCaseDoesNotCount() {
        Random random = new Random(1);
        Set<String> ids = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder id = new StringBuilder();
            for (int length = random.nextInt(4); length >= 0; length--) {
                id.append(random.nextBoolean() ? (char) random.nextInt(128) : (char) random.nextInt(65_536));
            }
            String name = PackageNames.fileName(id.toString());
            assertThat(PackageNames.id(name)).isEqualTo(id.toString());
            assertThat(name).matches("[a-z0-9_%+-][a-z0-9_%+-]*\\.codegym");
            ids.add(id.toString());
            names.add(name.toLowerCase(Locale.ROOT));
        }
        assertThat(names).hasSameSizeAs(ids);
    }
}

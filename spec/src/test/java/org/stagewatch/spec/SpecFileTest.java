package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stagewatch.kql.source.Severity;

class SpecFileTest {
    @Test
    void readsACaseWithItsClaims() {
        SpecFile file = read("""
                # count

                Data: small-office

                ## Example: count

                Some prose.

                ```kql
                T | count
                ```

                ```result ordered
                Count:long
                3
                ```

                ```warning
                KQL1000 at 1:1-1:2: careful
                ```
                """);

        assertThat(file.data()).isEqualTo("small-office");
        SpecCase only = file.cases().getFirst();
        assertThat(only.isExample()).isTrue();
        assertThat(only.query()).isEqualTo("T | count\n");
        assertThat(only.expectations())
                .hasSize(2)
                .contains(new SpecCase.Problem(Severity.WARNING, "KQL1000 at 1:1-1:2: careful"));
    }

    @Test
    void saysWhereAFenceIsNotClosed() {
        assertThatThrownBy(() -> read("# a\n\n## b\n\n```kql\nprint 1\n"))
                .isInstanceOf(SpecFormatException.class)
                .hasMessage("a.spec.md:5:1: the fence is not closed");
    }

    @Test
    void refusesACaseThatClaimsNothing() {
        assertThatThrownBy(() -> read("# a\n## b\n```kql\nprint 1\n```\n"))
                .hasMessage("a.spec.md:2:4: the case claims nothing about its query");
    }

    @Test
    void refusesAFenceItDoesNotKnow() {
        assertThatThrownBy(() -> read("# a\n## b\n```kql\nprint 1\n```\n```results\nA:long\n```\n"))
                .hasMessageContaining("a.spec.md:6:4")
                .hasMessageContaining("`results`");
    }

    @Test
    void refusesASkipWithoutAReason() {
        assertThatThrownBy(() -> read("# a\n## b\n```kql\nprint 1\n```\n```skip spark\n```\n"))
                .hasMessageContaining("a.spec.md:6:4");
    }

    @Test
    void refusesTwoCasesOfOneName() {
        String twice = "## b\n```kql\nprint 1\n```\n```error\nx\n```\n";

        assertThatThrownBy(() -> read("# a\n" + twice + twice)).hasMessage("a.spec.md:9:4: another case has this name");
    }

    @Test
    void takesASectionWithoutFencesAsProse() {
        assertThat(read("# a\n## Notes\ntext\n").cases()).isEqualTo(List.of());
    }

    private static SpecFile read(String text) {
        return SpecFile.read("a.spec.md", text);
    }
}

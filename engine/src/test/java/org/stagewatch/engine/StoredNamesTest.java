package org.stagewatch.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StoredNamesTest {
    @Test
    void numbersTheLaterOfTwoNamesThatDifferByCase() {
        assertThat(StoredNames.of(List.of("LogonId", "LogonID", "logonid")).names())
                .containsExactly("LogonId", "LogonID_1", "logonid_2");
    }

    @Test
    void avoidsANumberThatIsTaken() {
        assertThat(StoredNames.of(List.of("a", "A_1", "A")).names()).containsExactly("a", "A_1", "A_2");
    }
}

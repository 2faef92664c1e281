package org.stagewatch.spec.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReferenceTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root"));

    @Test
    void pagesHoldFunctionsOperatorsAndReasons() throws IOException {
        Map<String, String> pages = new Reference(ROOT).pages();

        assertThat(pages.get("functions.md")).contains("strlen(text: string): long");
        assertThat(pages.get("scalar-operators.md")).contains("datetime between (datetime .. timespan) → bool");
        assertThat(pages.get("aggregations.md")).contains("## dcount");
        assertThat(pages.get("operators.md")).contains("## mv-expand");
        assertThat(pages.get("support.md")).contains("`current_database` | no | no | its value is known only");
    }
}

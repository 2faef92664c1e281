package org.stagewatch.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;

class SpecRecorderTest {
    @Test
    void writesDiagnosticsAndPlansAndLeavesRowsAlone() throws BackendException {
        assertThat(record("""
                # Recorded

                ## An error

                ```kql
                print A = Nope
                ```

                ```error
                to be
                recorded
                ```

                ## A plan and a claim

                ```kql
                print A = 1
                ```

                ```plan optimized
                ```

                ```result
                A:long
                2
                ```
                """)).isEqualTo("""
                # Recorded

                ## An error

                ```kql
                print A = Nope
                ```

                ```error
                KQL0201 at 1:11-1:15: nothing here is called `Nope`
                ```

                ## A plan and a claim

                ```kql
                print A = 1
                ```

                ```plan optimized
                project A = 1
                  values : 1 rows
                ```

                ```result
                A:long
                2
                ```
                """);
    }

    private static String record(String text) throws BackendException {
        try (DuckDbBackend backend = DuckDbBackend.open(DuckDbSettings.inMemory(100_000_000, 1))) {
            SpecRunner runner = new SpecRunner(new Kql(Catalog.empty()), backend, 0);
            return new SpecRecorder(runner).record("a.spec.md", text);
        }
    }
}

package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `stagewatch test --conditions`.
class ConditionsTest {
    private static final String TESTS = """
            # Odd programs

            ## Fires on the odd one

            ```events DeviceProcessEvents
            Timestamp:datetime   | DeviceName:string | FileName:string | AccountName:string
            2025-03-04T09:12:00Z | ws-17             | odd.exe         | amy
            2025-03-04T09:13:00Z | ws-18             | plain.exe       | amy
            2025-03-04T09:14:00Z | ws-19             | odd.exe         | system
            ```

            ```findings
            DeviceName:string
            ws-17
            ```
            """;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeDetection() throws IOException {
        write("detection.yaml", """
                id: odd-program
                name: Odd program
                severity: low
                schedule: { every: 1h, lookback: 1h }
                """);
        write("tests.spec.md", TESTS);
    }

    @Test
    void listsTheConditionsThatNoTestMisses() throws IOException {
        write("query.kql", """
                DeviceProcessEvents
                | where FileName has 'odd' or (FileName has 'strange' and DeviceName != 'ws-20')
                | where not(AccountName == 'system' and DeviceName startswith 'ws')
                """);

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out().lines().map(line -> line.replaceFirst(".*query.kql:", "")))
                .containsExactly(
                        "2:32: no test misses this condition: FileName has 'strange' and DeviceName != 'ws-20'",
                        "2:59: no test misses this condition: DeviceName != 'ws-20'",
                        "3:41: no test misses this condition: DeviceName startswith 'ws'",
                        "8 conditions, 3 untested");
    }

    @Test
    void takesAJoinThatOnlyFiltersForACondition() throws IOException {
        write("query.kql", """
                let Systems = DeviceProcessEvents | where AccountName == 'system';
                DeviceProcessEvents
                | where FileName has 'odd'
                | join kind=leftanti Systems on DeviceName
                """);

        CommandRun run = CommandRun.of("test", "--conditions", folder.toString());

        assertThat(run.status()).as(run.out()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().lines()).containsExactly("3 conditions, 0 untested");
    }

    private void write(String name, String text) throws IOException {
        Path detection = Files.createDirectories(folder.resolve("detections/odd-program"));
        Files.writeString(detection.resolve(name), text);
    }
}

package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCommandTest {
    private static final String EVENTS = """

            ```events DeviceProcessEvents
            Timestamp:datetime   | DeviceName:string | FileName:string
            2025-03-04T09:12:00Z | ws-17             | odd.exe
            2025-03-04T09:13:00Z | ws-18             | plain.exe
            ```
            """;
    private static final String FINDS_ODD = """
            # Odd programs

            ## Fires on the odd one
            """ + EVENTS + """

            ```findings
            DeviceName:string | FileName:string
            ws-17             | odd.exe
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
        write("query.kql", "DeviceProcessEvents | where FileName has 'odd'");
        write("tests.spec.md", FINDS_ODD);
    }

    @Test
    void endsWithZeroWhereEachCasePasses() {
        CommandRun run = CommandRun.of("test", folder.toString());

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out().lines()).containsExactly("ok    odd-program: Fires on the odd one", "1 cases, 0 failed");
    }

    @Test
    void showsTheDifferenceAtItsPlaceAndEndsWithOneWhereACaseFails() throws IOException {
        write("tests.spec.md", FINDS_ODD.replace("\nws-17             | odd.exe\n", "\nws-19             | odd.exe\n"));

        CommandRun run = CommandRun.of("test", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out().lines())
                .containsExactly(
                        "FAIL  odd-program: Fires on the odd one",
                        "      " + detection().resolve("tests.spec.md") + ":3",
                        "        DeviceName:string | FileName:string",
                        "      - \"ws-19\" | \"odd.exe\"",
                        "      + \"ws-17\" | \"odd.exe\"",
                        "1 cases, 1 failed");
    }

    @Test
    void showsTheFirstFindingWhereThereShouldBeNone() throws IOException {
        write("tests.spec.md", "# Odd programs\n\n## Stays silent\n" + EVENTS + "\n```findings\nnone\n```\n");

        CommandRun run = CommandRun.of("test", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out()).contains("wanted no findings, got 1, the first: ").contains("DeviceName=ws-17");
    }

    @Test
    void writesFailuresForContinuousIntegration() throws IOException {
        write("query.kql", "DeviceProcessEvents | where FileName == '<none>'");

        CommandRun run = CommandRun.of("test", folder.toString(), "--format", "junit");

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out())
                .contains("<testsuite name=\"detections\" tests=\"1\" failures=\"1\">")
                .contains(":3\nwanted 1 findings, got none</failure>");
    }

    @Test
    void namesThePlaceOfAMistakeInAQuery() throws IOException {
        write("query.kql", "DeviceProcessEvents\n| where Nope == 1");

        CommandRun run = CommandRun.of("test", folder.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.FOUND);
        assertThat(run.out()).contains("query.kql:2:9: error[");
    }

    private Path detection() {
        return folder.resolve("detections/odd-program");
    }

    private void write(String name, String text) throws IOException {
        Files.createDirectories(detection());
        Files.writeString(detection().resolve(name), text);
    }
}

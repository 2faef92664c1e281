package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Ctrl-C, sent to the real program while a query spills to the disk.
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no command that sends the signal")
class InterruptedProcessTest {
    /// Sorts far more rows than its memory holds.
    private static final String ENDLESS = "range i from 1 to 1000000000000 step 1 | extend h = hash(i) | sort by h asc"
            + " | extend r = row_number() | where r % 7 == h % 5 | count";

    private static final Duration PROMPT = Duration.ofSeconds(5);

    @TempDir
    Path folder = Path.of("");

    @Test
    void stopsAQueryWithinSecondsAndLeavesNoFiles() throws Exception {
        assertStopsPromptly("query", "--memory-limit", "64MB", ENDLESS);
    }

    @Test
    void stopsAScanWithinSecondsAndLeavesNoFiles() throws Exception {
        Path events = Files.writeString(
                folder.resolve("DeviceProcessEvents.ndjson"),
                "{\"Timestamp\":\"2019-01-05T01:10:00Z\",\"DeviceId\":\"d1\",\"FileName\":\"a.exe\"}\n");
        Path query = Files.writeString(
                folder.resolve("slow.kql"), "DeviceProcessEvents | extend Count = toscalar(" + ENDLESS + ")");
        Path report = folder.resolve("report.html");

        assertStopsPromptly(
                "scan",
                events.toString(),
                "--detections",
                query.toString(),
                "--memory-limit",
                "64MB",
                "--format",
                "html",
                "--out",
                report.toString());
        assertThat(report).doesNotExist();
    }

    private void assertStopsPromptly(String... arguments) throws Exception {
        try (ProgramProcess program = ProgramProcess.start(folder.resolve("temporary"), arguments)) {
            program.awaitSpill();
            program.interrupt();
            CommandRun run = program.end(PROMPT);

            assertThat(run.status()).isEqualTo(ExitStatus.INTERRUPTED);
            assertThat(run.err()).endsWith("stagewatch: stopped before the end" + System.lineSeparator());
            assertThat(run.out()).isEmpty();
            assertThat(program.temporaryFiles()).isEmpty();
        }
    }
}

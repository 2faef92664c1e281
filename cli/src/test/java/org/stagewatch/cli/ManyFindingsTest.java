package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A detection that finds more than anybody can read.
class ManyFindingsTest {
    private static final int EVENTS = 11_000;
    private static final int KEPT = 10_000;
    private static final long PAGE_BYTES = 1_000_000;

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeEvidenceAndDetection() throws IOException {
        Path detection = Files.createDirectories(folder.resolve("pack/detections/everything"));
        Files.writeString(detection.resolve("detection.yaml"), """
                id: everything
                name: Everything
                severity: high
                schedule: { every: 1d, lookback: 1d }
                entities:
                  - { type: account, name: AccountName }
                """);
        Files.writeString(
                detection.resolve("query.kql"),
                "DeviceProcessEvents | project Timestamp, DeviceName, AccountName, FileName, ReportId");
        Files.createDirectories(folder.resolve("one-host"));
        Files.createDirectories(folder.resolve("many-hosts"));
    }

    @Test
    void keepsThePageOfOneHugeIncidentSmallAndSaysWhatIsMissing() throws IOException {
        String page = page("one-host", 1);

        assertThat(page.length()).isLessThan((int) PAGE_BYTES);
        assertThat(page)
                .contains("1 incident")
                .contains("and 9,900 more findings")
                .contains("there are more; these are the first");
    }

    @Test
    void keepsThePageOfVeryManyIncidentsSmallAndSaysWhatIsMissing() throws IOException {
        String page = page("many-hosts", 5_000);

        assertThat(page.length()).isLessThan((int) PAGE_BYTES);
        assertThat(page).contains("incidents less grave than the 100 below are not on this page");
    }

    @Test
    void saysBesideTheLinesThatThereAreMore() throws IOException {
        CommandRun run = scan("one-host", 1, "ndjson");

        assertThat(run.out().lines().filter(line -> line.startsWith("{\"kind\":\"finding\"")))
                .hasSize(KEPT);
        assertThat(run.err()).contains("everything: only the first 10,000 findings are kept; there are more");
    }

    private String page(String evidence, int hosts) throws IOException {
        CommandRun run = scan(evidence, hosts, "html");

        assertThat(run.status()).as(run.err()).isEqualTo(ExitStatus.FOUND);
        return run.out();
    }

    private CommandRun scan(String evidence, int hosts, String format) throws IOException {
        Instant start = Instant.parse("2025-01-05T01:00:00Z");
        try (Writer rows = Files.newBufferedWriter(folder.resolve(evidence).resolve("DeviceProcessEvents.ndjson"))) {
            for (int index = 0; index < EVENTS; index++) {
                rows.write("{\"Timestamp\":\"" + start.plusSeconds(index) + "\",\"DeviceId\":\"d" + index % hosts
                        + "\",\"DeviceName\":\"pc" + index % hosts + "\",\"ReportId\":" + index
                        + ",\"AccountName\":\"user" + index % hosts + "\",\"FileName\":\"program" + index
                        + ".exe\"}\n");
            }
        }
        return CommandRun.of(
                "scan",
                folder.resolve(evidence).toString(),
                "--package",
                folder.resolve("pack").toString(),
                "--format",
                format);
    }
}

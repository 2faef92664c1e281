package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanCommandTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeEvidence() throws IOException {
        Files.createDirectories(folder.resolve("evidence"));
        Files.writeString(folder.resolve("evidence/DeviceProcessEvents.ndjson"), """
                {"Timestamp":"2019-01-05T01:10:00Z","DeviceId":"d1","DeviceName":"pc1","ReportId":7,"FileName":"<b>.exe"}
                {"Timestamp":"2019-01-05T02:10:00Z","DeviceId":"d1","DeviceName":"pc1","ReportId":8,"FileName":"quiet.exe"}
                """);
        Files.writeString(
                folder.resolve("odd.kql"),
                "DeviceProcessEvents | where Timestamp > ago(1h) | where FileName has 'b' | project DeviceName, FileName");
    }

    @Test
    void writesAFindingWithTheRowThatCausedIt() {
        CommandRun run = scan("--format", "ndjson");

        assertThat(run.out())
                .contains("\"kind\":\"finding\"")
                .contains("\"DeviceId\":\"d1\",\"ReportId\":\"7\",\"Timestamp\":\"2019-01-05T01:10:00Z\"")
                .contains("\"record\":1");
    }

    @Test
    void endsWithOneAtAFinding() {
        assertThat(scan().status()).isEqualTo(ExitStatus.FOUND);
    }

    @Test
    void endsWithZeroBelowTheSeverityAskedFor() {
        assertThat(scan("--fail-on", "high").status()).isEqualTo(ExitStatus.FINE);
    }

    @Test
    void endsWithTwoWhereThereIsNoEvidence() {
        CommandRun run = CommandRun.of("scan", folder.resolve("nowhere").toString());

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
    }

    @Test
    void escapesNamesInThePage() throws IOException {
        Path page = folder.resolve("page.html");
        scan("--format", "html", "--out", page.toString());

        assertThat(Files.readString(page)).doesNotContain("<b>").doesNotContain("<script");
    }

    @Test
    void joinsAWatchlistWhoseRowsAreNoEvidence() throws IOException {
        Path known = folder.resolve("Known.csv");
        Files.writeString(known, "Host\npc1\n");
        Files.writeString(
                folder.resolve("odd.kql"),
                "DeviceProcessEvents | where Timestamp > ago(1h) and FileName has 'b'"
                        + " | join kind=inner (_GetWatchlist('Known') | project DeviceName = tostring(Host)) on DeviceName"
                        + " | project DeviceName, FileName");

        CommandRun run = scan("--format", "ndjson", "--watchlist", known.toString());

        assertThat(run.out()).contains("\"evidenceCount\":1").contains("\"ReportId\":\"7\"");
    }

    @Test
    void namesThePlaceOfAnErrorInAQuery() throws IOException {
        Files.writeString(folder.resolve("odd.kql"), "DeviceProcessEvents\n| where Nope == 1");

        CommandRun run = scan();

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.out()).contains("odd.kql:2:9: error[");
    }

    private CommandRun scan(String... more) {
        String evidence = folder.resolve("evidence").toString();
        String query = folder.resolve("odd.kql").toString();
        return CommandRun.of(Stream.concat(Stream.of("scan", evidence, "--detections", query), Stream.of(more))
                .toArray(String[]::new));
    }
}

package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ScanCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

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
        run("scan", evidence(), "--detections", folder.resolve("odd.kql").toString(), "--format", "ndjson");

        assertThat(out.toString())
                .contains("\"kind\":\"finding\"")
                .contains("\"DeviceId\":\"d1\",\"ReportId\":\"7\",\"Timestamp\":\"2019-01-05T01:10:00Z\"")
                .contains("\"record\":1");
    }

    @Test
    void endsWithOneAtAFinding() {
        assertThat(run(
                        "scan",
                        evidence(),
                        "--detections",
                        folder.resolve("odd.kql").toString()))
                .isEqualTo(ExitStatus.FOUND);
    }

    @Test
    void endsWithZeroBelowTheSeverityAskedFor() {
        int status = run(
                "scan", evidence(), "--detections", folder.resolve("odd.kql").toString(), "--fail-on", "high");

        assertThat(status).isEqualTo(ExitStatus.FINE);
    }

    @Test
    void endsWithTwoWhereThereIsNoEvidence() {
        assertThat(run("scan", folder.resolve("nowhere").toString())).isEqualTo(ExitStatus.ERROR);
    }

    @Test
    void escapesNamesInThePage() throws IOException {
        Path page = folder.resolve("page.html");
        run(
                "scan",
                evidence(),
                "--detections",
                folder.resolve("odd.kql").toString(),
                "--format",
                "html",
                "--out",
                page.toString());

        assertThat(Files.readString(page)).doesNotContain("<b>").doesNotContain("<script");
    }

    @Test
    void namesThePlaceOfAnErrorInAQuery() throws IOException {
        Files.writeString(folder.resolve("odd.kql"), "DeviceProcessEvents\n| where Nope == 1");

        int status = run(
                "scan", evidence(), "--detections", folder.resolve("odd.kql").toString());

        assertThat(status).isEqualTo(ExitStatus.ERROR);
        assertThat(out.toString()).contains("odd.kql:2:9: error[");
    }

    private String evidence() {
        return folder.resolve("evidence").toString();
    }

    private int run(String... arguments) {
        CommandLine command = Main.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(err, true));
        return command.execute(arguments);
    }
}

package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvestigateTest {
    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void writeEvidenceAndPackage() throws IOException {
        write("evidence/DeviceFileEvents.ndjson", """
                {"Timestamp":"2025-01-05T01:10:00Z","DeviceId":"d1","DeviceName":"srv","ReportId":1,"FileName":"a","RequestAccountName":"eve\\"; take 0 //"}
                {"Timestamp":"2025-01-05T01:20:00Z","DeviceId":"d1","DeviceName":"srv","ReportId":2,"FileName":"<i>b","RequestAccountName":"eve\\"; take 0 //"}
                {"Timestamp":"2025-01-05T01:20:00Z","DeviceId":"d2","DeviceName":"other","ReportId":3,"FileName":"c","RequestAccountName":"amy"}
                """);
        write("p/detections/gathering/detection.yaml", """
                id: gathering
                name: Gathering
                severity: high
                schedule: { every: 1d, lookback: 1d }
                entities: [{ type: account, name: RequestAccountName }]
                staging: { host: DeviceName, time: Timestamp }
                """);
        write(
                "p/detections/gathering/query.kql",
                "DeviceFileEvents | where FileName == 'a' | project Timestamp, DeviceName, RequestAccountName");
        write("p/investigation.md", """
                # Investigation

                ## Which files?

                ```kql
                let host = "example";
                let account = "example";
                DeviceFileEvents
                | where DeviceName == host and RequestAccountName == account
                | project FileName
                | sort by FileName desc
                ```

                The last one comes first.

                ## Which bucket?

                ```kql
                let bucket = "example";
                print bucket
                ```

                ## What is wrong here?

                ```kql
                DeviceFileEvents | where Nope == 1
                ```
                """);
    }

    @Test
    void answersWithTheIncidentsOwnValues() {
        assertThat(answers().getFirst())
                .contains("\"question\":\"Which files?\"")
                .contains("\"rows\":[{\"FileName\":\"a\"},{\"FileName\":\"<i>b\"}]")
                .contains("let account = \\\"eve\\\\\\\"; take 0 //\\\";");
    }

    @Test
    void leavesOutWhatTheIncidentDoesNotKnow() {
        assertThat(answers()).noneMatch(answer -> answer.contains("Which bucket?"));
    }

    @Test
    void saysWhyAQuestionIsNotAnswered() {
        assertThat(answers().get(1))
                .contains("What is wrong here?")
                .contains("\"failure\":\"")
                .contains("Nope");
    }

    @Test
    void asksNothingUnlessTold() {
        assertThat(scan("--format", "ndjson").out()).doesNotContain("\"kind\":\"answer\"");
    }

    @Test
    void showsAnswersAtTheTerminal() {
        assertThat(scan("--investigate").out()).contains("  Which files?\n      FileName a\n      FileName <i>b\n");
    }

    @Test
    void escapesAnswersInThePage() throws IOException {
        Path page = folder.resolve("page.html");
        scan("--investigate", "--format", "html", "--out", page.toString());

        assertThat(Files.readString(page))
                .contains("<td>&lt;i&gt;b</td>")
                .contains("The last one comes first.")
                .doesNotContain("<i>b");
    }

    private List<String> answers() {
        return scan("--investigate", "--format", "ndjson")
                .out()
                .lines()
                .filter(line -> line.contains("\"kind\":\"answer\""))
                .toList();
    }

    private CommandRun scan(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "scan",
                folder.resolve("evidence").toString(),
                "--package",
                folder.resolve("p").toString()));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

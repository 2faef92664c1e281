package org.stagewatch.simulation.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.simulation.lab.LabRun.Dialect;
import org.stagewatch.simulation.lab.LabRun.Platform;
import org.stagewatch.simulation.output.EvidenceFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What scripts leave when they are run in the lab.
class LabTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void aLoopInAShellRunsItsCommandsForEachWord() throws IOException {
        run(Platform.LINUX, Dialect.UNIX, 1, "for n in a b; do echo x > /tmp/$n.txt; gzip /tmp/$n.txt; done");

        assertThat(rows("DeviceProcessEvents", "ProcessCommandLine"))
                .containsExactly("gzip /tmp/a.txt", "gzip /tmp/b.txt");
        assertThat(rows("DeviceFileEvents", "FolderPath")).containsExactly("/tmp/a.txt", "/tmp/b.txt");
    }

    @Test
    void whatOneCommandPrintsIsAnArgumentOfAnother() throws IOException {
        run(
                Platform.LINUX,
                Dialect.UNIX,
                1,
                "v=$(aws ec2 create-volume --size 1)\naws ec2 create-snapshot --volume-id $v");

        assertThat(rows("AWSCloudTrail", "EventName")).containsExactly("CreateSnapshot");
        assertThat(rows("AWSCloudTrail", "RequestParameters"))
                .allMatch(asked -> asked.contains("\"volumeId\":\"vol-0"));
    }

    @Test
    void theReceiverShowsWhatComesOverSmb() throws IOException {
        run(
                Platform.WINDOWS,
                Dialect.COMMAND_PROMPT,
                2,
                "echo x> C:\\Temp\\plan.docx\nxcopy C:\\Temp \\\\lab-target\\C$\\Drop /E");

        assertThat(rows("DeviceFileEvents", "FolderPath"))
                .containsExactly(
                        "C:\\Temp\\plan.docx", "C:\\Drop\\plan.docx", "C:\\Temp\\plan.docx", "C:\\Drop\\plan.docx");
        assertThat(rows("DeviceFileEvents", "RequestProtocol")).containsExactly("Local", "SMB", "Local", "SMB");
        assertThat(new HashSet<>(rows("DeviceFileEvents", "DeviceName"))).hasSize(3);
    }

    @Test
    void aLetterStandsForTheShareItIsMappedTo() throws IOException {
        run(
                Platform.WINDOWS,
                Dialect.COMMAND_PROMPT,
                1,
                "net use R: \\\\127.0.0.2\\data\nxcopy C:\\Temp\\a.txt R:\\in");

        assertThat(rows("DeviceFileEvents", "ShareName")).containsExactly("data");
        assertThat(rows("DeviceFileEvents", "FolderPath")).containsExactly("D:\\Shares\\data\\in\\a.txt");
    }

    @Test
    void aProgramKeepsWhatItIsUnderAnotherName() throws IOException {
        run(
                Platform.WINDOWS,
                Dialect.COMMAND_PROMPT,
                1,
                "copy %SystemRoot%\\System32\\Robocopy.exe C:\\Temp\\upd.exe\nC:\\Temp\\upd.exe C:\\a C:\\b");

        assertThat(rows("DeviceProcessEvents", "FileName")).containsExactly("upd.exe");
        assertThat(rows("DeviceProcessEvents", "ProcessVersionInfoOriginalFileName"))
                .containsExactly("Robocopy.exe");
    }

    @Test
    void aScriptOfPowerShellStandsOnOneCommandLine() throws IOException {
        run(Platform.WINDOWS, Dialect.POWERSHELL, 1, "1..3 | ForEach-Object { Set-Content C:\\Temp\\p$_.docx x }");

        assertThat(rows("DeviceProcessEvents", "ProcessCommandLine"))
                .containsExactly("\"powershell.exe\" & {1..3 | ForEach-Object { Set-Content C:\\Temp\\p$_.docx x }}");
        assertThat(rows("DeviceFileEvents", "FileName")).containsExactly("p1.docx", "p2.docx", "p3.docx");
    }

    @Test
    void aHypervisorLogsTheFilesThatArriveAndNoSensorDoes() throws IOException {
        run(Platform.LINUX, Dialect.UNIX, 1, "scp /tmp/a.docx root@lab-hypervisor:/vmfs/volumes/ds1/in/");

        assertThat(rows("Syslog", "SyslogMessage"))
                .anyMatch(line -> line.startsWith("close \"/vmfs/volumes/ds1/in/a.docx\" bytes read 0 written "));
        assertThat(rows("DeviceFileEvents", "FolderPath")).isEmpty();
    }

    private void run(Platform platform, Dialect dialect, int hosts, String script) throws IOException {
        LabRun run = new LabRun("run", platform, hosts, new LabRun.Script(dialect, script), List.of());
        new Lab(List.of(run), EvidenceFormat.NDJSON)
                .write(
                        Files.createDirectory(folder.resolve("evidence")),
                        Files.createDirectory(folder.resolve("truth")));
    }

    /// The values of a column in the rows of the run, in order.
    private List<String> rows(String table, String column) throws IOException {
        Path file = folder.resolve("evidence").resolve(table + ".ndjson");
        if (!Files.exists(file)) {
            return List.of();
        }
        Set<String> keys = keys();
        return Files.readAllLines(file).stream()
                .map(JsonMapper.shared()::readTree)
                .filter(row -> keys.contains(table + "," + key(row)))
                .map(row -> row.required(column).asString())
                .toList();
    }

    private static String key(JsonNode row) {
        return row.has("_ItemId")
                ? "," + row.get("_ItemId").asString()
                : row.required("DeviceId").asString() + ","
                        + row.required("ReportId").asString();
    }

    private Set<String> keys() throws IOException {
        Set<String> keys = new HashSet<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("truth/rows.csv.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.endsWith("," + Lab.FAMILY + ",run")) {
                    keys.add(line.substring(0, line.length() - Lab.FAMILY.length() - ",,run".length()));
                }
            }
        }
        return keys;
    }
}

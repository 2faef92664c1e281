package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.detection.pack.LooseDetections;
import org.stagewatch.simulation.SimulationSettings;

/// The demo over the smallest enterprise and one plain query.
class DemoTest {
    private static final String QUERY = "DeviceLogonEvents | where Timestamp > ago(1d) | summarize Logons = count(),"
            + " FirstSeen = min(Timestamp) by DeviceName | top 1 by DeviceName asc";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder = Path.of("");

    @Test
    void saysWhatItDoesWhatItFoundAndWhatComesNext() throws Exception {
        int status = run();
        Path demo = folder.resolve("demo");

        assertThat(status).isEqualTo(ExitStatus.FINE);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines().map(line -> line.replaceAll("[\\d,]+ (events|records)", "N $1")))
                .startsWith(
                        "A made-up enterprise works for a day; intruders gather its files. Writing what its sensors saw.",
                        "N events are in " + demo.resolve("evidence") + ". Scanning them ...",
                        "")
                .anyMatch(line -> line.startsWith("Read N records of 13 sources: "))
                .anyMatch(line -> line.contains("logons"))
                .endsWith(
                        "",
                        "The report is in " + demo.resolve("report.html").toAbsolutePath() + " (open it in a browser).",
                        "What the intruders really did is in " + demo.resolve("truth/attacks.ndjson") + ".",
                        "",
                        "Next:",
                        "  ./stagewatch scan YOUR-LOGS --format html --out report.html",
                        "  ./stagewatch query --data " + demo.resolve("evidence")
                                + " 'DeviceFileEvents | where isnotempty(RequestSourceIP) | summarize count() by"
                                + " DeviceName'");
    }

    @Test
    void leavesEvidenceTruthAndAReportAndReplacesThemTheNextTime() throws Exception {
        run();
        List<String> first = files();
        run();

        assertThat(files()).isEqualTo(first);
        assertThat(first)
                .contains(
                        ".written-by-stagewatch-demo",
                        "evidence/DeviceFileEvents.ndjson",
                        "report.html",
                        "truth/attacks.ndjson",
                        "truth/summary.json");
        assertThat(folder.resolve("demo/report.html")).content().startsWith("<!doctype html>");
    }

    @Test
    void keepsOutOfAFolderThatHoldsSomethingElse() throws Exception {
        Path mine = Files.createDirectories(folder.resolve("demo")).resolve("mine.txt");
        Files.writeString(mine, "mine");

        assertThatThrownBy(this::run)
                .isInstanceOfSatisfying(
                        WrongArgument.class,
                        wrong -> assertThat(wrong.text()).contains("has files that no demo wrote, such as " + mine));
        assertThat(files()).containsExactly("mine.txt");
    }

    private int run() throws Exception {
        Path query = folder.resolve("logons.kql");
        Files.writeString(query, QUERY);
        SimulationSettings settings = SimulationSettings.small(7).withAttacks(1).withSize(14, 1);
        return new Demo(new DemoFolder(folder.resolve("demo")), settings, LooseDetections.load(query))
                .run(
                        new Main(Terminal.PIPE, new Interruption()),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true));
    }

    private List<String> files() throws IOException {
        Path demo = folder.resolve("demo");
        try (Stream<Path> files = Files.walk(demo)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> demo.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}

package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InterruptionTest {
    private static final String ENDLESS = "range i from 1 to 1000000000000 step 1 | where hash(i) % 7 == i % 5 | count";
    private static final Duration START = Duration.ofMillis(1500);
    private static final Duration PROMPT = Duration.ofSeconds(5);

    @TempDir
    Path folder = Path.of("");

    @Test
    void stopsAQueryAndSaysSo() throws Exception {
        CommandRun run = interrupted("query", ENDLESS);

        assertThat(run.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(run.err()).isEqualTo("stagewatch: stopped before the end" + System.lineSeparator());
        assertThat(run.out()).isEmpty();
    }

    @Test
    void stopsAScanAndWritesNoReport() throws Exception {
        Files.writeString(
                folder.resolve("DeviceProcessEvents.ndjson"),
                "{\"Timestamp\":\"2019-01-05T01:10:00Z\",\"DeviceId\":\"d1\",\"FileName\":\"a.exe\"}\n");
        Path query = Files.writeString(
                folder.resolve("slow.kql"), "DeviceProcessEvents | extend Count = toscalar(" + ENDLESS + ")");
        Path report = folder.resolve("report.html");

        CommandRun run = interrupted(
                "scan",
                folder.resolve("DeviceProcessEvents.ndjson").toString(),
                "--detections",
                query.toString(),
                "--format",
                "html",
                "--out",
                report.toString());

        assertThat(run.status()).isEqualTo(ExitStatus.INTERRUPTED);
        assertThat(run.err()).endsWith("stagewatch: stopped before the end" + System.lineSeparator());
        assertThat(report).doesNotExist();
    }

    @Test
    void stopsWorkThatBeginsAfterTheInterruption() {
        Interruption interruption = new Interruption();
        interruption.request();

        CommandRun run = CommandRun.of(new Main(Terminal.PIPE, interruption), "query", ENDLESS);

        assertThat(run.status()).isEqualTo(ExitStatus.INTERRUPTED);
    }

    private static CommandRun interrupted(String... arguments) throws Exception {
        Interruption interruption = new Interruption();
        CompletableFuture<CommandRun> run =
                CompletableFuture.supplyAsync(() -> CommandRun.of(new Main(Terminal.PIPE, interruption), arguments));
        Thread.sleep(START);
        assertThat(run).isNotDone();
        interruption.request();
        return run.get(PROMPT.toSeconds(), TimeUnit.SECONDS);
    }
}

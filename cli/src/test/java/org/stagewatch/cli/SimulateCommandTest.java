package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulateCommandTest {
    @TempDir
    Path folder = Path.of("");

    @Test
    void saysHowManyRowsAndAttacksItWroteAndWhere() throws IOException {
        CommandRun run = simulate("evidence", "truth");

        assertThat(run.status()).isEqualTo(ExitStatus.FINE);
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .matches("[\\d,]+ rows with 1 attacks are in \\Q" + folder.resolve("evidence") + "\\E, the truth in \\Q"
                        + folder.resolve("truth") + "\\E\\.\\R");
        assertThat(Files.readAllLines(folder.resolve("truth/attacks.ndjson"))).hasSize(1);
        assertThat(folder.resolve("evidence/DeviceFileEvents.ndjson")).isNotEmptyFile();
    }

    @Test
    void writesTheSameForTheSameSeed() throws IOException {
        simulate("first", "first-truth");
        simulate("second", "second-truth");

        assertThat(folder.resolve("first/DeviceProcessEvents.ndjson"))
                .hasSameTextualContentAs(folder.resolve("second/DeviceProcessEvents.ndjson"));
    }

    @Test
    void refusesAFolderThatHoldsSomething() throws IOException {
        Path other = Files.createDirectories(folder.resolve("evidence")).resolve("mine.txt");
        Files.writeString(other, "mine");

        CommandRun run = simulate("evidence", "truth");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("stagewatch simulate: ").contains("evidence");
        assertThat(other).hasContent("mine");
    }

    @Test
    void namesASettingThatIsOutOfRange() {
        CommandRun run = simulate("evidence", "truth", "--hosts", "2");

        assertThat(run.status()).isEqualTo(ExitStatus.ERROR);
        assertThat(run.err()).startsWith("stagewatch simulate: hosts is ");
        assertThat(folder.resolve("evidence")).doesNotExist();
    }

    private CommandRun simulate(String evidence, String truth, String... more) {
        List<String> usual = List.of(
                "simulate",
                "--out",
                folder.resolve(evidence).toString(),
                "--truth",
                folder.resolve(truth).toString(),
                "--small",
                "--days",
                "1",
                "--attacks",
                "1",
                "--seed",
                "7");
        return CommandRun.of(Stream.concat(usual.stream(), Stream.of(more)).toArray(String[]::new));
    }
}

package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Runs the tests that lie beside the detections of this repository.
class ContentTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root"));

    @Test
    void everyDetectionPassesItsOwnTests() {
        CommandRun run = CommandRun.of("test", ROOT.resolve("content").toString());

        assertThat(run.status()).as(run.out() + run.err()).isEqualTo(ExitStatus.FINE);
        assertThat(run.out()).contains("0 failed");
    }
}

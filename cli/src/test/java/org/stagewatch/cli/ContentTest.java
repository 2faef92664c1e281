package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Runs the tests that lie beside the detections of this repository.
class ContentTest {
    private static final Path ROOT = Path.of(System.getProperty("stagewatch.root"));

    @Test
    void everyDetectionPassesItsOwnTests() {
        StringWriter out = new StringWriter();
        int status = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute("test", ROOT.resolve("content").toString());

        assertThat(status).as(out.toString()).isEqualTo(ExitStatus.FINE);
        assertThat(out.toString()).contains("0 failed");
    }
}

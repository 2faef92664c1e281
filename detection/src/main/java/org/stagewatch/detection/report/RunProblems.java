package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.List;
import org.stagewatch.detection.pack.FileDiagnostic;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.report.TerminalText.Look;

/// What a reader of findings has to know of the runs: which detections did not run, and which found more than is kept.
public record RunProblems(TerminalText terminal) {
    public void write(List<DetectionRun> runs, Appendable out) throws IOException {
        for (DetectionRun run : runs) {
            write(run, out);
        }
    }

    private void write(DetectionRun run, Appendable out) throws IOException {
        switch (run) {
            case DetectionRun.Done done -> {
                if (done.isCutOff()) {
                    out.append("  ")
                            .append(done.detection().id())
                            .append(": only the first ")
                            .append(TerminalReport.plural(done.rows().size(), "finding"))
                            .append(" are kept; there are more\n");
                }
            }
            case DetectionRun.Rejected(var detection, var diagnostics) -> {
                out.append(terminal.look(Look.RED, "  " + detection.id() + " did not run: its query has errors\n"));
                for (FileDiagnostic diagnostic : diagnostics) {
                    terminal.wrap(terminal.clean(diagnostic.toString()), "    ", out);
                }
            }
            case DetectionRun.Failed(var detection, var reason) ->
                out.append(terminal.look(Look.RED, "  " + detection.id() + " failed: "))
                        .append(terminal.clean(reason))
                        .append('\n');
        }
    }
}

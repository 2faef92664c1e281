package org.stagewatch.detection.replay;

import java.util.List;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.FileDiagnostic;

/// What became of one detection's replay.
public sealed interface DetectionRun {
    Detection detection();

    /// @param runs how often the query was run
    /// @param isCutOff whether there were more rows than are kept
    record Done(Detection detection, List<ResultRow> rows, int runs, boolean isCutOff) implements DetectionRun {
        public Done {
            rows = List.copyOf(rows);
        }
    }

    /// The query has errors.
    record Rejected(Detection detection, List<FileDiagnostic> diagnostics) implements DetectionRun {
        public Rejected {
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /// The query could not be run.
    record Failed(Detection detection, String reason) implements DetectionRun {}
}

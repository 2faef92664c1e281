package org.stagewatch.cli;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.detection.exclusion.KnownSystem;
import org.stagewatch.detection.exclusion.Staging;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.report.EvidenceScan;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.engine.BackendException;
import org.stagewatch.telemetry.store.Evidence;

/// Scans the same evidence again and again, each time with other exclusions in effect.
///
/// @param title what the evidence is called while it is scanned
record ExclusionScans(Evidence evidence, DetectionSet detections, Main program, StatusLine status, String title) {
    /// @param entries the only ones in effect
    /// @throws BackendException.Cancelled at an interruption
    ScanResult with(List<KnownSystem> entries) throws BackendException {
        DetectionSet excluded = detections.replacing(KnownSystem.inEffect(entries));
        ScanResult result = new EvidenceScan(evidence, excluded)
                .run(new ScanProgress(
                        title + ": ", status, detections.detections().size())::at);
        // A detection that lost its database counts as failed; what is left is no scan.
        if (program.interruption().isRequested()) {
            throw new BackendException.Cancelled();
        }
        // Silence of a detection that did not run proves nothing.
        for (DetectionRun run : result.runs()) {
            switch (run) {
                case DetectionRun.Done _ -> {}
                case DetectionRun.Rejected(var detection, var diagnostics) ->
                    throw new BackendException.Failed(detection.id() + " did not run: " + diagnostics.getFirst(), null);
                case DetectionRun.Failed(var detection, var reason) ->
                    throw new BackendException.Failed(detection.id() + " failed: " + reason, null);
            }
        }
        return result;
    }

    /// The findings of the first scan that an entry silences.
    ///
    /// @param without those of a scan without any exclusion
    List<Finding> silencedBy(KnownSystem entry, List<Finding> without) throws BackendException {
        List<Finding> silenced = new ArrayList<>();
        // What an entry can't touch needs no scan.
        if (without.stream().anyMatch(finding -> Staging.of(finding).couldBeSilencedBy(entry))) {
            List<Staging> still =
                    with(List.of(entry)).findings().stream().map(Staging::of).toList();
            for (Finding finding : without) {
                if (still.stream().noneMatch(Staging.of(finding)::isSameAs)) {
                    silenced.add(finding);
                }
            }
        }
        return silenced;
    }
}

package org.stagewatch.detection.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.FindingBuilder;
import org.stagewatch.detection.finding.IncidentGrouping;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.EvidenceRows;
import org.stagewatch.detection.replay.LoadedEvidence;
import org.stagewatch.detection.replay.Replay;
import org.stagewatch.detection.replay.WatchlistTables;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.telemetry.store.Evidence;

/// Scans evidence with detections: from loaded telemetry to findings and incidents.
public final class EvidenceScan {
    private final Evidence evidence;
    private final DetectionSet detections;

    public EvidenceScan(Evidence evidence, DetectionSet detections) {
        this.evidence = evidence;
        this.detections = detections;
    }

    /// @throws BackendException if the scan was stopped, or the evidence can't be read any more
    public ScanResult run(Replay.Progress progress) throws BackendException {
        LoadedEvidence store = new LoadedEvidence(evidence);
        Instant first = evidence.firstEvent();
        Instant last = evidence.lastEvent();
        if (first == null || last == null) {
            return new ScanResult(evidence.report(), null, null, List.of(), List.of(), List.of());
        }
        Catalog catalog = new WatchlistTables(store).add(detections.watchlists());
        Replay replay = new Replay(store, catalog, first, last, progress);
        List<DetectionRun> runs = new ArrayList<>();
        List<DetectionRun.Done> done = new ArrayList<>();
        for (Detection detection : detections.detections()) {
            DetectionRun run = replay.run(detection);
            runs.add(run);
            if (run instanceof DetectionRun.Done finished) {
                done.add(finished);
            }
        }
        List<Finding> findings = new FindingBuilder(new EvidenceRows(store)).build(done);
        return new ScanResult(evidence.report(), first, last, runs, findings, new IncidentGrouping().group(findings));
    }
}

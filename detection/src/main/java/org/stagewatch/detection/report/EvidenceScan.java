package org.stagewatch.detection.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.FindingBuilder;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.finding.IncidentGrouping;
import org.stagewatch.detection.investigate.Answer;
import org.stagewatch.detection.investigate.InvestigationGuide;
import org.stagewatch.detection.investigate.Investigator;
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
    private final InvestigationGuide guide;
    private final Consumer<Incident> asking;

    public EvidenceScan(Evidence evidence, DetectionSet detections) {
        this(evidence, detections, InvestigationGuide.NONE, _ -> {});
    }

    /// @param guide the questions to ask about each incident
    /// @param asking is told of each incident before its questions are asked
    public EvidenceScan(
            Evidence evidence, DetectionSet detections, InvestigationGuide guide, Consumer<Incident> asking) {
        this.evidence = evidence;
        this.detections = detections;
        this.guide = guide;
        this.asking = asking;
    }

    /// @param progress is told from several threads
    /// @throws BackendException if the scan was stopped, or the evidence can't be read any more
    public ScanResult run(Replay.Progress progress) throws BackendException {
        LoadedEvidence store = new LoadedEvidence(evidence);
        Instant first = evidence.firstEvent();
        Instant last = evidence.lastEvent();
        if (first == null || last == null) {
            return new ScanResult(evidence.report(), null, null, List.of(), List.of(), List.of(), Map.of());
        }
        Catalog catalog = new WatchlistTables(store).add(detections.watchlists());
        List<DetectionRun> runs = sideBySide(new Replay(store, catalog, first, last, progress));
        List<DetectionRun.Done> done = runs.stream()
                .filter(DetectionRun.Done.class::isInstance)
                .map(DetectionRun.Done.class::cast)
                .toList();
        List<Finding> findings = new FindingBuilder(new EvidenceRows(store)).build(done);
        List<Incident> incidents = new IncidentGrouping().group(findings);
        Map<String, List<Answer>> answers = answers(incidents, new Investigator(store, catalog, guide, last));
        return new ScanResult(evidence.report(), first, last, runs, findings, incidents, answers);
    }

    private Map<String, List<Answer>> answers(List<Incident> incidents, Investigator investigator)
            throws BackendException {
        Map<String, List<Answer>> answers = new LinkedHashMap<>();
        for (Incident incident : incidents) {
            asking.accept(incident);
            answers.put(incident.id(), investigator.investigate(incident));
        }
        return answers;
    }

    /// Engines plan a query on one processor, which takes a large part of the time of a large query over few rows: so
    /// as many detections run at once as there are processors.
    private List<DetectionRun> sideBySide(Replay replay) throws BackendException {
        List<Callable<DetectionRun>> tasks = detections.detections().stream()
                .map(detection -> (Callable<DetectionRun>) () -> replay.run(detection))
                .toList();
        int workers = Math.clamp(tasks.size(), 1, Runtime.getRuntime().availableProcessors());
        try (ExecutorService executor = Executors.newFixedThreadPool(workers)) {
            List<DetectionRun> runs = new ArrayList<>();
            for (Future<DetectionRun> finished : executor.invokeAll(tasks)) {
                runs.add(finished.get());
            }
            return runs;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new BackendException.Cancelled();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BackendException reason) {
                throw reason;
            }
            throw new IllegalStateException("a detection could not be replayed", e);
        }
    }
}

package org.stagewatch.detection.report;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.investigate.Answer;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.telemetry.report.LoadReport;

/// All that a scan has to tell.
///
/// @param firstEvent null if no event has a time
/// @param answers to the questions of the packages, by the incident's id; empty if nobody asked
public record ScanResult(
        LoadReport loaded,
        @Nullable Instant firstEvent,
        @Nullable Instant lastEvent,
        List<DetectionRun> runs,
        List<Finding> findings,
        List<Incident> incidents,
        Map<String, List<Answer>> answers) {
    public ScanResult {
        runs = List.copyOf(runs);
        findings = List.copyOf(findings);
        incidents = List.copyOf(incidents);
        answers = Map.copyOf(answers);
    }

    /// Whether a finding or an incident is at least as bad.
    public boolean reaches(Severity severity) {
        return findings.stream()
                        .anyMatch(finding -> finding.detection().severity().isAtLeast(severity))
                || incidents.stream().anyMatch(incident -> incident.severity().isAtLeast(severity));
    }

    /// Whether a detection could not be run, so that silence proves nothing.
    public boolean hasFailures() {
        return runs.stream().anyMatch(run -> !(run instanceof DetectionRun.Done));
    }

    /// The findings that are in no incident.
    public List<Finding> loneFindings() {
        Map<String, String> inIncidents = incidentIds();
        return findings.stream()
                .filter(finding -> !inIncidents.containsKey(finding.id()))
                .toList();
    }

    /// What the packages' questions about an incident gave; empty if nobody asked.
    public List<Answer> answers(Incident incident) {
        return answers.getOrDefault(incident.id(), List.of());
    }

    /// The same for a page that has no room for them.
    public ScanResult withoutAnswers() {
        return new ScanResult(loaded, firstEvent, lastEvent, runs, findings, incidents, Map.of());
    }

    /// The ids of the incidents by the ids of the findings and links they have.
    public Map<String, String> incidentIds() {
        Map<String, String> ids = new HashMap<>();
        for (Incident incident : incidents) {
            incident.findings().forEach(finding -> ids.put(finding.id(), incident.id()));
            incident.links().forEach(link -> ids.put(link.id(), incident.id()));
        }
        return ids;
    }
}

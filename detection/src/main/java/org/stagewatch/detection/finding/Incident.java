package org.stagewatch.detection.finding;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.stagewatch.detection.pack.Confidence;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.replay.EvidenceRow;

/// Findings that belong to one staging.
///
/// @param raisedAt the instant of the run from which on its findings were an incident
/// @param sources the hosts that the files came from
/// @param places the folders and shares they went to
/// @param findings those that show the staging; its evidence is theirs
/// @param links what else the same intruder did around it, as other packages found
public record Incident(
        String id,
        String title,
        Assessment assessment,
        Instant time,
        Instant lastTime,
        Instant raisedAt,
        String stagingHost,
        List<String> sources,
        List<String> places,
        List<Finding> findings,
        List<Finding> links) {
    public Incident {
        sources = List.copyOf(sources);
        places = List.copyOf(places);
        findings = List.copyOf(findings);
        links = List.copyOf(links);
    }

    public Severity severity() {
        return assessment.severity();
    }

    public Confidence confidence() {
        return assessment.confidence();
    }

    /// Whether files of several hosts came together, even if no single finding says so.
    private boolean isFanIn() {
        return sources.size() >= IncidentGrouping.FAN_IN;
    }

    /// @param others in the order of their times
    Incident withLinks(List<Finding> others) {
        return new Incident(
                id,
                title,
                Assessment.of(findings, isFanIn(), others),
                time,
                lastTime,
                raisedAt,
                stagingHost,
                sources,
                places,
                findings,
                others);
    }

    /// The entities of all findings, each once.
    public List<Entity> entities() {
        Set<Entity> entities = new LinkedHashSet<>();
        findings.forEach(finding -> entities.addAll(finding.entities()));
        return List.copyOf(entities);
    }

    /// The evidence of all findings, each row once.
    public List<EvidenceRow> evidence() {
        Set<EvidenceRow> evidence = new LinkedHashSet<>();
        findings.forEach(finding -> evidence.addAll(finding.evidence()));
        return List.copyOf(evidence);
    }

    /// How many rows it rests on: exact if every finding lists all of its own, else at least.
    public long evidenceCount() {
        boolean isWhole = findings.stream()
                .allMatch(
                        finding -> finding.evidenceCount() == finding.evidence().size());
        long listed = evidence().size();
        return isWhole
                ? listed
                : Math.max(
                        listed,
                        findings.stream()
                                .mapToLong(Finding::evidenceCount)
                                .max()
                                .orElse(0));
    }

    public List<String> accounts() {
        return findings.stream()
                .flatMap(finding -> finding.names("account").stream())
                .distinct()
                .toList();
    }
}

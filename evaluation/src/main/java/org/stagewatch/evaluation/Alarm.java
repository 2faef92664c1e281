package org.stagewatch.evaluation;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.report.ScanResult;

/// What somebody is called for.
///
/// @param raisedAt when a service would have called
/// @param rows the rows it rests on, with the instant at which each became known
public record Alarm(String title, Instant raisedAt, Map<RowId, Instant> rows) {
    public Alarm {
        rows = Map.copyOf(rows);
    }

    public static List<Alarm> of(ScanResult result, AlarmUnit unit) {
        return switch (unit) {
            case INCIDENT -> result.incidents().stream().map(Alarm::of).toList();
            case FINDING ->
                result.findings().stream()
                        .map(finding -> new Alarm(finding.summary(), finding.foundAt(), rows(List.of(finding))))
                        .toList();
        };
    }

    private static Alarm of(Incident incident) {
        return new Alarm(incident.title(), incident.raisedAt(), rows(incident.findings()));
    }

    private static Map<RowId, Instant> rows(List<Finding> findings) {
        Map<RowId, Instant> rows = new LinkedHashMap<>();
        for (Finding finding : findings) {
            finding.evidence()
                    .forEach(row -> rows.merge(
                            RowId.of(row), finding.foundAt(), (one, other) -> one.isBefore(other) ? one : other));
        }
        return rows;
    }
}

package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.pack.CsvTable;

/// Findings as CSV, one a line, with the incident each belongs to.
public final class CsvReport implements ReportWriter {
    private static final List<String> COLUMNS = List.of(
            "Time",
            "Detection",
            "Severity",
            "Confidence",
            "StagingHost",
            "Place",
            "Entities",
            "Summary",
            "EvidenceCount",
            "Finding",
            "Incident");

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        out.append(String.join(",", COLUMNS)).append("\r\n");
        Map<String, String> incidentIds = result.incidentIds();
        for (Finding finding : result.findings()) {
            List<String> cells = List.of(
                    finding.time().toString(),
                    finding.detection().id(),
                    finding.detection().severity().label(),
                    finding.detection().confidence().label(),
                    finding.stagingHost(),
                    finding.place(),
                    finding.entities().stream()
                            .map(entity -> entity.type() + ":" + entity.name())
                            .collect(Collectors.joining("; ")),
                    finding.summary(),
                    Long.toString(finding.evidenceCount()),
                    finding.id(),
                    incidentIds.getOrDefault(finding.id(), ""));
            out.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")))
                    .append("\r\n");
        }
    }
}

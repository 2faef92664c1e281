package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.replay.EvidenceRow;
import tools.jackson.databind.json.JsonMapper;

/// Findings in SARIF 2.1.0, which code scanning tools read: detections are its rules, evidence its locations.
public final class SarifReport implements ReportWriter {
    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final int LOCATIONS = 50;

    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        Map<String, Object> driver = Map.of(
                "name",
                "Stagewatch",
                "rules",
                result.runs().stream().map(run -> rule(run.detection())).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("results", result.findings().stream().map(SarifReport::result).toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        out.append(JsonMapper.shared().writeValueAsString(log)).append('\n');
    }

    private static Map<String, Object> rule(Detection detection) {
        return Map.of(
                "id",
                detection.id(),
                "name",
                detection.name(),
                "shortDescription",
                Map.of("text", detection.name()),
                "properties",
                Map.of("tags", detection.techniques()));
    }

    private static Map<String, Object> result(Finding finding) {
        List<Object> locations = new ArrayList<>();
        for (EvidenceRow row : finding.evidence()) {
            if (!row.file().isEmpty() && locations.size() < LOCATIONS) {
                // A region's lines count from 1; what has no line is at the start of its file.
                Map<String, Object> region = Map.of("startLine", Math.max(1, row.record()));
                locations.add(Map.of(
                        "physicalLocation",
                        Map.of("artifactLocation", Map.of("uri", uri(row.file())), "region", region)));
            }
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", finding.detection().id());
        result.put("level", level(finding.detection().severity()));
        result.put("message", Map.of("text", finding.summary()));
        result.put("locations", locations);
        result.put("partialFingerprints", Map.of("finding/v1", finding.id()));
        return result;
    }

    /// A path as a relative reference: what has a meaning in URIs is escaped.
    private static String uri(String file) {
        return file.replace("%", "%25")
                .replace("\\", "/")
                .replace(" ", "%20")
                .replace("#", "%23")
                .replace("?", "%3F");
    }

    private static String level(Severity severity) {
        return switch (severity) {
            case HIGH -> "error";
            case MEDIUM -> "warning";
            case LOW, INFORMATIONAL -> "note";
        };
    }
}

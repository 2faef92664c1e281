package org.stagewatch.detection.report;

import java.io.IOException;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;

/// Findings, then incidents, one JSON object a line.
public final class NdjsonReport implements ReportWriter {
    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        for (Finding finding : result.findings()) {
            out.append(JsonForm.of(finding)).append('\n');
        }
        for (Incident incident : result.incidents()) {
            out.append(JsonForm.of(incident)).append('\n');
        }
    }
}

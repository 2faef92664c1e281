package org.stagewatch.detection.report;

import java.io.IOException;
import org.stagewatch.detection.finding.Finding;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.detection.investigate.Answer;

/// Findings, then incidents, each with the answers about it if somebody asked, one JSON object a line.
public final class NdjsonReport implements ReportWriter {
    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        for (Finding finding : result.findings()) {
            out.append(JsonForm.of(finding)).append('\n');
        }
        for (Incident incident : result.incidents()) {
            out.append(JsonForm.of(incident)).append('\n');
            for (Answer answer : result.answers(incident)) {
                out.append(JsonForm.of(incident, answer)).append('\n');
            }
        }
    }
}

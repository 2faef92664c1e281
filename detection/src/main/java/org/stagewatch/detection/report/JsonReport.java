package org.stagewatch.detection.report;

import java.io.IOException;
import java.util.List;
import java.util.StringJoiner;

/// One JSON object with all findings and incidents.
public final class JsonReport implements ReportWriter {
    @Override
    public void write(ScanResult result, Appendable out) throws IOException {
        List<String> findings = result.findings().stream().map(JsonForm::of).toList();
        List<String> incidents = result.incidents().stream().map(JsonForm::of).toList();
        out.append("{\"findings\":").append(array(findings));
        out.append(",\"incidents\":").append(array(incidents)).append("}\n");
    }

    private static String array(List<String> objects) {
        StringJoiner array = new StringJoiner(",\n", "[", "]");
        objects.forEach(array::add);
        return array.toString();
    }
}

package org.stagewatch.cli;

import org.stagewatch.detection.report.CsvReport;
import org.stagewatch.detection.report.HtmlReport;
import org.stagewatch.detection.report.JsonReport;
import org.stagewatch.detection.report.NdjsonReport;
import org.stagewatch.detection.report.ReportWriter;
import org.stagewatch.detection.report.SarifReport;
import org.stagewatch.detection.report.TerminalReport;
import org.stagewatch.detection.report.TerminalText;

/// How the result of a scan is written.
enum ReportFormat {
    TABLE,
    NDJSON,
    JSON,
    CSV,
    HTML,
    SARIF;

    /// @param terminal what is known of the terminal that a table goes to
    ReportWriter writer(TerminalText terminal) {
        return switch (this) {
            case TABLE -> new TerminalReport(terminal);
            case NDJSON -> new NdjsonReport();
            case JSON -> new JsonReport();
            case CSV -> new CsvReport();
            case HTML -> new HtmlReport();
            case SARIF -> new SarifReport();
        };
    }
}

package org.stagewatch.detection.report;

import java.io.IOException;

/// Writes a scan's result in one format.
@FunctionalInterface
public interface ReportWriter {
    void write(ScanResult result, Appendable out) throws IOException;
}

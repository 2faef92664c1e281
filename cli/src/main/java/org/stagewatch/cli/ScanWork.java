package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.stagewatch.detection.investigate.InvestigationGuide;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.report.EvidenceScan;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;

/// Loads evidence into a database of its own and scans it. Stops at an interruption.
///
/// @param guide the questions to ask about each incident
record ScanWork(EngineOptions engine, InvestigationGuide guide, Main program, PrintWriter err) {
    /// @throws BackendException.Cancelled at an interruption
    ScanResult run(List<Path> paths, DetectionSet detections) throws IOException, BackendException {
        try (TemporaryFolder temporary = TemporaryFolder.create();
                StatusLine status = new StatusLine(err, program.terminal(), InstantSource.system());
                DuckDbBackend backend = DuckDbBackend.open(engine.database(paths, temporary));
                Interruption.Watch _ = program.interruption().watch(backend::close)) {
            status.show("reading evidence");
            Catalog catalog = engine.located(TableSchemas.load().catalog());
            Evidence evidence = new EvidenceLoader(backend, catalog, engine.loading(temporary)).load(paths);
            ScanResult result = scan(evidence, detections, status);
            // A detection that lost its database counts as failed; what is left is no scan.
            if (program.interruption().isRequested()) {
                throw new BackendException.Cancelled();
            }
            return result;
        }
    }

    private ScanResult scan(Evidence evidence, DetectionSet detections, StatusLine status) throws BackendException {
        return new EvidenceScan(
                        evidence, detections, guide, incident -> status.show("asking about " + incident.title()))
                .run(new ScanProgress("", status, detections.detections().size())::at);
    }
}

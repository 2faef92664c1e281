package org.stagewatch.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.DetectionSet;
import org.stagewatch.detection.report.EvidenceScan;
import org.stagewatch.detection.report.ScanResult;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.telemetry.external.NetworkUse;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;
import org.stagewatch.telemetry.store.LoadSettings;

/// Loads evidence into a database of its own and scans it. Stops at an interruption.
///
/// @param memory how many bytes the engine may use
/// @param network whether detections may fetch the files that they name
/// @param spill where it may put what does not fit; null for a temporary folder
record ScanWork(long memory, @Nullable Path spill, NetworkUse network, PrintWriter err) {
    static final long USUAL_MEMORY = 4L << 30;

    ScanResult run(List<Path> paths, DetectionSet detections) throws IOException, BackendException {
        try (TemporaryFolder temporary = TemporaryFolder.create();
                StatusLine status = new StatusLine(err, InstantSource.system())) {
            List<Path> readable = new ArrayList<>(paths);
            readable.add(temporary.path());
            DuckDbSettings settings = DuckDbSettings.inMemory(
                            memory, Runtime.getRuntime().availableProcessors())
                    .withReadable(readable)
                    .withSpillDirectory(spill == null ? temporary.path() : spill);
            try (DuckDbBackend backend = DuckDbBackend.open(settings)) {
                Thread interruption = new Thread(backend::close, "stop-scan");
                Runtime.getRuntime().addShutdownHook(interruption);
                try {
                    status.show("reading evidence");
                    Evidence evidence = new EvidenceLoader(
                                    backend,
                                    TableSchemas.load().catalog(),
                                    LoadSettings.standard(temporary.path()).with(network))
                            .load(paths);
                    int[] done = new int[1];
                    String[] current = {""};
                    return new EvidenceScan(evidence, detections).run((detection, share) -> {
                        if (!detection.id().equals(current[0])) {
                            current[0] = detection.id();
                            done[0]++;
                        }
                        status.show("detection " + done[0] + " of "
                                + detections.detections().size() + ", " + detection.id() + ": "
                                + Math.round(share * 100) + " %");
                    });
                } finally {
                    removeHook(interruption);
                }
            }
        }
    }

    private static void removeHook(Thread interruption) {
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException _) {
            // The program is being stopped, and the hook is at work.
            Thread.yield();
        }
    }
}

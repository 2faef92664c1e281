package org.stagewatch.detection.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.stagewatch.detection.pack.Confidence;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.QueryText;
import org.stagewatch.detection.pack.Schedule;
import org.stagewatch.detection.pack.Severity;
import org.stagewatch.detection.pack.StagingColumns;
import org.stagewatch.detection.pack.Suppression;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.store.Evidence;
import org.stagewatch.telemetry.store.EvidenceLoader;
import org.stagewatch.telemetry.store.LoadSettings;

/// Telemetry of a few rows, loaded from files as a user's is.
public record TestEvidence(Evidence evidence) implements AutoCloseable {
    /// @param lines the rows of DeviceProcessEvents as JSON, one a line
    static TestEvidence processes(Path folder, String lines) throws IOException, BackendException {
        Files.writeString(folder.resolve("DeviceProcessEvents.ndjson"), lines);
        return load(folder);
    }

    static TestEvidence load(Path folder) throws BackendException {
        DuckDbBackend backend = DuckDbBackend.open(DuckDbSettings.inMemory(1L << 29, 1));
        return new TestEvidence(
                new EvidenceLoader(backend, TableSchemas.load().catalog(), LoadSettings.standard(folder))
                        .load(List.of(folder)));
    }

    DetectionRun.Done replay(Detection detection) throws BackendException {
        LoadedEvidence store = new LoadedEvidence(evidence);
        Replay replay = new Replay(
                store,
                evidence.catalog(),
                Objects.requireNonNull(evidence.firstEvent()),
                Objects.requireNonNull(evidence.lastEvent()),
                (_, _) -> {});
        DetectionRun run = replay.run(detection);
        if (run instanceof DetectionRun.Done done) {
            return done;
        }
        throw new AssertionError("the detection did not run: " + run);
    }

    static Detection detection(String query, Duration every, Duration lookback, Suppression suppression) {
        return new Detection(
                "test",
                "Test",
                Severity.MEDIUM,
                Confidence.MEDIUM,
                List.of(),
                new Schedule(every, lookback),
                List.of(),
                suppression,
                StagingColumns.UNKNOWN,
                new QueryText(List.of(), new SourceText("test.kql", query)),
                null);
    }

    static Detection daily(String query) {
        return detection(query, Duration.ofDays(1), Duration.ofDays(1), Suppression.DEFAULT);
    }

    @Override
    public void close() {
        evidence.backend().close();
    }
}

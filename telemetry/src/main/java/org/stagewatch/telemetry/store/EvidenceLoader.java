package org.stagewatch.telemetry.store;

import java.io.Serial;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.telemetry.external.ExternalLocations;
import org.stagewatch.telemetry.external.ExternalTables;
import org.stagewatch.telemetry.report.LoadReport;
import org.stagewatch.telemetry.report.Problem;
import org.stagewatch.telemetry.report.SourceLog;
import org.stagewatch.telemetry.source.SourceFile;
import org.stagewatch.telemetry.source.SourceVisitor;
import org.stagewatch.telemetry.source.SourceWalk;

/// Loads files, folders and archives into a backend.
///
/// Files are read one after the other, each once, with memory that does not grow with them. What is wrong with a file
/// is
/// in the report and stops nothing.
public final class EvidenceLoader {
    private final Backend backend;
    private final Catalog catalog;
    private final LoadSettings settings;

    /// @param backend must be allowed to read the paths and the temporary folder, for Parquet files
    /// @param catalog the tables that rows may belong to
    public EvidenceLoader(Backend backend, Catalog catalog, LoadSettings settings) {
        this.backend = backend;
        this.catalog = catalog;
        this.settings = settings;
    }

    /// @throws BackendException if the backend can't take the rows
    public Evidence load(List<Path> paths) throws BackendException {
        TimeSpan times = new TimeSpan();
        List<SourceLog> logs = new ArrayList<>();
        try (TableStore store = new TableStore(backend, catalog, times)) {
            ParquetFiles parquet = new ParquetFiles(backend, store, times);
            SourceReader reader = new SourceReader(catalog, store, parquet, settings.temporaryFolder());
            new SourceWalk(settings.archiveLimits()).walk(paths, new Visitor(reader, logs));
            parquet.finish(settings.viewedBytes());
            LoadReport report =
                    new LoadReport(logs.stream().map(SourceLog::report).toList());
            ExternalLocations locations = new ExternalLocations(paths, settings.network());
            ExternalTables external =
                    new ExternalTables(backend, locations, settings.archiveLimits(), settings.temporaryFolder());
            Set<String> filled = new HashSet<>(store.tables());
            filled.addAll(parquet.viewed());
            return new Evidence(
                    backend,
                    catalog.with(locations).withRowsIn(filled),
                    external,
                    report,
                    times,
                    store.tables(),
                    parquet.viewed());
        } catch (BackendFailure e) {
            throw e.failure;
        }
    }

    private record Visitor(SourceReader reader, List<SourceLog> logs) implements SourceVisitor {
        @Override
        public void file(SourceFile file) {
            try {
                reader.read(file, log(file.name()));
            } catch (BackendException e) {
                throw new BackendFailure(e);
            }
        }

        @Override
        public void unreadable(String name, String message, String remedy) {
            log(name).problem(new Problem("", null, message, remedy));
        }

        private SourceLog log(String name) {
            SourceLog log = new SourceLog(name, logs.size());
            logs.add(log);
            return log;
        }
    }

    /// Carries a backend's failure through the walk, which knows nothing of backends.
    private static final class BackendFailure extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1;

        private final BackendException failure;

        BackendFailure(BackendException failure) {
            super(failure);
            this.failure = failure;
        }
    }
}

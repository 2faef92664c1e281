package org.stagewatch.telemetry.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.telemetry.external.NetworkUse;
import org.stagewatch.telemetry.report.SourceReport;
import org.stagewatch.telemetry.schema.TableSchemas;
import org.stagewatch.telemetry.source.ArchiveLimits;

/// Evidence that a test has loaded, with ways to look at it.
record Loaded(DuckDbBackend backend, Evidence evidence) implements AutoCloseable {
    static Loaded of(Path... paths) throws BackendException {
        return with(ArchiveLimits.DEFAULT, 1L << 30, paths);
    }

    static Loaded with(ArchiveLimits limits, long viewedBytes, Path... paths) throws BackendException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        List<Path> readable = new ArrayList<>(List.of(paths));
        readable.add(temporary);
        DuckDbBackend backend =
                DuckDbBackend.open(DuckDbSettings.inMemory(1L << 30, 2).withReadable(readable));
        LoadSettings settings = new LoadSettings(limits, temporary, viewedBytes, NetworkUse.FORBIDDEN);
        Evidence evidence = new EvidenceLoader(backend, TableSchemas.load().catalog(), settings).load(List.of(paths));
        return new Loaded(backend, evidence);
    }

    static Path write(Path folder, String name, String text) throws IOException {
        return Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    SourceReport onlySource() {
        List<SourceReport> sources = evidence.report().sources();
        if (sources.size() != 1) {
            throw new AssertionError("there are " + sources.size() + " sources");
        }
        return sources.getFirst();
    }

    /// The rows of a table as texts, with `|` between values.
    List<String> rows(String table, String... columns) throws BackendException {
        Table known = evidence.catalog().table(table);
        evidence.prepare(known == null ? Set.of() : Set.of(known));
        List<String> names = new ArrayList<>();
        List<ResultColumn> results = new ArrayList<>();
        for (String column : columns) {
            names.add("CAST(\"" + column + "\" AS VARCHAR)");
            results.add(new ResultColumn(column, ScalarType.STRING));
        }
        String order = evidence.hasOrigins(table) ? " ORDER BY _source, _record" : "";
        String sql = "SELECT " + String.join(", ", names) + " FROM \"" + table + "\"" + order;
        try (RowCursor cursor = backend.run(new SqlText(sql, results, List.of()))) {
            ResultTable result = ResultTable.read(cursor, 100_000);
            return result.rows().stream()
                    .map(row ->
                            String.join("|", row.stream().map(String::valueOf).toList()))
                    .toList();
        }
    }

    @Override
    public void close() {
        backend.close();
    }
}

package org.stagewatch.telemetry.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.telemetry.report.SourceLog;

/// Reads Parquet files with the backend: small ones become rows of the table, large ones are queried where they lie.
final class ParquetFiles {
    private final Backend backend;
    private final TableStore store;
    private final TimeSpan times;
    private final Map<String, List<OnDisk>> onDisk = new LinkedHashMap<>();
    private final Set<String> viewed = new HashSet<>();
    private int relations;

    ParquetFiles(Backend backend, TableStore store, TimeSpan times) {
        this.backend = backend;
        this.store = store;
        this.times = times;
    }

    private record OnDisk(Table table, Path path, long size, SourceLog log) {}

    /// The names of a file's columns.
    List<String> columns(Path file) throws BackendException {
        String read =
                "read_parquet(" + Dialect.DUCKDB.quoteText(file.toAbsolutePath().toString()) + ")";
        String sql = "SELECT column_name FROM (DESCRIBE SELECT * FROM " + read + ")";
        List<String> names = new ArrayList<>();
        try (RowCursor rows = backend.run(sql(sql, new ResultColumn("column_name", ScalarType.STRING)))) {
            while (rows.next()) {
                names.add(String.valueOf(rows.value(0)));
            }
        }
        return names;
    }

    /// Notes a file that stays where it is until [#finish].
    void add(Table table, Path path, long size, SourceLog log) {
        onDisk.computeIfAbsent(table.name(), _ -> new ArrayList<>()).add(new OnDisk(table, path, size, log));
    }

    /// Reads the noted files.
    void finish(long viewedBytes) throws BackendException {
        for (Map.Entry<String, List<OnDisk>> entry : onDisk.entrySet()) {
            long size = entry.getValue().stream().mapToLong(OnDisk::size).sum();
            if (size >= viewedBytes && !store.hasRows(entry.getKey())) {
                view(entry.getValue());
            } else {
                for (OnDisk file : entry.getValue()) {
                    copyOrReport(file.table(), file.path(), file.log());
                }
            }
        }
    }

    /// The tables that are queried where their files lie.
    Set<String> viewed() {
        return Set.copyOf(viewed);
    }

    private void view(List<OnDisk> files) throws BackendException {
        Table table = files.getFirst().table();
        for (OnDisk file : files) {
            Table view = relation(table, table.columns());
            backend.defineRelation(view, List.of(file.path()));
            long rows = count(view);
            file.log().rows(table.name(), rows);
            file.log().mapped(rows);
            file.log().note("queried where it lies; findings name the file's table, not the record");
        }
        backend.defineRelation(
                HiddenColumns.addTo(table), files.stream().map(OnDisk::path).toList());
        viewed.add(table.name());
    }

    /// Counts a relation's rows and widens the times.
    private long count(Table view) throws BackendException {
        String time = timeColumn(view);
        String name = Dialect.DUCKDB.quoteName(view.relation());
        String sql = "SELECT count(*), min(" + time + "), max(" + time + ") FROM " + name;
        ResultColumn[] columns = {
            new ResultColumn("rows", ScalarType.LONG),
            new ResultColumn("first", ScalarType.DATETIME),
            new ResultColumn("last", ScalarType.DATETIME)
        };
        try (RowCursor rows = backend.run(sql(sql, columns))) {
            rows.next();
            if (rows.value(1) instanceof Long first && rows.value(2) instanceof Long last) {
                times.add(first);
                times.add(last);
            }
            return rows.value(0) instanceof Long count ? count : 0;
        }
    }

    private static String timeColumn(Table table) {
        List<String> times = table.columns().stream()
                .filter(column -> column.type() == ScalarType.DATETIME)
                .map(StoredColumn::name)
                .filter(name -> name.equals("Timestamp") || name.equals("TimeGenerated"))
                .sorted(Comparator.reverseOrder())
                .map(Dialect.DUCKDB::quoteName)
                .toList();
        return switch (times.size()) {
            case 0 -> "CAST(NULL AS BIGINT)";
            case 1 -> times.getFirst();
            default -> "coalesce(" + String.join(", ", times) + ")";
        };
    }

    /// Copies a file's rows into its table.
    void copy(Table table, Path file, SourceLog log) throws BackendException {
        TableTarget target = store.target(table.name());
        if (target == null) {
            return;
        }
        Table view = relation(table, table.columns());
        backend.defineRelation(view, List.of(file));
        List<StoredColumn> columns = view.columns();
        String names = columns.stream()
                .map(column -> Dialect.DUCKDB.quoteName(column.storedName()))
                .collect(Collectors.joining(", "));
        ResultColumn[] results = columns.stream()
                .map(column -> new ResultColumn(column.name(), column.type()))
                .toArray(ResultColumn[]::new);
        String sql = "SELECT " + names + " FROM " + Dialect.DUCKDB.quoteName(view.relation());
        long number = 0;
        try (RowCursor rows = backend.run(sql(sql, results))) {
            while (rows.next()) {
                target.begin();
                for (int index = 0; index < results.length; index++) {
                    target.set(results[index].name(), rows.value(index));
                }
                target.end(log.index(), ++number);
                log.row(table.name());
                log.mapped();
            }
        }
    }

    /// Copies, and reports a file that the backend can't read: that is no reason to stop.
    void copyOrReport(Table table, Path file, SourceLog log) throws BackendException {
        try {
            copy(table, file, log);
        } catch (BackendException.Failed e) {
            log.damaged("", "the Parquet file can't be read: " + e.getMessage(), "Write it anew.");
        }
    }

    private Table relation(Table table, List<StoredColumn> columns) {
        return new Table(table.name(), "_file_" + relations++, columns, table.openness());
    }

    private static SqlText sql(String text, ResultColumn... columns) {
        return new SqlText(text, List.of(columns), List.of());
    }
}

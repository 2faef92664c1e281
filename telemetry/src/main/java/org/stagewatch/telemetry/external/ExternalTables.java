package org.stagewatch.telemetry.external;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.catalog.ExternalFiles;
import org.stagewatch.kql.catalog.FieldSource;
import org.stagewatch.kql.catalog.FileFormat;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.telemetry.source.ArchiveLimits;
import org.stagewatch.telemetry.source.UnfoldedStream;

/// Makes the relations of tables that lie in files which a query names.
public final class ExternalTables {
    private final Backend backend;
    private final ExternalLocations locations;
    private final ArchiveLimits limits;
    private final Path temporaryFolder;

    /// @param temporaryFolder where downloads lie; the backend must be allowed to read it
    public ExternalTables(Backend backend, ExternalLocations locations, ArchiveLimits limits, Path temporaryFolder) {
        this.backend = backend;
        this.locations = locations;
        this.limits = limits;
        this.temporaryFolder = temporaryFolder;
    }

    /// Reads the files of a table.
    public void load(Table table, ExternalFiles files) throws BackendException {
        if (files.format() == FileFormat.PARQUET) {
            loadParquet(table, files);
            return;
        }
        try (RelationWriter writer = backend.createRelation(table)) {
            ExternalRows rows = new ExternalRows(table.columns(), files.fields(), files.firstRecord(), writer);
            RecordReader reader = new RecordReader(files.format());
            for (String location : files.locations()) {
                read(location, stream -> {
                    rows.beginFile();
                    reader.read(stream, rows);
                });
            }
        }
    }

    private interface Contents {
        void read(InputStream stream) throws IOException, BackendException;
    }

    /// Hands over the contents of a file, or of each file in an archive.
    private void read(String location, Contents contents) throws BackendException {
        boolean isDownload = ExternalLocation.of(location) instanceof ExternalLocation.Remote;
        Path file = null;
        try {
            file = file(location);
            unfold(location, file, contents);
        } catch (IOException e) {
            throw new BackendException.Failed("`" + location + "` can't be read: " + reason(e), e);
        } finally {
            if (isDownload && file != null) {
                delete(file);
            }
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException _) {
            file.toFile().deleteOnExit();
        }
    }

    private Path file(String location) throws IOException {
        return switch (ExternalLocation.of(location)) {
            case ExternalLocation.Remote(var address) -> new Download(temporaryFolder).fetch(address);
            case ExternalLocation.Local(var path) -> {
                Path found = locations.find(path);
                if (found == null) {
                    throw new IOException("it is no longer there");
                }
                yield found;
            }
            case ExternalLocation.Unusable(var reason) -> throw new IOException(reason);
        };
    }

    private void unfold(String location, Path file, Contents contents) throws IOException, BackendException {
        String name = location.replaceFirst("[?;].*$", "").toLowerCase(Locale.ROOT);
        long size = Files.size(file);
        try (InputStream stream = Files.newInputStream(file)) {
            if (name.endsWith(".gz")) {
                contents.read(UnfoldedStream.of(new GZIPInputStream(stream), limits, size));
            } else if (name.endsWith(".zip")) {
                ZipInputStream zip = new ZipInputStream(stream);
                InputStream unfolded = UnfoldedStream.of(zip, limits, size);
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (!entry.isDirectory()) {
                        contents.read(unfolded);
                    }
                }
            } else {
                contents.read(stream);
            }
        }
    }

    /// Copies the rows of Parquet files, which the engine reads itself.
    private void loadParquet(Table table, ExternalFiles files) throws BackendException {
        Table view = new Table(table.name(), table.relation() + "_file", named(table, files), table.openness());
        try (RelationWriter writer = backend.createRelation(table)) {
            for (String location : files.locations()) {
                read(location, stream -> {
                    Path copy = Files.createTempFile(temporaryFolder, "external-", ".parquet");
                    try {
                        Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
                        backend.defineRelation(view, List.of(copy));
                        copy(view, writer);
                    } finally {
                        Files.delete(copy);
                    }
                });
            }
        }
    }

    /// The table's columns under the names that they have in the files.
    private static List<StoredColumn> named(Table table, ExternalFiles files) {
        List<StoredColumn> columns = new ArrayList<>();
        for (int index = 0; index < table.columns().size(); index++) {
            StoredColumn column = table.columns().get(index);
            String name = files.fields().get(index) instanceof FieldSource.Path(var steps)
                    ? String.valueOf(steps.getFirst())
                    : column.name();
            columns.add(new StoredColumn(name, column.type(), column.storedName(), column.storage()));
        }
        return columns;
    }

    private void copy(Table view, RelationWriter writer) throws BackendException {
        String names = view.columns().stream()
                .map(column -> Dialect.DUCKDB.quoteName(column.storedName()))
                .collect(Collectors.joining(", "));
        List<ResultColumn> results = view.columns().stream()
                .map(column -> new ResultColumn(column.name(), column.type()))
                .toList();
        String sql = "SELECT " + names + " FROM " + Dialect.DUCKDB.quoteName(view.relation());
        @Nullable Object[] row = new @Nullable Object[results.size()];
        try (RowCursor rows = backend.run(new SqlText(sql, results, List.of()))) {
            while (rows.next()) {
                for (int index = 0; index < row.length; index++) {
                    row[index] = rows.value(index);
                }
                writer.append(row);
            }
        }
    }
}

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.duckdb.DuckDbBackend;
import org.stagewatch.engine.duckdb.DuckDbSettings;
import org.stagewatch.kql.sql.SqlText;

/// The one engine that both sides run on.
record Database(DuckDbBackend backend) implements AutoCloseable {
    private static final long MEMORY = 4L << 30;

    static Database open(Path data) throws Exception {
        Files.createDirectories(data);
        return new Database(DuckDbBackend.open(
                DuckDbSettings.inMemory(MEMORY, Runtime.getRuntime().availableProcessors())
                        .withReadable(List.of(data))
                        .withSpillDirectory(data)));
    }

    /// All rows of a query.
    List<List<@Nullable Object>> rows(SqlText query) throws Exception {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        try (RowCursor cursor = backend.run(query)) {
            while (cursor.next()) {
                List<@Nullable Object> row = new ArrayList<>();
                for (int column = 0; column < query.columns().size(); column++) {
                    row.add(cursor.value(column));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void close() {
        backend.close();
    }
}

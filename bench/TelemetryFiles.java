import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.ScalarType;

/// The Parquet files that are searched. They are made once for a size, from a seed.
record TelemetryFiles(Path sources, Path folder, long rows) {
    static final Instant NOW = Instant.parse("2025-11-20T12:00:00Z");
    private static final long SEED = 1074;

    Path processEvents() {
        return folder.resolve("process-events.parquet");
    }

    Path fileEvents() {
        return folder.resolve("file-events.parquet");
    }

    void makeMissing(Database database) throws Exception {
        for (Path file : List.of(processEvents(), fileEvents())) {
            if (!Files.exists(file)) {
                System.err.println("making " + file.getFileName() + " ...");
                String name = file.getFileName().toString().replace(".parquet", "");
                Path unfinished = folder.resolve(name + ".part");
                String sql = fill(Files.readString(sources.resolve(name + ".sql")))
                        .replace("{seed}", Long.toString(SEED))
                        .replace("{rows}", Long.toString(rows))
                        .replace("{file}", unfinished.toString());
                database.rows(new SqlText(sql, List.of(new ResultColumn("Count", ScalarType.LONG)), List.of()));
                Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /// SQL with the files and the time in place of `{process}`, `{files}` and `{now}`.
    String fill(String sql) {
        return sql.replace("{process}", "read_parquet('" + processEvents() + "')")
                .replace("{files}", "read_parquet('" + fileEvents() + "')")
                .replace("{now}", NOW.toString().replace("T", " ").replace("Z", ""));
    }
}

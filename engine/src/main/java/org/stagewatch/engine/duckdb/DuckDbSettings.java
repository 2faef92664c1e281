package org.stagewatch.engine.duckdb;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a DuckDB database may use. All of it is fixed when the database is opened.
///
/// @param database the file that holds the relations; null to hold them in memory
/// @param memoryLimit in bytes
/// @param spillDirectory where queries may put what does not fit in memory; null to let them fail instead
/// @param readable the files and folders that relations may be read from; no other file can be
/// @param queryTimeout how long a query may run, from its start to its last row; null for no limit
public record DuckDbSettings(
        @Nullable Path database,
        long memoryLimit,
        int threads,
        @Nullable Path spillDirectory,
        List<Path> readable,
        @Nullable Duration queryTimeout) {
    public DuckDbSettings {
        if (memoryLimit <= 0 || threads <= 0) {
            throw new IllegalArgumentException("memory and threads must be positive: " + memoryLimit + ", " + threads);
        }
        if (queryTimeout != null && !queryTimeout.isPositive()) {
            throw new IllegalArgumentException("a query timeout must be positive: " + queryTimeout);
        }
        readable = List.copyOf(readable);
    }

    /// A database in memory that reads no files and never spills; a query may take as long as it likes.
    public static DuckDbSettings inMemory(long memoryLimit, int threads) {
        return new DuckDbSettings(null, memoryLimit, threads, null, List.of(), null);
    }

    public DuckDbSettings withDatabase(Path file) {
        return new DuckDbSettings(file, memoryLimit, threads, spillDirectory, readable, queryTimeout);
    }

    public DuckDbSettings withSpillDirectory(Path directory) {
        return new DuckDbSettings(database, memoryLimit, threads, directory, readable, queryTimeout);
    }

    public DuckDbSettings withReadable(List<Path> filesAndFolders) {
        return new DuckDbSettings(database, memoryLimit, threads, spillDirectory, filesAndFolders, queryTimeout);
    }

    public DuckDbSettings withQueryTimeout(Duration limit) {
        return new DuckDbSettings(database, memoryLimit, threads, spillDirectory, readable, limit);
    }
}

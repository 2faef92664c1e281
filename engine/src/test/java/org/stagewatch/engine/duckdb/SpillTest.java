package org.stagewatch.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.Compilation;
import org.stagewatch.kql.Kql;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.type.Datetime;

/// Queries that need more memory than there is.
class SpillTest {
    private static final int ROWS = 1_000_000;
    private static final String TEXTS = "range i from 1 to " + ROWS
            + " step 1 | extend Text = strcat('a text of no interest, number ', i * 7919 % 1000003)";
    private static final String SORT = TEXTS + " | sort by Text asc";
    private static final String GROUP = TEXTS + " | summarize Last = max(i) by Text | where Last > 0";

    private final DuckDbSettings small = DuckDbSettings.inMemory(40_000_000, 1);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void sortsWhatDoesNotFitInMemory() throws Exception {
        assertThat(rowsWithSpill(SORT)).isEqualTo(ROWS);
    }

    @Test
    void groupsWhatDoesNotFitInMemory() throws Exception {
        assertThat(rowsWithSpill(GROUP)).isEqualTo(ROWS);
    }

    @Test
    void namesTheLimitAndTheMissingDirectoryWhereThereIsNoRoom() throws Exception {
        try (DuckDbBackend backend = DuckDbBackend.open(small)) {
            assertThatThrownBy(() -> count(backend, SORT))
                    .isInstanceOf(BackendException.OutOfMemory.class)
                    .hasMessage("the query needs more than the memory limit of 40 MB, and there is no spill directory"
                            + " for what does not fit");
        }
    }

    @Test
    void leavesNothingInTheDirectory() throws Exception {
        try (DuckDbBackend backend = DuckDbBackend.open(small.withSpillDirectory(folder))) {
            count(backend, SORT);
        }

        assertThat(files()).isEmpty();
    }

    @Test
    void leavesNothingInTheDirectoryOfACancelledQuery() throws Exception {
        try (DuckDbBackend backend = DuckDbBackend.open(small.withSpillDirectory(folder));
                RowCursor rows = backend.run(compiled(SORT))) {
            rows.next();
            rows.cancel();
        }

        assertThat(files()).isEmpty();
    }

    /// How many rows the query gives, having made sure that it spilled.
    private long rowsWithSpill(String query) throws BackendException, IOException {
        try (DuckDbBackend backend = DuckDbBackend.open(small.withSpillDirectory(folder));
                RowCursor rows = backend.run(compiled(query))) {
            boolean isThere = rows.next();
            assertThat(files()).isNotEmpty();
            long count = 0;
            while (isThere) {
                count++;
                isThere = rows.next();
            }
            return count;
        }
    }

    private static long count(DuckDbBackend backend, String query) throws BackendException {
        try (RowCursor rows = backend.run(compiled(query))) {
            long count = 0;
            while (rows.next()) {
                count++;
            }
            return count;
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static SqlText compiled(String query) {
        Compilation compilation = new Kql(Catalog.empty())
                .compile(new SourceText("query", query), Datetime.UNIX_EPOCH_TICKS, Dialect.DUCKDB);
        return switch (compilation) {
            case Compilation.Compiled compiled -> compiled.sql();
            case Compilation.Rejected rejected ->
                throw new IllegalStateException(rejected.diagnostics().toString());
        };
    }
}

package org.stagewatch.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.sql.SqlText.ResultColumn;
import org.stagewatch.kql.type.ScalarType;

class DuckDbSessionTest {
    private static final String GREATER = "SELECT i FROM range(5) t(i) WHERE i > CAST($1 AS BIGINT) ORDER BY i";
    private static final String FRAGILE =
            "SELECT CASE WHEN CAST($1 AS BIGINT) = 1 THEN error('one') ELSE CAST($1 AS BIGINT) END";
    private static final Table KEPT = new Table(
            "Kept", "kept", List.of(new StoredColumn("N", ScalarType.LONG, "N", Storage.NATIVE)), Openness.CLOSED);

    private DuckDbBackend backend;
    private DuckDbSession session;

    @BeforeEach
    void open() throws BackendException {
        backend = DuckDbBackend.open(DuckDbSettings.inMemory(200_000_000, 1));
        session = backend.openSession();
    }

    @AfterEach
    void close() {
        session.close();
        backend.close();
    }

    @Test
    void bindsTheInstantsOfEachRunAnew() throws BackendException {
        assertThat(numbers(query(GREATER, 2))).containsExactly(3L, 4L);
        assertThat(numbers(query(GREATER, 3))).containsExactly(4L);
    }

    @Test
    void keepsTheStatementOfAQueryWithTheSameText() throws Exception {
        assertThat(session.prepare(query(GREATER, 2))).isSameAs(session.prepare(query(GREATER, 3)));
    }

    @Test
    void runsAQueryAgainThatFailed() throws BackendException {
        assertThatThrownBy(() -> numbers(query(FRAGILE, 1))).isInstanceOf(BackendException.Failed.class);

        assertThat(numbers(query(FRAGILE, 2))).containsExactly(2L);
    }

    @Test
    void runsAQueryAgainThatWasNotReadToItsEnd() throws BackendException {
        try (RowCursor cursor = session.run(query(GREATER, 0))) {
            assertThat(cursor.next()).isTrue();
        }

        assertThat(numbers(query(GREATER, 3))).containsExactly(4L);
    }

    @Test
    void keepsRowsAfterAQueryThatWasNotReadToItsEnd() throws BackendException {
        try (RowCursor cursor = session.run(query(GREATER, 0))) {
            assertThat(cursor.next()).isTrue();
        }

        assertThat(session.storeRows(KEPT, query(GREATER, 1))).isEqualTo(3);
    }

    @Test
    void hasRelationsThatNobodyElseSees() throws BackendException {
        session.storeRows(KEPT, query(GREATER, 1));

        try (DuckDbSession other = backend.openSession()) {
            other.storeRows(KEPT, query(GREATER, 3));
        }
        assertThat(numbers(query("SELECT N FROM kept ORDER BY N"))).containsExactly(2L, 3L, 4L);
    }

    @Test
    void leavesATableOfTheDatabaseAlone() throws BackendException {
        backend.createRelation(KEPT).close();

        session.storeRows(KEPT, query(GREATER, 3));
        session.dropRelation(KEPT);

        assertThat(numbers(query("SELECT N FROM kept"))).isEmpty();
    }

    private List<@Nullable Object> numbers(SqlText query) throws BackendException {
        try (RowCursor cursor = session.run(query)) {
            return ResultTable.read(cursor, 100).rows().stream()
                    .<@Nullable Object>map(List::getFirst)
                    .toList();
        }
    }

    private static SqlText query(String sql, Long... instants) {
        return new SqlText(sql, List.of(new ResultColumn("N", ScalarType.LONG)), List.of(), List.of(instants));
    }

    private static SqlText query(String sql, int instant) {
        return query(sql, Long.valueOf(instant));
    }
}

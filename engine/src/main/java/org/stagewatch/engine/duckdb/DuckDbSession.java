package org.stagewatch.engine.duckdb;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.engine.Session;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.sql.SqlText;
import org.stagewatch.kql.type.ScalarType;

/// A connection with the statement that it ran last.
///
/// DuckDB plans a prepared statement again when a catalog that it reads has changed. What is kept for a session is
/// therefore in temporary tables, which have a catalog for each connection: what one session keeps costs the others no
/// plan.
final class DuckDbSession implements Session {
    private final DuckDbBackend backend;
    private final DuckDBConnection connection;
    private final DuckDbSettings settings;
    private final DuckDbErrors errors;
    private @Nullable DuckDBPreparedStatement last;
    private String text = "";
    private boolean isInTransaction;

    DuckDbSession(DuckDbBackend backend, DuckDBConnection connection, DuckDbSettings settings) {
        this.backend = backend;
        this.connection = connection;
        this.settings = settings;
        errors = new DuckDbErrors(settings);
    }

    @Override
    public RowCursor run(SqlText query) throws BackendException {
        return run(query, () -> {});
    }

    /// @param whenClosed what is to be done when the cursor is closed
    RowCursor run(SqlText query, Runnable whenClosed) throws BackendException {
        try {
            backend.registerFunctions(query.javaFunctions());
        } catch (SQLException e) {
            whenClosed.run();
            throw errors.of(e);
        }
        DuckDbCursor cursor = new DuckDbCursor(this, query, settings, closed -> {
            backend.remove(closed);
            whenClosed.run();
        });
        backend.add(cursor);
        return cursor;
    }

    @Override
    public long storeRows(Table table, SqlText rows) throws BackendException {
        DuckDbRelation relation = new DuckDbRelation(table);
        try {
            leave();
            relation.createTemporaryTable(connection);
        } catch (SQLException e) {
            throw errors.of(e);
        }
        // As a query it can be cancelled like any other. Its result is how many rows there were.
        SqlText.ResultColumn count = new SqlText.ResultColumn("Count", ScalarType.LONG);
        long stored = 0;
        try (RowCursor counts = run(relation.insert(rows, count))) {
            while (counts.next()) {
                stored = counts.value(0) instanceof Long number ? number : stored;
            }
        }
        return stored;
    }

    @Override
    public void dropRelation(Table table) throws BackendException {
        try {
            leave();
            new DuckDbRelation(table).dropTemporary(connection);
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    /// Begins the transaction of a query. One that a query before did not read to its end has changed nothing.
    void begin() throws SQLException {
        leave();
        connection.setAutoCommit(false);
        isInTransaction = true;
    }

    void commit() throws SQLException {
        connection.commit();
        isInTransaction = false;
    }

    private void leave() throws SQLException {
        if (isInTransaction) {
            connection.rollback();
            isInTransaction = false;
        }
    }

    /// A statement in the present transaction.
    Statement statement() throws SQLException {
        return connection.createStatement();
    }

    /// A statement for a query with its instants bound: that of the query before, if it has the same text.
    DuckDBPreparedStatement prepare(SqlText query) throws SQLException {
        DuckDBPreparedStatement prepared = last;
        // The driver closes the statement of a query that failed.
        if (prepared == null || prepared.isClosed() || !text.equals(query.text())) {
            closeStatement();
            prepared = connection.prepare(query.text());
            last = prepared;
            text = query.text();
            new ColumnCheck(query.columns()).check(prepared.getMetaData());
        }
        List<Long> instants = query.instants();
        for (int index = 0; index < instants.size(); index++) {
            prepared.setLong(index + 1, instants.get(index));
        }
        return prepared;
    }

    private void closeStatement() throws SQLException {
        DuckDBPreparedStatement old = last;
        last = null;
        if (old != null) {
            old.close();
        }
    }

    @Override
    public void close() {
        try (connection) {
            closeStatement();
        } catch (SQLException e) {
            throw new IllegalStateException("a query could not be closed", e);
        }
    }
}

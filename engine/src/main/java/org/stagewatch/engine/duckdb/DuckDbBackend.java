package org.stagewatch.engine.duckdb;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duckdb.DuckDBConnection;
import org.stagewatch.engine.Backend;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.sql.SqlText;

/// Runs queries in this process, on a DuckDB database in memory or in a file.
///
/// Each query and each writer has a connection of its own, so they do not wait for each other.
public final class DuckDbBackend implements Backend {
    private final DuckDbSettings settings;
    private final DuckDbErrors errors;
    private final DuckDBConnection connection;
    private final Set<String> registeredFunctions = new HashSet<>();
    private final Set<DuckDbCursor> openCursors = ConcurrentHashMap.newKeySet();

    private DuckDbBackend(DuckDbSettings settings, DuckDBConnection connection) {
        this.settings = settings;
        errors = new DuckDbErrors(settings);
        this.connection = connection;
    }

    /// Opens the database; a file that is not there yet is made.
    public static DuckDbBackend open(DuckDbSettings settings) throws BackendException {
        try {
            return new DuckDbBackend(settings, new DuckDbDatabase(settings).open());
        } catch (SQLException e) {
            throw new DuckDbErrors(settings).of(e);
        }
    }

    @Override
    public Dialect dialect() {
        return Dialect.DUCKDB;
    }

    @Override
    public RelationWriter createRelation(Table table) throws BackendException {
        try {
            DuckDBConnection own = connection.duplicate();
            try {
                new DuckDbRelation(table).createTable(own);
                return new DuckDbRelationWriter(own, table, errors);
            } catch (SQLException e) {
                own.close();
                throw e;
            }
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    @Override
    public void defineRelation(Table table, List<Path> files) throws BackendException {
        try (DuckDBConnection own = connection.duplicate()) {
            new DuckDbRelation(table).createView(own, files);
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    @Override
    public RowCursor run(SqlText query) throws BackendException {
        DuckDbSession own = openSession();
        return own.run(query, own::close);
    }

    @Override
    public DuckDbSession openSession() throws BackendException {
        try {
            return new DuckDbSession(this, connection.duplicate(), settings);
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    /// Has a cursor stopped when the database is closed.
    void add(DuckDbCursor cursor) {
        openCursors.add(cursor);
    }

    void remove(DuckDbCursor cursor) {
        openCursors.remove(cursor);
    }

    void registerFunctions(List<JavaFunction> functions) throws SQLException {
        synchronized (registeredFunctions) {
            for (JavaFunction function : functions) {
                if (!registeredFunctions.contains(function.name())) {
                    new DuckDbFunction(function).register(connection);
                    registeredFunctions.add(function.name());
                }
            }
        }
    }

    @Override
    public void close() {
        openCursors.forEach(DuckDbCursor::cancel);
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the database could not be closed", e);
        }
    }
}

package org.stagewatch.engine;

import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.sql.SqlText;

/// Runs queries one after another and has relations of its own, which nobody else sees.
///
/// A query with the text of the one before is not planned anew, which for a large query over few rows is most of the
/// work: so queries that differ in their instants alone should bind them. For one thread.
public interface Session extends AutoCloseable {
    /// Makes a cursor for a query. The query starts when the first row is asked for; the cursor before must be closed.
    RowCursor run(SqlText query) throws BackendException;

    /// Makes a relation of the session for a table and fills it with a query's rows, in place of one of the session
    /// that has its name.
    ///
    /// @param rows has the table's columns in their order; its own names do not matter
    /// @return how many there were
    long storeRows(Table table, SqlText rows) throws BackendException;

    /// Gives up a relation of the session.
    void dropRelation(Table table) throws BackendException;

    /// Gives up the relations of the session.
    @Override
    void close();
}

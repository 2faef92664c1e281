package org.stagewatch.engine;

import java.nio.file.Path;
import java.util.List;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.sql.SqlText;

/// Something that holds relations and runs SQL over them. Safe for use by several threads.
public interface Backend extends AutoCloseable {
    /// The SQL that this backend reads.
    Dialect dialect();

    /// Makes an empty relation for a table's rows, in place of one that has its name.
    ///
    /// @return takes the rows; to be closed
    RelationWriter createRelation(Table table) throws BackendException;

    /// Lets a table's relation read Parquet files where they lie, in place of one that has its name.
    ///
    /// Columns are found by name. What the files do not have is null, or empty text; a value that does not fit its
    /// column's type is null. The files must not change while queries read them.
    ///
    /// @param files at least one
    void defineRelation(Table table, List<Path> files) throws BackendException;

    /// Makes a cursor for a query. The query starts when the first row is asked for.
    RowCursor run(SqlText query) throws BackendException;

    /// Begins a session; to be closed.
    Session openSession() throws BackendException;

    /// Stops what runs and gives up the relations that are not on disk.
    @Override
    void close();
}

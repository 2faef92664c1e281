package org.stagewatch.engine;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

/// The rows of one query, one after another as the backend makes them; they are never all in memory.
///
/// One thread reads the rows. [#cancel] and [#progress] may be called by any thread at any time.
public interface RowCursor extends AutoCloseable {
    List<ResultColumn> columns();

    /// Goes to the next row, the first at first. This runs the query, so it may take long.
    ///
    /// @return whether there is one
    boolean next() throws BackendException;

    /// A value of the present row, held as `ScalarType` says.
    @Nullable
    Object value(int column);

    /// Stops the query soon: the thread that waits in [#next] gets a [BackendException.Cancelled].
    void cancel();

    /// The share of the work that is done, from 0 to 1; empty while it is unknown.
    OptionalDouble progress();

    @Override
    void close();
}

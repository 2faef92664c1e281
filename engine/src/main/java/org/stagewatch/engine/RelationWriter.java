package org.stagewatch.engine;

import org.jspecify.annotations.Nullable;

/// Puts rows into a relation. Only the thread that made it may use it.
public interface RelationWriter extends AutoCloseable {
    /// Adds a row. Queries see it after [#flush] or [#close].
    ///
    /// @param values one for each stored column, in order, held as `ScalarType` says; a null text is stored as null
    ///     only where the column's storage allows that, else as the empty text
    void append(@Nullable Object[] values) throws BackendException;

    void flush() throws BackendException;

    @Override
    void close() throws BackendException;
}

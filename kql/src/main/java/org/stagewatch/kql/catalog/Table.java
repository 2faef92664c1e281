package org.stagewatch.kql.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.ScalarType;

/// A table that queries may read.
///
/// @param relation the name of the SQL relation (table or view) that holds its rows
/// @param columns in the order in which a query sees them; names differ by case at least
/// @param openness whether a query may name columns that are not listed
/// @param files where the rows of a table lie that a query declares itself; null for all others
public record Table(
        String name,
        String relation,
        List<StoredColumn> columns,
        Openness openness,
        @Nullable ExternalFiles files) {
    public Table {
        columns = List.copyOf(columns);
    }

    /// A table that every query may read.
    public Table(String name, String relation, List<StoredColumn> columns, Openness openness) {
        this(name, relation, columns, openness, null);
    }

    /// A column and how SQL holds it.
    ///
    /// @param storedName its name in the SQL relation, unique there without regard to case
    public record StoredColumn(String name, ScalarType type, String storedName, Storage storage) {}

    /// How the SQL relation holds a column's values.
    public enum Storage {
        /// As [ScalarType] says.
        NATIVE,
        /// Text that may be null, which KQL reads as empty.
        NULLABLE_TEXT,
        /// SQL's TIMESTAMP, in UTC, for a datetime.
        TIMESTAMP
    }

    public enum Openness {
        CLOSED,
        /// The service adds columns of its own; a name that is not listed is an empty dynamic column.
        OPEN
    }
}

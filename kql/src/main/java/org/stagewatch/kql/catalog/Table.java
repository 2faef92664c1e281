package org.stagewatch.kql.catalog;

import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// A table that queries may read.
///
/// @param relation the name of the SQL relation (table or view) that holds its rows
/// @param columns in the order in which a query sees them; names differ by case at least
/// @param openness whether a query may name columns that are not listed
public record Table(String name, String relation, List<StoredColumn> columns, Openness openness) {
    public Table {
        columns = List.copyOf(columns);
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

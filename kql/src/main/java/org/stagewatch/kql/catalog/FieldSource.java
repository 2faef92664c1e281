package org.stagewatch.kql.catalog;

import java.util.List;

/// Where in a record of a file a column's value is. Source: the manual page *Ingestion mappings*.
public sealed interface FieldSource {
    /// @param index from 0
    record Place(int index) implements FieldSource {}

    /// @param steps from the record inwards: a String for a member, an Integer for an element; none for the record
    /// itself
    record Path(List<Object> steps) implements FieldSource {
        public Path {
            steps = List.copyOf(steps);
        }
    }

    /// The same text for every record.
    record Constant(String text) implements FieldSource {}

    /// The file has nothing for this column.
    record Nothing() implements FieldSource {}
}

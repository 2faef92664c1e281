package org.stagewatch.kql.catalog;

import java.util.List;

/// The files that hold the rows of a table which a query declares itself, with `externaldata`.
///
/// @param locations addresses or paths, as the query writes them
/// @param fields where the value of each column is, in the order of the columns
public record ExternalFiles(
        List<String> locations, FileFormat format, FirstRecord firstRecord, List<FieldSource> fields) {
    public ExternalFiles {
        locations = List.copyOf(locations);
        fields = List.copyOf(fields);
    }

    /// What the first record of each file is.
    public enum FirstRecord {
        DATA,
        HEADER
    }
}

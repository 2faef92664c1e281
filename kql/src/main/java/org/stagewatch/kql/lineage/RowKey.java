package org.stagewatch.kql.lineage;

import org.stagewatch.kql.catalog.Table;

/// A stored row.
///
/// @param source the number of the file it came from
/// @param record its number in that file
public record RowKey(Table table, long source, long record) {}

package org.stagewatch.telemetry.store;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.ScalarType;

/// The columns that stand behind a table's own in its SQL relation and say where a row came from. Queries can't name
/// them.
public final class HiddenColumns {
    /// The source's index in [org.stagewatch.telemetry.report.LoadReport#sources()], an INTEGER.
    public static final StoredColumn SOURCE = new StoredColumn("_source", ScalarType.INT, "_source", Storage.NATIVE);

    /// The record's number in its source, a BIGINT.
    public static final StoredColumn RECORD = new StoredColumn("_record", ScalarType.LONG, "_record", Storage.NATIVE);

    private HiddenColumns() {}

    /// The table as it is stored.
    static Table addTo(Table table) {
        List<StoredColumn> columns = new ArrayList<>(table.columns());
        columns.add(SOURCE);
        columns.add(RECORD);
        return new Table(table.name(), table.relation(), columns, table.openness());
    }
}

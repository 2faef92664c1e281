package org.stagewatch.telemetry.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.stagewatch.engine.StoredNames;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.ScalarType;

/// The columns of a table by name, in order, before it is known how SQL holds them.
record ColumnList(Map<String, ScalarType> types) {
    /// A table whose SQL relation has the table's name.
    Table toTable(String name, Openness openness) {
        List<String> names = List.copyOf(types.keySet());
        List<String> storedNames = StoredNames.of(names).names();
        List<StoredColumn> columns = new ArrayList<>(names.size());
        for (int index = 0; index < names.size(); index++) {
            String column = names.get(index);
            ScalarType type = types.getOrDefault(column, ScalarType.STRING);
            columns.add(new StoredColumn(column, type, storedNames.get(index), Storage.NATIVE));
        }
        return new Table(name, name, columns, openness);
    }
}

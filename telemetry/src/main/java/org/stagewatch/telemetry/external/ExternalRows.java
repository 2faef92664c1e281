package org.stagewatch.telemetry.external;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.kql.catalog.ExternalFiles.FirstRecord;
import org.stagewatch.kql.catalog.FieldSource;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.telemetry.format.CellConversion;
import org.stagewatch.telemetry.format.DataRecord.JsonText;
import tools.jackson.databind.JsonNode;

/// Turns the records of files into rows of a relation. A value that does not fit its column is null, as it is when
/// the service reads such a file.
final class ExternalRows {
    private final List<StoredColumn> columns;
    private final List<FieldSource> fields;
    private final FirstRecord firstRecord;
    private final RelationWriter writer;
    private final CellConversion conversion = new CellConversion();
    private boolean isFirst = true;

    /// @param fields where the value of each column is
    ExternalRows(List<StoredColumn> columns, List<FieldSource> fields, FirstRecord firstRecord, RelationWriter writer) {
        this.columns = columns;
        this.fields = fields;
        this.firstRecord = firstRecord;
        this.writer = writer;
    }

    /// What follows comes from another file.
    void beginFile() {
        isFirst = true;
    }

    /// Adds a record whose values have places.
    void add(List<String> cells) throws BackendException {
        if (isHeader()) {
            return;
        }
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int index = 0; index < row.length; index++) {
            row[index] = switch (fields.get(index)) {
                case FieldSource.Place(var place) -> convert(index, place < cells.size() ? cells.get(place) : null);
                case FieldSource.Constant(var text) -> convert(index, text);
                case FieldSource.Path _, FieldSource.Nothing _ -> convert(index, null);
            };
        }
        writer.append(row);
    }

    /// Adds a record whose values have names.
    void add(JsonNode json) throws BackendException {
        if (isHeader()) {
            return;
        }
        @Nullable Object[] row = new @Nullable Object[columns.size()];
        for (int index = 0; index < row.length; index++) {
            row[index] = switch (fields.get(index)) {
                case FieldSource.Path(var steps) -> convert(index, value(follow(json, steps)));
                case FieldSource.Constant(var text) -> convert(index, text);
                case FieldSource.Place _, FieldSource.Nothing _ -> convert(index, null);
            };
        }
        writer.append(row);
    }

    private boolean isHeader() {
        boolean wasFirst = isFirst;
        isFirst = false;
        return wasFirst && firstRecord == FirstRecord.HEADER;
    }

    private @Nullable Object convert(int column, @Nullable Object value) {
        ScalarType type = columns.get(column).type();
        Object converted = conversion.convert(type, value);
        return converted instanceof CellConversion.Misfit ? null : converted;
    }

    private static JsonNode follow(JsonNode record, List<Object> steps) {
        JsonNode found = record;
        for (Object step : steps) {
            found = step instanceof Integer index ? found.path(index) : found.path((String) step);
        }
        return found;
    }

    private static @Nullable Object value(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> node.stringValue();
            case BOOLEAN -> node.booleanValue();
            case NUMBER ->
                node.canConvertToLong() && node.isIntegralNumber() ? (Object) node.longValue() : node.doubleValue();
            case OBJECT, ARRAY -> new JsonText(node.toString());
            case NULL, MISSING, BINARY, POJO -> null;
        };
    }
}

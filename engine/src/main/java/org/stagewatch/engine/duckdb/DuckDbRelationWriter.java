package org.stagewatch.engine.duckdb;

import java.math.BigDecimal;
import java.sql.SQLException;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RelationWriter;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.function.conversion.DecimalValue;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.Timespan;

/// Puts rows into a DuckDB table with the driver's appender.
final class DuckDbRelationWriter implements RelationWriter {
    private final DuckDBConnection connection;
    private final StoredColumn[] columns;
    private final DuckDBAppender appender;
    private final DuckDbErrors errors;

    DuckDbRelationWriter(DuckDBConnection connection, Table table, DuckDbErrors errors) throws SQLException {
        this.connection = connection;
        this.columns = table.columns().toArray(StoredColumn[]::new);
        this.errors = errors;
        this.appender = connection.createAppender(table.relation());
    }

    @Override
    public void append(@Nullable Object[] values) throws BackendException {
        if (values.length != columns.length) {
            throw new IllegalArgumentException(
                    "a row has " + values.length + " values for " + columns.length + " columns");
        }
        try {
            appender.beginRow();
            for (int index = 0; index < columns.length; index++) {
                append(columns[index], values[index]);
            }
            appender.endRow();
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    private void append(StoredColumn column, @Nullable Object value) throws SQLException {
        if (column.storage() == Storage.TIMESTAMP) {
            appendTime((Long) value);
            return;
        }
        Object stored =
                value == null && column.storage() == Storage.NATIVE ? DuckDbTypes.readNull(column.type()) : value;
        switch (stored) {
            case null -> appender.appendNull();
            case String text -> appender.append(text);
            case Long number -> appender.append(number.longValue());
            case Integer number -> appender.append(number.intValue());
            case Boolean truth -> appender.append(truth.booleanValue());
            case Double number -> appender.append(number.doubleValue());
            case BigDecimal number -> appender.append(DecimalValue.text(number));
            default ->
                throw new IllegalArgumentException("the column " + column.name() + " cannot hold a "
                        + stored.getClass().getName());
        }
    }

    private void appendTime(@Nullable Long ticks) throws SQLException {
        if (ticks == null) {
            appender.appendNull();
        } else {
            appender.appendEpochMicros(
                    Math.floorDiv(ticks - Datetime.UNIX_EPOCH_TICKS, Timespan.TICKS_PER_MICROSECOND));
        }
    }

    @Override
    public void flush() throws BackendException {
        try {
            appender.flush();
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }

    @Override
    public void close() throws BackendException {
        try (connection;
                appender) {
            if (!appender.isClosed()) {
                appender.flush();
            }
        } catch (SQLException e) {
            throw errors.of(e);
        }
    }
}

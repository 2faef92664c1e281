package org.stagewatch.engine.duckdb;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// The columns that Parquet files have, as DuckDB names and types them, and how a table's columns are read from them.
record FileColumns(List<FileColumn> columns) {
    private static final Set<String> TIMES =
            Set.of("TIMESTAMP", "TIMESTAMP WITH TIME ZONE", "TIMESTAMP_NS", "TIMESTAMP_MS", "TIMESTAMP_S", "DATE");

    FileColumns {
        columns = List.copyOf(columns);
    }

    /// @param name two names of a file that differ by case only have a number behind the later one
    record FileColumn(String name, String type) {
        private String nameWithoutNumber() {
            return name.replaceFirst("_\\d+$", "");
        }

        private boolean isText() {
            return type.equals("VARCHAR");
        }

        private boolean isTime() {
            return TIMES.contains(type);
        }

        /// A struct, list, map or the like, which SQL cannot cast to KQL's types.
        private boolean isNested() {
            return type.contains("(") && !type.startsWith("DECIMAL") || type.endsWith("]");
        }
    }

    /// The part of a SELECT list that gives a table's column its stored name and type.
    ///
    /// A column that has the right type already is named plainly, so that DuckDB still skips row groups by it.
    String select(StoredColumn column) {
        FileColumn found = find(column);
        String value = found == null ? missing(column) : convert(column, found);
        return value + " AS " + DUCKDB.quoteName(column.storedName());
    }

    private @Nullable FileColumn find(StoredColumn column) {
        Stream<Predicate<FileColumn>> ways = Stream.of(
                file -> file.name().equals(column.name()),
                file -> !isOtherName(file, column) && file.name().equalsIgnoreCase(column.storedName()),
                file -> file.nameWithoutNumber().equals(column.name()),
                file -> !isOtherName(file, column) && file.name().equalsIgnoreCase(column.name()));
        return ways.flatMap(way -> columns.stream().filter(way)).findFirst().orElse(null);
    }

    /// Whether a file's column has a partner whose name differs by case only, so that case must decide.
    private boolean isOtherName(FileColumn file, StoredColumn column) {
        return columns.stream()
                .anyMatch(other -> !other.equals(file)
                        && other.nameWithoutNumber().equalsIgnoreCase(file.nameWithoutNumber())
                        && !file.nameWithoutNumber().equals(column.name()));
    }

    private static String missing(StoredColumn column) {
        boolean isEmptyText = column.type() == ScalarType.STRING && column.storage() == Storage.NATIVE;
        return isEmptyText ? "''" : "CAST(NULL AS " + DuckDbTypes.sqlType(column) + ")";
    }

    private static String convert(StoredColumn column, FileColumn file) {
        String name = DUCKDB.quoteName(file.name());
        if (column.storage() == Storage.TIMESTAMP) {
            boolean isStoredTime =
                    file.type().equals("TIMESTAMP") || file.type().equals("TIMESTAMP WITH TIME ZONE");
            return isStoredTime ? name : "TRY_CAST(" + name + " AS TIMESTAMP)";
        }
        return switch (column.type()) {
            case STRING -> text(column, file);
            case DYNAMIC -> file.isText() ? name : json(name);
            case DATETIME -> file.isTime() ? ticks(name) : cast(column, file);
            case DECIMAL -> decimal(cast(column, file));
            case BOOL, INT, LONG, REAL, TIMESPAN, GUID, ERROR -> cast(column, file);
        };
    }

    /// Equal decimals are held as equal texts.
    private static String decimal(String digits) {
        return "CASE WHEN contains(" + digits + ", '.') THEN rtrim(rtrim(" + digits + ", '0'), '.') ELSE " + digits
                + " END";
    }

    private static String text(StoredColumn column, FileColumn file) {
        String value = cast(column, file);
        return column.storage() == Storage.NATIVE ? "coalesce(" + value + ", '')" : value;
    }

    private static String cast(StoredColumn column, FileColumn file) {
        String name = DUCKDB.quoteName(file.name());
        String wanted = DuckDbTypes.sqlType(column);
        if (file.type().equals(wanted)) {
            return name;
        }
        return "TRY_CAST(" + (file.isNested() ? json(name) : name) + " AS " + wanted + ")";
    }

    private static String json(String name) {
        return "CAST(to_json(" + name + ") AS VARCHAR)";
    }

    private static String ticks(String name) {
        return "(epoch_us(" + name + ") * " + Timespan.TICKS_PER_MICROSECOND + " + " + Datetime.UNIX_EPOCH_TICKS + ")";
    }
}

package org.stagewatch.engine.duckdb;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.stagewatch.engine.duckdb.FileColumns.FileColumn;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.sql.SqlText;

/// Makes the SQL relation of a table.
record DuckDbRelation(Table table) {
    /// An empty SQL table.
    void createTable(DuckDBConnection connection) throws SQLException {
        drop(connection);
        execute(connection, "CREATE TABLE " + quotedName() + " (" + columns() + ")");
    }

    /// An empty SQL table that only the connection sees, in place of one such.
    void createTemporaryTable(DuckDBConnection connection) throws SQLException {
        execute(connection, "CREATE OR REPLACE TEMPORARY TABLE " + quotedName() + " (" + columns() + ")");
    }

    void dropTemporary(DuckDBConnection connection) throws SQLException {
        execute(connection, "DROP TABLE IF EXISTS temp." + quotedName());
    }

    /// A view over Parquet files.
    void createView(DuckDBConnection connection, List<Path> files) throws SQLException {
        String source = files.stream()
                .map(file -> DUCKDB.quoteText(file.toAbsolutePath().toString()))
                .collect(Collectors.joining(", ", "read_parquet([", "], union_by_name = true)"));
        FileColumns fileColumns = describe(connection, source);
        String columns = table.columns().stream().map(fileColumns::select).collect(Collectors.joining(", "));
        drop(connection);
        execute(connection, "CREATE VIEW " + quotedName() + " AS SELECT " + columns + " FROM " + source);
    }

    private static FileColumns describe(DuckDBConnection connection, String source) throws SQLException {
        List<FileColumn> columns = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("DESCRIBE SELECT * FROM " + source)) {
            while (rows.next()) {
                columns.add(new FileColumn(rows.getString("column_name"), rows.getString("column_type")));
            }
        }
        return new FileColumns(columns);
    }

    /// A statement that adds a query's rows.
    SqlText insert(SqlText rows, SqlText.ResultColumn count) {
        return new SqlText(
                "INSERT INTO " + quotedName() + " " + rows.text(),
                List.of(count),
                rows.javaFunctions(),
                rows.instants());
    }

    /// Drops the relation if it is there, be it a table or a view. Asking which it is would list all relations.
    void drop(DuckDBConnection connection) throws SQLException {
        try {
            execute(connection, "DROP TABLE IF EXISTS " + quotedName());
        } catch (SQLException notATable) {
            try {
                execute(connection, "DROP VIEW IF EXISTS " + quotedName());
            } catch (SQLException notAView) {
                notATable.addSuppressed(notAView);
                throw notATable;
            }
        }
    }

    private String columns() {
        return table.columns().stream()
                .map(column -> DUCKDB.quoteName(column.storedName()) + " " + DuckDbTypes.sqlType(column))
                .collect(Collectors.joining(", "));
    }

    private String quotedName() {
        return DUCKDB.quoteName(table.relation());
    }

    private static void execute(DuckDBConnection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

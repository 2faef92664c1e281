package org.stagewatch.telemetry.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.TableFunction;
import org.stagewatch.kql.type.ScalarType;

/// The schemas of all known tables. Reading them takes a few milliseconds; a table's columns are read when it is asked
/// for.
public final class TableSchemas {
    private static final String RESOURCE = "tables.tsv";

    private final Map<String, String> tableLines;
    private final Map<String, String> functionLines;

    private TableSchemas(Map<String, String> tableLines, Map<String, String> functionLines) {
        this.tableLines = tableLines;
        this.functionLines = functionLines;
    }

    /// Reads the schemas that this module brings along.
    public static TableSchemas load() {
        Map<String, String> tables = new LinkedHashMap<>();
        Map<String, String> functions = new LinkedHashMap<>();
        try (InputStream resource = TableSchemas.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException("the resource " + RESOURCE + " is missing");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                int name = line.indexOf('\t') + 1;
                int end = line.indexOf('\t', name);
                String key = end < 0 ? line.substring(name) : line.substring(name, end);
                (line.startsWith("function") ? functions : tables).put(key, line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new TableSchemas(tables, functions);
    }

    /// The names of all tables, in alphabetical order.
    public Set<String> names() {
        return Set.copyOf(tableLines.keySet());
    }

    /// A table by its exact name, or null.
    public @Nullable Table find(String name) {
        String line = tableLines.get(name);
        return line == null ? null : table(name, line);
    }

    /// All tables and the functions that return one.
    public Catalog catalog() {
        List<Table> tables = new ArrayList<>(tableLines.size());
        tableLines.forEach((name, line) -> tables.add(table(name, line)));
        List<TableFunction> functions = new ArrayList<>(functionLines.size());
        functionLines.forEach((name, line) ->
                functions.add(new TableFunction(name, List.of(), columns(line).toTable(name, Openness.OPEN))));
        return new Catalog(tables, functions);
    }

    private static Table table(String name, String line) {
        return columns(line).toTable(name, line.startsWith("open") ? Openness.OPEN : Openness.CLOSED);
    }

    private static ColumnList columns(String line) {
        String[] parts = line.split("\t");
        Map<String, ScalarType> types = LinkedHashMap.newLinkedHashMap(parts.length);
        for (int index = 2; index < parts.length; index++) {
            int colon = parts[index].lastIndexOf(':');
            ScalarType type = ScalarType.named(parts[index].substring(colon + 1));
            if (type == null) {
                throw new IllegalStateException("the schema has an unknown type: " + parts[index]);
            }
            types.put(parts[index].substring(0, colon), type);
        }
        return new ColumnList(types);
    }
}

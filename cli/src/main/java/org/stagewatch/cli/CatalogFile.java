package org.stagewatch.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.engine.StoredNames;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.TableFunction;
import org.stagewatch.kql.type.ScalarType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a catalog from JSON: `tables`, `openTables`, and `tableFunctions` that return a table.
final class CatalogFile {
    private final Set<String> openTables = new HashSet<>();

    static Catalog read(Path file) {
        return new CatalogFile().catalog(JsonMapper.shared().readTree(file));
    }

    private Catalog catalog(JsonNode root) {
        JsonNode open = root.path("openTables");
        open.forEach(name -> openTables.add(name.asString()));
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.path("tables").properties()) {
            tables.add(table(entry.getKey(), entry.getValue(), openTables.contains(entry.getKey())));
        }
        List<TableFunction> functions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : root.path("tableFunctions").properties()) {
            JsonNode function = entry.getValue();
            List<TableFunction.FunctionParameter> parameters = new ArrayList<>();
            for (Map.Entry<String, JsonNode> parameter :
                    function.path("parameters").properties()) {
                parameters.add(new TableFunction.FunctionParameter(parameter.getKey(), type(parameter.getValue())));
            }
            Table result = table(
                    entry.getKey(),
                    function.path("columns"),
                    function.path("open").asBoolean(false));
            functions.add(new TableFunction(entry.getKey(), parameters, result));
        }
        return new Catalog(tables, functions);
    }

    private static Table table(String name, JsonNode columns, boolean isOpen) {
        List<String> names = new ArrayList<>();
        columns.properties().forEach(column -> names.add(column.getKey()));
        List<String> storedNames = StoredNames.of(names).names();
        List<Table.StoredColumn> stored = new ArrayList<>();
        for (int index = 0; index < names.size(); index++) {
            JsonNode type = columns.get(names.get(index));
            stored.add(
                    new Table.StoredColumn(names.get(index), type(type), storedNames.get(index), Table.Storage.NATIVE));
        }
        return new Table(name, name, stored, isOpen ? Table.Openness.OPEN : Table.Openness.CLOSED);
    }

    private static ScalarType type(JsonNode node) {
        ScalarType type = ScalarType.named(node.asString());
        return type == null ? ScalarType.DYNAMIC : type;
    }
}

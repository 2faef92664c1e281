package org.stagewatch.telemetry.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.TableFunction;
import org.stagewatch.kql.catalog.TableFunction.FunctionParameter;
import org.stagewatch.kql.type.ScalarType;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a catalog that a user gives as JSON: `{"openTables":[name], "tables":{name:{column:type}},
/// "tableFunctions":{name:{"open":bool,"parameters":{name:type},"columns":{column:type}}}}`.
public final class CatalogFile {
    private final Path file;

    public CatalogFile(Path file) {
        this.file = file;
    }

    /// @throws IOException if the file can't be read or isn't a catalog; the message names the file and the place in it
    public Catalog read() throws IOException {
        JsonNode root;
        try {
            root = JsonMapper.builder().build().readTree(Files.readAllBytes(file));
        } catch (JacksonException e) {
            throw new IOException(file + " is not JSON: " + e.getOriginalMessage(), e);
        }
        Set<String> openTables = new HashSet<>();
        root.path("openTables").forEach(name -> openTables.add(name.asString()));
        List<Table> tables = new ArrayList<>();
        for (Map.Entry<String, JsonNode> table : root.path("tables").properties()) {
            String name = table.getKey();
            Openness openness = openTables.contains(name) ? Openness.OPEN : Openness.CLOSED;
            tables.add(new ColumnList(types(name, table.getValue())).toTable(name, openness));
        }
        List<TableFunction> functions = new ArrayList<>();
        for (Map.Entry<String, JsonNode> function : root.path("tableFunctions").properties()) {
            functions.add(function(function.getKey(), function.getValue()));
        }
        return new Catalog(tables, functions);
    }

    private TableFunction function(String name, JsonNode definition) throws IOException {
        List<FunctionParameter> parameters = new ArrayList<>();
        types(name, definition.path("parameters"))
                .forEach((parameter, type) -> parameters.add(new FunctionParameter(parameter, type)));
        Openness openness = definition.path("open").asBoolean(false) ? Openness.OPEN : Openness.CLOSED;
        return new TableFunction(
                name, parameters, new ColumnList(types(name, definition.path("columns"))).toTable(name, openness));
    }

    private Map<String, ScalarType> types(String owner, JsonNode node) throws IOException {
        Map<String, ScalarType> types = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            ScalarType type = ScalarType.named(entry.getValue().asString(""));
            if (type == null) {
                throw new IOException(file + ": " + owner + "." + entry.getKey() + " has no type of KQL but "
                        + entry.getValue() + ". Use a name such as string, long or datetime.");
            }
            types.put(entry.getKey(), type);
        }
        return types;
    }
}

package org.stagewatch.telemetry.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads the mapping files of this package's folder.
final class MappingReader {
    private static final String COMMON = "common.yaml";

    private final YAMLMapper mapper = YAMLMapper.builder().build();
    private final JsonNode common;

    MappingReader() {
        common = read(COMMON);
    }

    EventMapping mapping(String resource) {
        JsonNode file = read(resource);
        Set<Integer> eventIds = new HashSet<>();
        file.path("events").forEach(id -> eventIds.add(id.asInt()));
        List<RowMapping> rows = new ArrayList<>();
        file.path("rows").forEach(row -> rows.add(row(row)));
        return new EventMapping(file.path("provider").asString(), eventIds, rows);
    }

    private RowMapping row(JsonNode row) {
        String table = row.path("table").asString();
        Map<String, ColumnExpression> columns = new LinkedHashMap<>();
        for (JsonNode name : row.path("include")) {
            addColumns(columns, common.path(name.asString()));
        }
        addColumns(columns, row.path("columns"));
        Map<String, String> when = new LinkedHashMap<>();
        row.path("when")
                .properties()
                .forEach(field -> when.put(field.getKey(), field.getValue().asString()));
        List<String> required = new ArrayList<>();
        row.path("required").forEach(column -> required.add(column.asString()));
        return new RowMapping(table, when, required, columns, row.path("copy").asBoolean(false));
    }

    private static void addColumns(Map<String, ColumnExpression> columns, JsonNode node) {
        node.properties().forEach(column -> columns.put(column.getKey(), expression(column.getValue())));
    }

    private static ColumnExpression expression(JsonNode node) {
        if (!node.isObject()) {
            return ColumnExpression.parse(node.asString());
        }
        Map<String, ColumnExpression> members = new LinkedHashMap<>();
        addColumns(members, node);
        return new ColumnExpression.Bag(members);
    }

    private JsonNode read(String resource) {
        try (InputStream stream = MappingReader.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + resource + " is missing");
            }
            return mapper.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.stagewatch.kql.function.aggregate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// What has been seen at one place of dynamic values: types of plain values, properties of bags, elements of arrays.
final class SchemaNode {
    private static final String INDEXER = "`indexer`";

    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, SchemaNode> properties = new LinkedHashMap<>();
    private @Nullable SchemaNode elements;
    private boolean isContainer;

    void add(Json value) {
        switch (value) {
            case Json.Literal literal -> {
                if (!literal.equals(Json.NULL)) {
                    types.add("bool");
                }
            }
            case Json.Number number -> types.add(number.isInteger() ? "long" : "double");
            case Json.Text _ -> types.add("string");
            case Json.Array(var values) -> {
                isContainer = true;
                if (elements == null) {
                    elements = new SchemaNode();
                }
                values.forEach(elements::add);
            }
            case Json.Bag(var members) -> {
                isContainer = true;
                members.forEach((name, member) ->
                        properties.computeIfAbsent(name, _ -> new SchemaNode()).add(member));
            }
        }
    }

    /// The type seen, or an array of them; null if there was none.
    @Nullable
    Json schema() {
        List<Json> all = new ArrayList<>();
        types.forEach(type -> all.add(new Json.Text(type)));
        if (isContainer) {
            all.add(container());
        }
        return switch (all.size()) {
            case 0 -> null;
            case 1 -> all.getFirst();
            default -> new Json.Array(all);
        };
    }

    private Json container() {
        Map<String, Json> members = new LinkedHashMap<>();
        properties.forEach((name, node) -> put(members, name, node));
        if (elements != null) {
            put(members, INDEXER, elements);
        }
        return new Json.Bag(members);
    }

    private static void put(Map<String, Json> members, String name, SchemaNode node) {
        Json schema = node.schema();
        if (schema != null) {
            members.put(name, schema);
        }
    }
}

package org.stagewatch.spec;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.Openness;
import org.stagewatch.kql.catalog.Table.Storage;
import org.stagewatch.kql.catalog.Table.StoredColumn;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.ScalarType;

/// Queries that people wrote and the tables they read, kept beside the repository.
record PublicQueries(List<String> queries, Catalog catalog) {
    /// Reads them; where they are missing, the test that wants them is skipped.
    static PublicQueries load() throws IOException {
        Path folder = Path.of(System.getProperty("stagewatch.root"), "..", "shared", "corpus");
        assumeTrue(Files.exists(folder), () -> "no public queries at " + folder);
        List<String> queries = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("public-queries.ndjson"))) {
            queries.add(text(bag(Json.parse(line)).get("query")));
        }
        return new PublicQueries(
                queries, catalog(Files.readString(folder.resolve("catalog.json")), String.join("\n", queries)));
    }

    /// The tables that some query names, of which those of devices have rows: with all of them, `union *` is too slow
    /// for a test.
    private static Catalog catalog(String json, String queries) {
        List<Table> tables = new ArrayList<>();
        bag(bag(Json.parse(json)).get("tables")).forEach((name, columns) -> {
            if (queries.contains(name)) {
                tables.add(table(name, bag(columns)));
            }
        });
        Set<String> filled = tables.stream()
                .map(Table::name)
                .filter(name -> name.startsWith("Device"))
                .collect(Collectors.toSet());
        return new Catalog(tables, List.of()).withRowsIn(filled);
    }

    private static Table table(String name, Map<String, Json> types) {
        List<StoredColumn> columns = new ArrayList<>();
        types.forEach((column, type) -> columns.add(new StoredColumn(
                column,
                Objects.requireNonNull(ScalarType.named(text(type))),
                column + "_" + columns.size(),
                Storage.NATIVE)));
        return new Table(name, name, columns, Openness.OPEN);
    }

    private static Map<String, Json> bag(@Nullable Json json) {
        return json instanceof Json.Bag(var members) ? members : new HashMap<>();
    }

    private static String text(@Nullable Json json) {
        return json instanceof Json.Text(var text) ? text : "";
    }
}

package org.stagewatch.telemetry.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.kql.catalog.Table.StoredColumn;

/// Finds the table that rows without a name belong to, by their columns.
final class TableGuess {
    private static final int FEWEST_COLUMNS = 4;
    private static final double LEAST_SHARE = 0.9;
    private static final int KEPT = 1_000;

    private final Catalog catalog;
    private final Map<String, Set<String>> columns = new LinkedHashMap<>();
    private final Map<String, List<String>> answers = new HashMap<>();

    TableGuess(Catalog catalog) {
        this.catalog = catalog;
    }

    /// The tables that fit best: one if it is sure, none if no table fits.
    List<String> tables(Collection<String> names) {
        String key = String.join("\0", names);
        List<String> known = answers.get(key);
        if (known != null) {
            return known;
        }
        List<String> answer = find(new HashSet<>(names));
        if (answers.size() < KEPT) {
            answers.put(key, answer);
        }
        return answer;
    }

    private List<String> find(Set<String> names) {
        if (columns.isEmpty()) {
            for (Table table : catalog.tables()) {
                Set<String> ofTable = new HashSet<>();
                table.columns().stream().map(StoredColumn::name).forEach(ofTable::add);
                columns.put(table.name(), ofTable);
            }
        }
        long best = Math.max(FEWEST_COLUMNS, (long) Math.ceil(names.size() * LEAST_SHARE));
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, Set<String>> table : columns.entrySet()) {
            long count = names.stream().filter(table.getValue()::contains).count();
            if (count > best) {
                found.clear();
                best = count;
            }
            if (count == best) {
                found.add(table.getKey());
            }
        }
        return List.copyOf(found);
    }
}

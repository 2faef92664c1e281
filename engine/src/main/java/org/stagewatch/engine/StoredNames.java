package org.stagewatch.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Names for the columns of an SQL relation, which has no two names that differ only by case, though KQL may.
///
/// The first of such names stays as it is; later ones get `_1`, `_2` and so on. DuckDB names the columns of files in
/// the same way, so a Parquet file with both `LogonId` and `LogonID` shows the names that are made here.
public record StoredNames(List<String> names) {
    public StoredNames {
        names = List.copyOf(names);
    }

    /// The stored names of KQL's column names, in the same order.
    public static StoredNames of(List<String> columnNames) {
        Set<String> taken = new HashSet<>();
        List<String> stored = new ArrayList<>(columnNames.size());
        for (String name : columnNames) {
            String candidate = name;
            for (int number = 1; !taken.add(candidate.toLowerCase(Locale.ROOT)); number++) {
                candidate = name + "_" + number;
            }
            stored.add(candidate);
        }
        return new StoredNames(stored);
    }
}

package org.stagewatch.detection.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// A named table of a package or a user, read with `_GetWatchlist`.
///
/// @param rows each with a text for every column
public record Watchlist(String name, List<String> columns, List<List<String>> rows) {
    public static final String SEARCH_KEY = "SearchKey";

    public Watchlist {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Both lists' rows, with the columns of both; a column that a list lacks is empty in its rows.
    public Watchlist merge(Watchlist other) {
        Set<String> all = new LinkedHashSet<>(columns);
        all.addAll(other.columns);
        List<String> merged = List.copyOf(all);
        List<List<String>> both = new ArrayList<>(widened(merged));
        both.addAll(other.widened(merged));
        return new Watchlist(name, merged, both);
    }

    private List<List<String>> widened(List<String> wanted) {
        return rows.stream()
                .map(row -> wanted.stream()
                        .map(column -> columns.contains(column) ? row.get(columns.indexOf(column)) : "")
                        .toList())
                .toList();
    }
}

package org.stagewatch.detection.pack;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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

    /// The rows as values by column.
    public List<Map<String, String>> records() {
        return new CsvTable(columns, rows).records();
    }

    /// The watchlists, of which the one with the new one's name has its rows instead of its own. Columns that it lacks
    /// are empty.
    public static List<Watchlist> replace(List<Watchlist> watchlists, Watchlist replacement) {
        List<Watchlist> replaced = new ArrayList<>();
        Watchlist merged = replacement;
        for (Watchlist watchlist : watchlists) {
            if (watchlist.name().equals(replacement.name())) {
                merged = new Watchlist(watchlist.name(), watchlist.columns(), List.of()).merge(replacement);
            } else {
                replaced.add(watchlist);
            }
        }
        replaced.add(merged);
        return List.copyOf(replaced);
    }

    private List<List<String>> widened(List<String> wanted) {
        return rows.stream()
                .map(row -> wanted.stream()
                        .map(column -> columns.contains(column) ? row.get(columns.indexOf(column)) : "")
                        .toList())
                .toList();
    }
}

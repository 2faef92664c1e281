package org.stagewatch.detection.verify;

import java.util.List;
import java.util.Objects;
import org.stagewatch.detection.pack.Watchlist;
import org.stagewatch.engine.ResultTable;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

/// A watchlist that a test case brings along.
final class CaseWatchlist {
    private CaseWatchlist() {}

    /// The watchlists, of which the one with this name has the rows of the case; columns that the case does
    /// not list are empty in them.
    static List<Watchlist> replace(List<Watchlist> watchlists, String name, ResultTable table) {
        List<String> columns = table.columns().stream().map(ResultColumn::name).toList();
        List<List<String>> rows = table.rows().stream()
                .map(row -> row.stream().map(cell -> Objects.toString(cell, "")).toList())
                .toList();
        return Watchlist.replace(watchlists, new Watchlist(name, columns, rows));
    }
}

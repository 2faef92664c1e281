package org.stagewatch.detection.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// Reads a watchlist from CSV. Its name is the file's; its first column is the search key where none is called so.
public final class WatchlistFile {
    private final Path file;
    private final List<FileDiagnostic> diagnostics = new ArrayList<>();

    public WatchlistFile(Path file) {
        this.file = file;
    }

    /// The watchlist alone in a set, or what is wrong with it.
    public DetectionSet read() {
        SourceText source = new TextFile(file, diagnostics).read();
        Watchlist watchlist = source == null ? null : watchlist(source);
        return new DetectionSet(List.of(), watchlist == null ? List.of() : List.of(watchlist), diagnostics);
    }

    private @Nullable Watchlist watchlist(SourceText source) {
        CsvText csv = new CsvText(source.text());
        List<CsvText.Line> lines = csv.lines();
        if (lines.isEmpty()) {
            report(source, 0, "the watchlist has no line of column names");
            return null;
        }
        List<String> columns = new ArrayList<>(lines.getFirst().cells());
        columns.replaceAll(String::strip);
        List<String> folded = columns.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (folded.size() < columns.size() || columns.contains("")) {
            report(source, 0, "the columns of a watchlist need different names that are not empty");
            return null;
        }
        boolean hasKey = columns.contains(Watchlist.SEARCH_KEY);
        List<List<String>> rows = new ArrayList<>();
        for (CsvText.Line line : lines.subList(1, lines.size())) {
            if (line.cells().size() != columns.size()) {
                report(
                        source,
                        line.start(),
                        "the row has " + line.cells().size() + " cells for " + columns.size() + " columns");
                continue;
            }
            List<String> row = new ArrayList<>(line.cells());
            if (!hasKey) {
                row.addFirst(row.getFirst());
            }
            rows.add(row);
        }
        if (!hasKey) {
            columns.addFirst(Watchlist.SEARCH_KEY);
        }
        String fileName = String.valueOf(file.getFileName());
        int dot = fileName.lastIndexOf('.');
        return new Watchlist(dot > 0 ? fileName.substring(0, dot) : fileName, columns, rows);
    }

    private void report(SourceText source, int offset, String message) {
        diagnostics.add(FileDiagnostic.error(source, "PKG0007", message, new Span(offset, offset)));
    }
}

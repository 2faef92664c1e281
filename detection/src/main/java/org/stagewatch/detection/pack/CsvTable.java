package org.stagewatch.detection.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.source.Span;

/// A CSV file with a line of column names, as people edit it in a spreadsheet.
///
/// @param rows each with a text for every column
public record CsvTable(List<String> columns, List<List<String>> rows) {
    private static final String LINE_END = "\r\n";

    public CsvTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /// Null, with diagnostics, if the file is no such table.
    public static @Nullable CsvTable read(Path file, List<FileDiagnostic> diagnostics) {
        SourceText source = new TextFile(file, diagnostics).read();
        if (source == null) {
            return null;
        }
        List<CsvText.Line> lines = new CsvText(source.text()).lines();
        if (lines.isEmpty()) {
            diagnostics.add(
                    FileDiagnostic.error(source, "PKG0007", "there is no line of column names", new Span(0, 0)));
            return null;
        }
        List<String> columns =
                lines.getFirst().cells().stream().map(String::strip).toList();
        List<List<String>> rows = new ArrayList<>();
        for (CsvText.Line line : lines.subList(1, lines.size())) {
            if (line.cells().size() != columns.size()) {
                String message = "the row has " + line.cells().size() + " cells for " + columns.size() + " columns";
                String help = "Put quotes around a cell that holds a comma.";
                diagnostics.add(
                        FileDiagnostic.error(source, "PKG0007", message, new Span(line.start(), line.start()), help));
                return null;
            }
            rows.add(line.cells());
        }
        return new CsvTable(columns, rows);
    }

    /// The rows as values by column.
    public List<Map<String, String>> records() {
        List<Map<String, String>> records = new ArrayList<>();
        for (List<String> row : rows) {
            Map<String, String> values = new LinkedHashMap<>();
            for (int index = 0; index < columns.size(); index++) {
                values.put(columns.get(index), row.get(index));
            }
            records.add(values);
        }
        return records;
    }

    /// Takes the file's place at once: a reader sees the old rows or the new ones, never a part.
    public void write(Path file) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path folder = absolute.getParent();
        Path written = Files.createTempFile(folder == null ? absolute : folder, "stagewatch-", ".csv");
        try {
            Files.writeString(written, text());
            Files.move(written, absolute, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /// All lines.
    public String text() {
        StringBuilder text = new StringBuilder(line(columns));
        rows.forEach(row -> text.append(line(row)));
        return text.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(CsvTable::cell).collect(Collectors.joining(",", "", LINE_END));
    }

    /// A cell that a spreadsheet takes as text: what begins like a formula gets a quote, as values come from attackers.
    public static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isQuoted = safe.chars().anyMatch(unit -> unit == ',' || unit == '"' || unit == '\n' || unit == '\r');
        return isQuoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

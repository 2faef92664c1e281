package org.stagewatch.telemetry.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.engine.BackendException;

/// Reads CSV as RFC 4180 has it: commas, a header, quotes around values that hold commas, quotes or line ends.
///
/// The portal of Log Analytics adds the time zone to the names of times, as in `Timestamp [UTC]`; it is cut off.
public final class CsvRecords {
    private static final String LOCAL = " [Local Time]";
    private static final String UTC = " [UTC]";
    private static final char UNREADABLE = '\uFFFD';

    private final DataRecord record = new DataRecord();

    /// @param stream must support marks
    public void read(InputStream stream, RecordSink sink) throws IOException, BackendException {
        try (Reader reader = new InputStreamReader(Utf8Stream.of(stream), StandardCharsets.UTF_8)) {
            CsvRows rows = new CsvRows(reader);
            List<String> cells = new ArrayList<>();
            if (rows.next(cells) == CsvRows.Found.END) {
                return;
            }
            List<String> names = names(cells, sink);
            for (CsvRows.Found found = rows.next(cells); found != CsvRows.Found.END; found = rows.next(cells)) {
                row(rows, found, names, cells, sink);
            }
        }
    }

    private void row(CsvRows rows, CsvRows.Found found, List<String> names, List<String> cells, RecordSink sink)
            throws BackendException {
        String position = "line " + rows.line();
        if (found == CsvRows.Found.DAMAGED) {
            sink.damaged(position, rows.problem(), "Correct the quotes; the rows behind it were read.");
            return;
        }
        if (cells.size() == 1 && cells.getFirst().isEmpty()) {
            return;
        }
        if (cells.size() != names.size()) {
            sink.damaged(
                    position,
                    "the row has " + cells.size() + " values for " + names.size() + " columns",
                    "Correct or remove it; the other rows were read.");
            return;
        }
        record.clear();
        for (int index = 0; index < cells.size(); index++) {
            String cell = cells.get(index);
            if (cell.indexOf(UNREADABLE) >= 0) {
                sink.note("some characters are not valid UTF-8 and were replaced; save the file as UTF-8");
            }
            record.add(names.get(index), cell);
        }
        sink.record(record, rows.line());
    }

    private static List<String> names(List<String> header, RecordSink sink) {
        List<String> names = new ArrayList<>();
        for (String cell : header) {
            String name = cell.strip();
            if (name.endsWith(LOCAL)) {
                sink.note("times of columns named [Local Time] were read as UTC; export with UTC to have them exact");
                name = name.substring(0, name.length() - LOCAL.length());
            } else if (name.endsWith(UTC)) {
                name = name.substring(0, name.length() - UTC.length());
            }
            names.add(name);
        }
        return List.copyOf(names);
    }
}

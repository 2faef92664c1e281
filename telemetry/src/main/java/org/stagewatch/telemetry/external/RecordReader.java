package org.stagewatch.telemetry.external;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stagewatch.engine.BackendException;
import org.stagewatch.kql.catalog.FileFormat;
import org.stagewatch.telemetry.format.CsvRows;
import org.stagewatch.telemetry.format.Utf8Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Reads the records of a file of one format. Source: the manual page *Data formats supported for ingestion*.
///
/// A damaged record ends the reading: an external file is a small list that a query relies on as a whole.
final class RecordReader {
    private static final int LONGEST_VALUE = 1 << 24;
    private static final int DEEPEST = 100;

    /// The manual page of `externaldata` speaks of reference tables of up to 100 MB. One object may be as long.
    private static final long LONGEST_DOCUMENT = 100_000_000;

    private final FileFormat format;
    private final JsonMapper json = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST_VALUE)
                            .maxDocumentLength(LONGEST_DOCUMENT)
                            .build())
                    .build())
            .build();

    RecordReader(FileFormat format) {
        this.format = format;
    }

    /// @throws IOException with a message for the user if the file can't be read, or isn't of the format
    void read(InputStream stream, ExternalRows rows) throws IOException, BackendException {
        InputStream text = Utf8Stream.of(new BufferedInputStream(stream, 1 << 16));
        switch (format) {
            case CSV -> quoted(text, ',', rows);
            case SCSV -> quoted(text, ';', rows);
            case PSV -> quoted(text, '|', rows);
            case SOHSV -> quoted(text, '\u0001', rows);
            case TSV, TSVE, TXT -> lines(text, rows);
            case RAW -> rows.add(List.of(whole(text)));
            case JSON, MULTIJSON -> objects(text, rows);
            case PARQUET -> throw new IllegalStateException("the engine reads Parquet files itself");
        }
    }

    private static void quoted(InputStream text, char separator, ExternalRows rows)
            throws IOException, BackendException {
        Reader reader = new InputStreamReader(text, StandardCharsets.UTF_8);
        CsvRows records = new CsvRows(reader, separator);
        List<String> cells = new ArrayList<>();
        for (CsvRows.Found found = records.next(cells); found != CsvRows.Found.END; found = records.next(cells)) {
            if (found == CsvRows.Found.DAMAGED) {
                throw new IOException("line " + records.line() + ": " + records.problem());
            }
            if (cells.size() > 1 || !cells.getFirst().isEmpty()) {
                rows.add(cells);
            }
        }
    }

    private void lines(InputStream text, ExternalRows rows) throws IOException, BackendException {
        TextLines lines = new TextLines(new InputStreamReader(text, StandardCharsets.UTF_8), LONGEST_VALUE);
        for (String line = lines.next(); line != null; line = lines.next()) {
            if (!line.isEmpty()) {
                rows.add(
                        switch (format) {
                            case TSV -> List.of(line.split("\t", -1));
                            case TSVE -> escaped(line);
                            default -> List.of(line);
                        });
            }
        }
    }

    /// Splits at tabs; a backslash makes the next character an ordinary one, but for `\t`, `\n` and `\r`.
    private static List<String> escaped(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        for (int index = 0; index < line.length(); index++) {
            char character = line.charAt(index);
            if (character == '\t') {
                cells.add(cell.toString());
                cell.setLength(0);
            } else if (character == '\\' && index + 1 < line.length()) {
                index++;
                cell.append(
                        switch (line.charAt(index)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> line.charAt(index);
                        });
            } else {
                cell.append(character);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String whole(InputStream text) throws IOException {
        byte[] bytes = text.readNBytes(LONGEST_VALUE + 1);
        if (bytes.length > LONGEST_VALUE) {
            throw new IOException("the file is larger than " + (LONGEST_VALUE >> 20) + " MiB, too much for one value");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void objects(InputStream text, ExternalRows rows) throws IOException, BackendException {
        try (MappingIterator<JsonNode> nodes = json.readerFor(JsonNode.class).readValues(text)) {
            while (nodes.hasNextValue()) {
                rows.add(nodes.nextValue());
            }
        } catch (JacksonException e) {
            throw new IOException("not valid JSON: " + e.getOriginalMessage(), e);
        }
    }
}

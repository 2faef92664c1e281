package org.stagewatch.telemetry.format;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON records: one a line, or as a stream of objects and arrays of objects. The array in `{"records":[...]}`
/// is opened up.
///
/// In lines, what is wrong with one does not touch the others. In a stream nothing behind an error can be trusted.
public final class JsonRecords {
    private static final int LONGEST_LINE = 1 << 24;
    private static final int DEEPEST = 100;
    private static final int PEEK = 1 << 14;
    private static final String FIX_LINE = "Correct or remove it; the other lines were read.";

    private final JsonFactory factory = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_LINE)
                    .build())
            .build();
    private final ObjectText objectText = new ObjectText(factory);
    private final DataRecord record = new DataRecord();
    private final DataRecord row = new DataRecord();

    /// @param stream must support marks
    public void read(InputStream stream, RecordSink sink) throws IOException, BackendException {
        InputStream bytes = new BufferedInputStream(Utf8Stream.of(stream), 1 << 16);
        if (isInLines(bytes)) {
            readLines(bytes, sink);
        } else {
            readStream(bytes, sink);
        }
    }

    /// Reads one object that is JSON text already.
    public DataRecord parse(String json) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            parser.nextToken();
            readObject(parser, row);
            return row;
        }
    }

    private static boolean isInLines(InputStream bytes) throws IOException {
        bytes.mark(PEEK + 1);
        String start = new String(bytes.readNBytes(PEEK), StandardCharsets.ISO_8859_1).stripLeading();
        bytes.reset();
        if (start.startsWith("[")) {
            return false;
        }
        int lineEnd = start.indexOf('\n');
        if (lineEnd < 0) {
            return !start.replaceAll("\\s", "").startsWith("{\"records\"");
        }
        boolean isWhole = start.substring(0, lineEnd).stripTrailing().endsWith("}");
        return isWhole || start.substring(lineEnd).stripLeading().startsWith("{");
    }

    private void readLines(InputStream bytes, RecordSink sink) throws IOException, BackendException {
        LineReader lines = new LineReader(bytes, LONGEST_LINE);
        for (LineReader.Found found = lines.next(); found != LineReader.Found.END; found = lines.next()) {
            if (found == LineReader.Found.TOO_LONG) {
                sink.damaged(
                        "line " + lines.number(),
                        "the line is longer than " + (LONGEST_LINE >> 20) + " MiB",
                        "Split it; the other lines were read.");
            } else if (!isBlank(lines)) {
                readLine(lines, sink);
            }
        }
    }

    private void readLine(LineReader lines, RecordSink sink) throws BackendException {
        long number = lines.number();
        int records = 0;
        try (JsonParser parser =
                factory.createParser(ObjectReadContext.empty(), lines.buffer(), lines.start(), lines.length())) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                records += readValue(parser, token, sink, number, Numbering.SAME);
            }
        } catch (JacksonException e) {
            String found = records == 0 ? "" : " after " + records + " records";
            sink.damaged("line " + number, "not valid JSON" + found + ": " + e.getOriginalMessage(), FIX_LINE);
        }
    }

    private void readStream(InputStream bytes, RecordSink sink) throws BackendException {
        long count = 0;
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), bytes)) {
            try {
                for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                    count += readValue(parser, token, sink, count + 1, Numbering.RISING);
                }
            } catch (JacksonException e) {
                int line = parser.currentLocation().getLineNr();
                sink.damaged(
                        "line " + line,
                        "not valid JSON: " + e.getOriginalMessage(),
                        "Correct it; nothing behind this place was read. One object a line would be safer.");
            }
        }
    }

    /// Whether the records of one array share a number.
    private enum Numbering {
        SAME,
        RISING
    }

    /// @return how many records were found
    private int readValue(JsonParser parser, JsonToken token, RecordSink sink, long number, Numbering numbering)
            throws BackendException {
        if (token == JsonToken.START_ARRAY) {
            int count = 0;
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
                count +=
                        readValue(parser, next, sink, numbering == Numbering.SAME ? number : number + count, numbering);
            }
            return count;
        }
        if (token != JsonToken.START_OBJECT) {
            sink.damaged("record " + number, "a record must be a JSON object, not " + token, FIX_LINE);
            return 1;
        }
        String name = parser.nextName();
        if ("records".equals(name)) {
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                int count = readValue(parser, value, sink, number, numbering);
                skipRest(parser);
                return count;
            }
            record.clear();
            record.add(name, value(parser, value));
            name = parser.nextName();
        } else {
            record.clear();
        }
        readFields(parser, name, record);
        sink.record(record, number);
        return 1;
    }

    private static void skipRest(JsonParser parser) {
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private void readObject(JsonParser parser, DataRecord target) {
        target.clear();
        readFields(parser, parser.nextName(), target);
    }

    private void readFields(JsonParser parser, @Nullable String first, DataRecord target) {
        for (String name = first; name != null; name = parser.nextName()) {
            JsonToken token = parser.nextToken();
            if (token == JsonToken.START_OBJECT && target == record && name.equals("properties") && isStreamed()) {
                readObject(parser, row);
                record.setProperties(row);
            } else {
                target.add(name, value(parser, token));
            }
        }
    }

    private boolean isStreamed() {
        return record.get("category") instanceof String category && category.startsWith("AdvancedHunting-");
    }

    private @Nullable Object value(JsonParser parser, JsonToken token) {
        return switch (token) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT, LONG -> parser.getLongValue();
                    default -> parser.getDecimalValue();
                };
            case VALUE_NUMBER_FLOAT -> parser.getDoubleValue();
            case START_OBJECT, START_ARRAY -> objectText.of(parser);
            default -> parser.getString();
        };
    }

    private static boolean isBlank(LineReader lines) {
        for (int index = lines.start(); index < lines.start() + lines.length(); index++) {
            if (lines.buffer()[index] > ' ' || lines.buffer()[index] < 0) {
                return false;
            }
        }
        return true;
    }
}

package org.stagewatch.telemetry.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.telemetry.format.DataRecord;
import org.stagewatch.telemetry.format.DataRecord.JsonText;
import org.stagewatch.telemetry.format.JsonRecords;
import org.stagewatch.telemetry.format.RecordSink;
import org.stagewatch.telemetry.mapping.BeatEvents;
import org.stagewatch.telemetry.mapping.FlatEvents;
import org.stagewatch.telemetry.mapping.RawEvent;
import org.stagewatch.telemetry.report.Problem;
import org.stagewatch.telemetry.report.SourceLog;
import tools.jackson.core.JacksonException;

/// Takes each record of one file to its table.
final class RecordRouter implements RecordSink {
    private static final List<String> TABLE_FIELDS = List.of("Type", "$table", "Table", "TableName");
    private static final String STREAMED = "AdvancedHunting-";
    private static final int SHOWN_TABLES = 4;

    private final TableStore store;
    private final EventRows events;
    private final TableGuess guess;
    private final JsonRecords json;
    private final BeatEvents beats = new BeatEvents();
    private final SourceLog log;
    private final @Nullable String tableOfFile;
    private final String unit;

    /// @param tableOfFile the table that the file is named after, or null
    /// @param unit what records are numbered by: `line`
    RecordRouter(
            TableStore store,
            EventRows events,
            TableGuess guess,
            JsonRecords json,
            SourceLog log,
            @Nullable String tableOfFile,
            String unit) {
        this.store = store;
        this.events = events;
        this.guess = guess;
        this.json = json;
        this.log = log;
        this.tableOfFile = tableOfFile;
        this.unit = unit;
    }

    @Override
    public void record(DataRecord record, long number) throws BackendException {
        if (record.get("category") instanceof String category && category.startsWith(STREAMED)) {
            streamed(record, category, number);
        } else if (tableOfFile != null) {
            row(tableOfFile, record, number);
        } else {
            unnamed(record, number);
        }
    }

    private void streamed(DataRecord record, String category, long number) throws BackendException {
        DataRecord row = record.properties();
        if (row == null && record.get("properties") instanceof JsonText(String text)) {
            try {
                row = json.parse(text);
            } catch (JacksonException e) {
                damaged(unit + " " + number, "properties is not valid JSON: " + e.getOriginalMessage(), "");
                return;
            }
        }
        if (row == null) {
            damaged(unit + " " + number, "the streamed record has no object named properties", "");
            return;
        }
        log.recognised("Defender streaming API");
        row(category.substring(STREAMED.length()), row, number);
    }

    private void unnamed(DataRecord record, long number) throws BackendException {
        for (String field : TABLE_FIELDS) {
            if (record.get(field) instanceof String table && store.target(table) != null) {
                log.note("the field " + field + " named the table " + table);
                row(table, record, number);
                return;
            }
        }
        if (FlatEvents.isEvent(record)) {
            event(FlatEvents.of(record), "Windows events as flat JSON", number);
        } else if (BeatEvents.isEvent(record)) {
            event(beats.of(record), "Windows events of winlogbeat", number);
        } else {
            guessed(record, number);
        }
    }

    private void event(@Nullable RawEvent event, String shape, long number) throws BackendException {
        if (event == null) {
            damaged(unit + " " + number, "the EventID is no number", "");
            return;
        }
        log.recognised(shape);
        events.add(event, number, log);
    }

    private void guessed(DataRecord record, long number) throws BackendException {
        List<String> names = new ArrayList<>(record.size());
        List<String> filled = new ArrayList<>(record.size());
        for (int index = 0; index < record.size(); index++) {
            names.add(record.name(index));
            if (!DataRecord.text(record.value(index)).isEmpty()) {
                filled.add(record.name(index));
            }
        }
        List<String> tables = guess.tables(names);
        if (tables.size() != 1) {
            // An export of a union has the columns of all its tables.
            tables = guess.tables(filled);
        }
        if (tables.size() == 1) {
            log.note("the columns fit the table " + tables.getFirst()
                    + " best; name the file after its table to be sure");
            row(tables.getFirst(), record, number);
            return;
        }
        log.unmapped("records of no known table");
        String fits = tables.isEmpty()
                ? "no table's columns fit"
                : "the columns fit several tables equally, such as "
                        + String.join(", ", tables.subList(0, Math.min(SHOWN_TABLES, tables.size())));
        log.note(fits + "; name the file after its table, as in DeviceFileEvents.ndjson");
    }

    private void row(String table, DataRecord record, long number) throws BackendException {
        TableTarget target = store.target(table);
        if (target == null) {
            log.unmapped("rows of the unknown table " + table);
            return;
        }
        target.begin();
        for (int index = 0; index < record.size(); index++) {
            String name = record.name(index);
            switch (target.set(name, record.value(index))) {
                case SET -> {}
                case UNKNOWN_COLUMN -> log.unmappedField(table + "." + name);
                case INVALID ->
                    log.problem(new Problem(
                            unit + " " + number,
                            table + "." + name,
                            "the value is no " + target.type(name).kqlName() + " and was left empty",
                            null));
            }
        }
        target.end(log.index(), number);
        log.row(table);
        log.mapped();
    }

    @Override
    public void damaged(String position, String message, String remedy) {
        log.damaged(position, message, remedy.isEmpty() ? null : remedy);
    }

    @Override
    public void note(String note) {
        log.note(note);
    }
}

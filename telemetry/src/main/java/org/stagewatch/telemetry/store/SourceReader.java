package org.stagewatch.telemetry.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;
import org.stagewatch.evtx.Damage;
import org.stagewatch.evtx.Event;
import org.stagewatch.evtx.EvtxEntry;
import org.stagewatch.evtx.EvtxReader;
import org.stagewatch.kql.catalog.Catalog;
import org.stagewatch.kql.catalog.Table;
import org.stagewatch.telemetry.format.CsvRecords;
import org.stagewatch.telemetry.format.JsonRecords;
import org.stagewatch.telemetry.format.Recognition;
import org.stagewatch.telemetry.mapping.EvtxEvents;
import org.stagewatch.telemetry.report.Problem;
import org.stagewatch.telemetry.report.SourceLog;
import org.stagewatch.telemetry.source.SourceFile;

/// Reads one file after the other into the store.
final class SourceReader {
    private static final String REMEDY = "What came before it was read.";

    private final Catalog catalog;
    private final TableStore store;
    private final ParquetFiles parquet;
    private final Path temporaryFolder;
    private final EventRows events;
    private final TableGuess guess;
    private final JsonRecords json = new JsonRecords();

    SourceReader(Catalog catalog, TableStore store, ParquetFiles parquet, Path temporaryFolder) {
        this.catalog = catalog;
        this.store = store;
        this.parquet = parquet;
        this.temporaryFolder = temporaryFolder;
        this.events = new EventRows(store);
        this.guess = new TableGuess(catalog);
    }

    void read(SourceFile file, SourceLog log) throws BackendException {
        try {
            InputStream stream = file.stream();
            stream.mark(Recognition.PEEK + 1);
            Recognition recognition = Recognition.of(file.fileName(), stream.readNBytes(Recognition.PEEK));
            stream.reset();
            readAs(recognition, file, log);
        } catch (IOException e) {
            String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            log.damaged("", "the file can't be read further: " + reason, REMEDY);
        }
    }

    private void readAs(Recognition recognition, SourceFile file, SourceLog log) throws IOException, BackendException {
        Table table = recognition.nameStem() == null ? null : catalog.table(recognition.nameStem());
        String of = table == null ? "" : " of " + table.name();
        switch (recognition.format()) {
            case JSON -> {
                log.recognised("JSON" + of);
                json.read(file.stream(), router(table, log, "line"));
            }
            case CSV -> {
                log.recognised("CSV" + of);
                new CsvRecords().read(file.stream(), router(table, log, "line"));
            }
            case PARQUET -> {
                log.recognised("Parquet" + of);
                parquet(file, table, log);
            }
            case EVTX -> {
                log.recognised("Windows event log");
                evtx(file.stream(), log);
            }
            case EMPTY -> log.recognised("an empty file");
            case UNKNOWN ->
                log.problem(new Problem(
                        "",
                        null,
                        "neither the name nor the content is of a known kind, so the file was skipped",
                        "Known are JSON, CSV, Parquet and EVTX files, and archives of them."));
        }
    }

    private RecordRouter router(@Nullable Table table, SourceLog log, String unit) {
        return new RecordRouter(store, events, guess, json, log, table == null ? null : table.name(), unit);
    }

    private void evtx(InputStream stream, SourceLog log) throws IOException, BackendException {
        EvtxReader reader = EvtxReader.of(stream);
        for (EvtxEntry entry = reader.next(); entry != null; entry = reader.next()) {
            switch (entry) {
                case Event event -> events.add(EvtxEvents.of(event), event.recordId(), log);
                case Damage damage -> damage(damage, log);
            }
        }
    }

    /// Only a damaged record counts as a record that was lost.
    private static void damage(Damage damage, SourceLog log) {
        String message = damage.problem() + "; skipped: " + damage.skipped();
        if (damage.kind() == Damage.Kind.RECORD) {
            log.damaged("byte " + damage.offset(), message, null);
        } else {
            log.problem(new Problem("byte " + damage.offset(), null, message, null));
        }
    }

    private void parquet(SourceFile file, @Nullable Table named, SourceLog log) throws IOException, BackendException {
        Path path = file.path();
        if (path != null) {
            Table table = tableOfParquet(path, named, log);
            if (table != null) {
                parquet.add(table, path, Files.size(path), log);
            }
            return;
        }
        Path copy = Files.createTempFile(temporaryFolder, "stagewatch-", ".parquet");
        try {
            Files.copy(new BufferedInputStream(file.stream()), copy, StandardCopyOption.REPLACE_EXISTING);
            Table table = tableOfParquet(copy, named, log);
            if (table != null) {
                parquet.copyOrReport(table, copy, log);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /// The table of a Parquet file, whose columns that the table lacks are reported.
    private @Nullable Table tableOfParquet(Path path, @Nullable Table named, SourceLog log) throws BackendException {
        List<String> columns;
        try {
            columns = parquet.columns(path);
        } catch (BackendException.Failed e) {
            log.damaged("", "the Parquet file can't be read: " + e.getMessage(), "Write it anew.");
            return null;
        }
        Table table = named;
        if (table == null) {
            List<String> fitting = guess.tables(columns);
            table = fitting.size() == 1 ? catalog.table(fitting.getFirst()) : null;
        }
        if (table == null) {
            log.problem(new Problem(
                    "",
                    null,
                    "the columns fit no table, or several equally, so the file was skipped",
                    "Name the file after its table, as in DeviceFileEvents.parquet."));
            return null;
        }
        for (String column : columns) {
            if (table.columns().stream().noneMatch(known -> known.name().equalsIgnoreCase(column))) {
                log.unmappedField(table.name() + "." + column);
            }
        }
        return table;
    }
}

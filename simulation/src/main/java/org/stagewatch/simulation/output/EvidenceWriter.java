package org.stagewatch.simulation.output;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.stagewatch.simulation.chance.Dice;
import org.stagewatch.simulation.event.Event;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// Writes rows into the files of an evidence folder, as they come.
final class EvidenceWriter implements Closeable {
    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final EvidenceFormat format;
    private final String tenantId;
    private final Dice publication;
    private final RowWriter rows = new RowWriter();
    private final Timestamps timestamps = new Timestamps();
    private final JsonFactory json =
            JsonFactory.builder().rootValueSeparator("").build();
    private final Map<String, JsonGenerator> byFile = new LinkedHashMap<>();

    EvidenceWriter(Path folder, EvidenceFormat format, String tenantId, Dice publication) {
        this.folder = folder;
        this.format = format;
        this.tenantId = tenantId;
        this.publication = publication;
    }

    void write(Event event, RowKey key, Instant arrival) throws IOException {
        Table table = key.table();
        JsonGenerator generator = generator(table);
        if (isStreamed(table)) {
            generator.writeStartObject();
            Instant published = arrival.plus(publication.between(Duration.ofMinutes(2), Duration.ofMinutes(35)));
            generator.writeStringProperty("time", timestamps.text(published));
            generator.writeStringProperty("tenantId", tenantId);
            generator.writeStringProperty("operationName", "Publish");
            generator.writeStringProperty("category", "AdvancedHunting-" + table.title());
            generator.writeName("properties");
            rows.write(generator, event, key);
            generator.writeStringProperty("Tenant", "DefaultTenant");
            generator.writeEndObject();
        } else {
            rows.write(generator, event, key);
        }
        generator.writeRaw('\n');
    }

    private boolean isStreamed(Table table) {
        return format == EvidenceFormat.STREAMING && table.isOfSensors();
    }

    private JsonGenerator generator(Table table) throws IOException {
        String file = file(table);
        JsonGenerator known = byFile.get(file);
        if (known != null) {
            return known;
        }
        JsonGenerator opened = json.createGenerator(ObjectWriteContext.empty(), open(file), JsonEncoding.UTF8);
        byFile.put(file, opened);
        return opened;
    }

    private String file(Table table) {
        return switch (format) {
            case NDJSON -> table.title() + ".ndjson";
            case NDJSON_GZIP -> table.title() + ".ndjson.gz";
            case STREAMING -> isStreamed(table) ? "defender-streaming.json" : table.title() + ".ndjson";
        };
    }

    private OutputStream open(String name) throws IOException {
        OutputStream file = Files.newOutputStream(folder.resolve(name));
        return format == EvidenceFormat.NDJSON_GZIP
                ? new BufferedOutputStream(new GZIPOutputStream(file, BUFFER), BUFFER)
                : new BufferedOutputStream(file, BUFFER);
    }

    @Override
    public void close() {
        byFile.values().forEach(JsonGenerator::close);
    }
}

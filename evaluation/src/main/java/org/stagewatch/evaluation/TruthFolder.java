package org.stagewatch.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The folder in which a simulation leaves its truth; docs/simulator.md describes the files.
public record TruthFolder(Path path) {
    private static final String ATTACKS = "attacks.ndjson";
    private static final String HARMLESS = "rows.csv.gz";
    private static final String SUMMARY = "summary.json";
    private static final int HARMLESS_COLUMNS = 5;

    /// @param wanted the harmless rows to look up: the others would fill the memory for nothing
    /// @throws IOException if a file is missing or is not what it should be
    public Truth read(Set<RowId> wanted) throws IOException {
        try {
            JsonNode summary = JsonMapper.shared().readTree(Files.readString(path.resolve(SUMMARY)));
            List<StagingAttack> attacks = new ArrayList<>();
            Map<RowId, RowOrigin> origins = new HashMap<>();
            for (String line : Files.readAllLines(path.resolve(ATTACKS))) {
                JsonNode attack = JsonMapper.shared().readTree(line);
                attacks.add(attack(attack));
                origins.putAll(rows(attack));
            }
            readHarmless(wanted, origins);
            return new Truth(
                    "seed " + summary.required("seed").asLong(),
                    summary.required("hosts").asInt(),
                    summary.required("days").asInt(),
                    events(summary),
                    attacks,
                    origins);
        } catch (JacksonException e) {
            throw new IOException(path + " is no truth of a simulation: " + e.getMessage(), e);
        }
    }

    private static long events(JsonNode summary) {
        long events = 0;
        for (JsonNode rows : summary.required("rowsByTable").values()) {
            events += rows.asLong();
        }
        return events;
    }

    private static StagingAttack attack(JsonNode attack) {
        return new StagingAttack(
                attack.required("id").asString(),
                attack.required("style").asString(),
                attack.required("difficulty").asString(),
                Instant.parse(attack.required("start").asString()),
                attack.required("stagingHost").required("DeviceName").asString(),
                attack.required("place").asString(),
                attack.required("sources").size());
    }

    private static Map<RowId, RowOrigin> rows(JsonNode attack) {
        Map<RowId, RowOrigin> rows = new HashMap<>();
        String id = attack.required("id").asString();
        for (JsonNode key : attack.required("keys").values()) {
            @Nullable JsonNode source = key.get("source");
            String table = key.required("table").asString();
            @Nullable JsonNode item = key.get("_ItemId");
            rows.put(
                    item == null
                            ? new RowId(
                                    table,
                                    key.required("DeviceId").asString(),
                                    key.required("ReportId").asString())
                            : new RowId(table, "", item.asString()),
                    new RowOrigin.OfAttack(id, source == null ? null : source.asString()));
        }
        return rows;
    }

    private void readHarmless(Set<RowId> wanted, Map<RowId, RowOrigin> origins) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(path.resolve(HARMLESS))), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(",", HARMLESS_COLUMNS);
                if (cells.length < HARMLESS_COLUMNS) {
                    throw new IOException(path.resolve(HARMLESS) + " has a line that is none of a truth: " + line);
                }
                RowId row = new RowId(cells[0], cells[1], cells[2]);
                if (wanted.contains(row)) {
                    origins.put(row, new RowOrigin.Harmless(cells[3]));
                }
            }
        }
    }
}

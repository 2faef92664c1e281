package org.stagewatch.simulation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A simulation as it lies on disk, read back.
record Written(Path evidence, Path truth, SimulationOutcome.Written outcome) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    static Written of(SimulationSettings settings, Path folder) throws IOException {
        Path evidence = folder.resolve("evidence");
        Path truth = folder.resolve("truth");
        SimulationOutcome outcome = new Simulation(settings).write(evidence, truth);
        return switch (outcome) {
            case SimulationOutcome.Written written -> new Written(evidence, truth, written);
            case SimulationOutcome.Refused refused -> throw new AssertionError(refused.reason());
        };
    }

    /// All rows of every table, by the table's name.
    Map<String, List<JsonNode>> rows() throws IOException {
        Map<String, List<JsonNode>> rows = new TreeMap<>();
        for (Path file : files(evidence)) {
            String table = file.getFileName().toString().replaceAll("\\..*", "");
            rows.put(table, lines(file).stream().map(JSON::readTree).toList());
        }
        return rows;
    }

    /// All rows of one table; none where nothing was written.
    List<JsonNode> rows(String table) throws IOException {
        return rows().getOrDefault(table, List.of());
    }

    List<JsonNode> attacks() throws IOException {
        return lines(truth.resolve("attacks.ndjson")).stream()
                .map(JSON::readTree)
                .toList();
    }

    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (InputStream raw = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
                BufferedReader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
        }
        return lines;
    }

    /// Names one row, or one key of the truth.
    static String key(String table, JsonNode row) {
        return row.has("_ItemId")
                ? table + "/" + row.get("_ItemId").asString()
                : table + "/" + row.get("DeviceId").asString() + "/"
                        + row.get("ReportId").asLong();
    }

    /// When a row's event happened; logs of systems name it otherwise than sensors.
    static String time(JsonNode row) {
        return row.get(row.has("TimeGenerated") ? "TimeGenerated" : "Timestamp").asString();
    }
}

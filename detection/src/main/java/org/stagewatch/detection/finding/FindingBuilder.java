package org.stagewatch.detection.finding;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.pack.EntityMapping;
import org.stagewatch.detection.replay.DetectionRun;
import org.stagewatch.detection.replay.EvidenceRow;
import org.stagewatch.detection.replay.EvidenceRows;
import org.stagewatch.detection.replay.ResultRow;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.lineage.RowKey;
import org.stagewatch.kql.type.Datetime;

/// Makes findings of the rows that detections gave.
public final class FindingBuilder {
    private static final List<String> START_COLUMNS = List.of("Timestamp", "FirstSeen", "StartTime", "TimeGenerated");
    private static final List<String> END_COLUMNS = List.of("LastSeen", "EndTime");
    private static final List<String> HOST_COLUMNS = List.of("StagingHost", "DeviceName");
    private static final int ID_BYTES = 8;

    private final EvidenceRows evidenceRows;

    public FindingBuilder(EvidenceRows evidenceRows) {
        this.evidenceRows = evidenceRows;
    }

    /// All findings in the order of their times.
    public List<Finding> build(List<DetectionRun.Done> runs) throws BackendException {
        Set<RowKey> keys = new LinkedHashSet<>();
        runs.forEach(run -> run.rows().forEach(row -> keys.addAll(row.keys())));
        Map<RowKey, EvidenceRow> stored = evidenceRows.read(keys);
        List<Finding> findings = new ArrayList<>();
        for (DetectionRun.Done run : runs) {
            for (ResultRow row : run.rows()) {
                findings.add(finding(run.detection(), row, stored));
            }
        }
        findings.sort(Comparator.comparing(Finding::time).thenComparing(Finding::id));
        return findings;
    }

    private static Finding finding(Detection detection, ResultRow row, Map<RowKey, EvidenceRow> stored) {
        List<EvidenceRow> evidence = row.keys().stream()
                .map(stored::get)
                .filter(Objects::nonNull)
                .sorted(Comparator.comparing(EvidenceRow::time, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(EvidenceRow::file)
                        .thenComparingLong(EvidenceRow::record))
                .toList();
        List<String> starts = new ArrayList<>(START_COLUMNS);
        String own = detection.staging().time();
        if (own != null) {
            starts.addFirst(own);
        }
        Instant time = time(row, starts);
        if (time == null) {
            time = evidence.isEmpty() || evidence.getFirst().time() == null
                    ? Datetime.toInstant(row.run())
                    : evidence.getFirst().time();
        }
        Instant end = time(row, END_COLUMNS);
        Instant last = end == null || end.isBefore(time) ? time : end;
        String host = detection.staging().host() == null
                ? first(row, HOST_COLUMNS)
                : row.text(detection.staging().host());
        return new Finding(
                id(detection, row),
                detection,
                time,
                last,
                Datetime.toInstant(row.run()),
                SourceHosts.shortName(host),
                row.text(detection.staging().place()),
                entities(detection, row),
                evidence,
                Math.max(row.evidenceCount(), evidence.size()),
                row.cells());
    }

    private static @Nullable Instant time(ResultRow row, List<String> columns) {
        for (String column : columns) {
            Cell cell = row.cells().get(column);
            if (cell != null && cell.value() instanceof Long ticks && ticks >= 0 && ticks <= Datetime.MAX_TICKS) {
                return Datetime.toInstant(ticks);
            }
        }
        return null;
    }

    private static String first(ResultRow row, List<String> columns) {
        return columns.stream()
                .map(row::text)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static List<Entity> entities(Detection detection, ResultRow row) {
        List<Entity> entities = new ArrayList<>();
        for (EntityMapping mapping : detection.entities()) {
            Map<String, String> properties = new LinkedHashMap<>();
            mapping.columns().forEach((property, column) -> {
                String value = row.text(column);
                if (!value.isEmpty()) {
                    properties.put(property, value);
                }
            });
            if (!properties.isEmpty()) {
                entities.add(new Entity(mapping.type(), properties));
            }
        }
        return entities;
    }

    /// A number that follows from the detection and the row alone, so that two scans give the same.
    private static String id(Detection detection, ResultRow row) {
        StringBuilder text = new StringBuilder(detection.id()).append('\u0000').append(row.run());
        row.cells()
                .forEach((name, cell) ->
                        text.append('\u0000').append(name).append('\u0000').append(cell.text()));
        return hash(text.toString());
    }

    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}

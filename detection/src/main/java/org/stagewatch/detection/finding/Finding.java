package org.stagewatch.detection.finding;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.detection.pack.Detection;
import org.stagewatch.detection.replay.EvidenceRow;
import org.stagewatch.engine.Cell;

/// One result of a detection. It never changes.
///
/// @param id the same each time the same evidence is scanned
/// @param time when what was found happened
/// @param lastTime when it ended, as far as is known
/// @param foundAt the instant of the run that found it
/// @param stagingHost where files are gathered, in lower case and without its domain; empty if unknown
/// @param place the folder or share there; empty if unknown
/// @param evidence some of the rows that caused it; `evidenceCount` is the number of all
/// @param row the result's columns
public record Finding(
        String id,
        Detection detection,
        Instant time,
        Instant lastTime,
        Instant foundAt,
        String stagingHost,
        String place,
        List<Entity> entities,
        List<EvidenceRow> evidence,
        long evidenceCount,
        Map<String, Cell> row) {
    public Finding {
        entities = List.copyOf(entities);
        evidence = List.copyOf(evidence);
        row = Collections.unmodifiableMap(new LinkedHashMap<>(row));
    }

    /// Whether it claims a staging; else it is a link of a chain.
    public boolean isStaging() {
        return detection.staging().isStaging();
    }

    /// A column as text; empty if there is none.
    public String text(String column) {
        Cell cell = row.get(column);
        return cell == null ? "" : cell.text();
    }

    /// One sentence: what the query says itself, or the detection's name.
    public String summary() {
        String summary = text("Summary");
        return summary.isEmpty() ? detection.name() : summary;
    }

    /// The names of its entities of a type.
    public List<String> names(String type) {
        return entities.stream()
                .filter(entity -> entity.type().equals(type))
                .map(Entity::name)
                .distinct()
                .toList();
    }
}

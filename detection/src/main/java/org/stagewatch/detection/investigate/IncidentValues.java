package org.stagewatch.detection.investigate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.stagewatch.detection.finding.Incident;
import org.stagewatch.engine.Cell;
import org.stagewatch.kql.type.ScalarType;

/// What an incident puts in place of the examples in `investigation.md`: `host`, `account`, `place`, `sources`,
/// `moved`.
record IncidentValues(Incident incident) {
    /// KQL literals by name. What the incident does not know is left out.
    Map<String, String> literals() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("host", text(incident.stagingHost()));
        incident.accounts().stream().findFirst().ifPresent(account -> values.put("account", text(account)));
        place().ifPresent(place -> values.put("place", text(place)));
        if (!incident.sources().isEmpty()) {
            values.put(
                    "sources",
                    incident.sources().stream()
                            .map(IncidentValues::text)
                            .collect(Collectors.joining(", ", "dynamic([", "])")));
        }
        values.put("moved", "datetime(" + incident.time() + ")");
        return values;
    }

    /// As the staging host itself calls it: a folder there rather than the share that leads to it.
    private Optional<String> place() {
        List<String> places = incident.places();
        return places.stream()
                .filter(place -> !place.startsWith("\\\\"))
                .findFirst()
                .or(() -> places.stream().findFirst());
    }

    /// JSON's text is one of KQL's: each escape of the one means the same in the other.
    private static String text(String value) {
        return new Cell(ScalarType.STRING, value).json();
    }
}

package org.stagewatch.evaluation;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What really happened in an enterprise.
///
/// @param name tells enterprises apart, such as `seed 7`
/// @param hosts how many have a sensor
/// @param days how long it was watched
/// @param events how many rows its sensors wrote
/// @param origins what rows belong to: at least all rows that alarms rest on
public record Truth(
        String name, int hosts, int days, long events, List<StagingAttack> attacks, Map<RowId, RowOrigin> origins) {
    public Truth {
        attacks = List.copyOf(attacks);
        origins = Map.copyOf(origins);
    }

    /// Null for a row that the truth does not know.
    @Nullable
    RowOrigin origin(RowId row) {
        return origins.get(row);
    }

    public long hostDays() {
        return (long) hosts * days;
    }
}

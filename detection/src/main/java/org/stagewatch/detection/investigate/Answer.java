package org.stagewatch.detection.investigate;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.Cell;

/// What the evidence says to one question about an incident.
///
/// @param question the heading in `investigation.md`
/// @param advice how to read the rows
/// @param query with the incident's values; it can be run as it is
/// @param asOf the instant of its `now()`
/// @param rows the first ones
/// @param isCutOff whether there are more
/// @param failure why there is no answer; null if there is one
public record Answer(
        String question,
        String advice,
        String query,
        Instant asOf,
        List<String> columns,
        List<List<Cell>> rows,
        boolean isCutOff,
        @Nullable String failure) {
    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    static Answer failed(FilledQuestion question, Instant asOf, String reason) {
        return new Answer(
                question.heading(), question.advice(), question.query(), asOf, List.of(), List.of(), false, reason);
    }
}

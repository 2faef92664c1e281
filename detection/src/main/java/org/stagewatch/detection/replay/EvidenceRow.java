package org.stagewatch.detection.replay;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stored row that a finding rests on, with where it came from.
///
/// @param reportId as text; empty if the table has none
/// @param itemId the identifier that rows of Log Analytics have for themselves; empty if there is none
/// @param file the file as it is shown; empty if unknown
/// @param record its line, or its number in the file
public record EvidenceRow(
        String table,
        String deviceId,
        String deviceName,
        String reportId,
        String itemId,
        @Nullable Instant time,
        String file,
        long record) {}

package org.stagewatch.evaluation;

import org.stagewatch.detection.replay.EvidenceRow;

/// What names a row in the evidence and in the truth; a row that was delivered twice is one.
///
/// @param deviceId empty for rows that no sensor wrote
/// @param reportId the device's number of the row, or the identifier that a row of another log has for itself
public record RowId(String table, String deviceId, String reportId) {
    public static RowId of(EvidenceRow row) {
        return new RowId(row.table(), row.deviceId(), row.reportId().isEmpty() ? row.itemId() : row.reportId());
    }
}

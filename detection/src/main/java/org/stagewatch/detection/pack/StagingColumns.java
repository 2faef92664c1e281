package org.stagewatch.detection.pack;

import org.jspecify.annotations.Nullable;

/// Which columns of a result say where files are gathered, and when.
///
/// @param isStaging whether a row claims a staging, so that it can raise an incident; a link of a chain, such as a
///     connection to a share or an upload, is told with the staging it belongs to and raises none
public record StagingColumns(
        @Nullable String host,
        @Nullable String place,
        @Nullable String time,
        boolean isStaging) {
    public static final StagingColumns UNKNOWN = new StagingColumns(null, null, null, true);
}

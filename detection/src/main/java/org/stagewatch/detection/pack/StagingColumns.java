package org.stagewatch.detection.pack;

import org.jspecify.annotations.Nullable;

/// Which columns of a result say where files are gathered, and when.
public record StagingColumns(
        @Nullable String host,
        @Nullable String place,
        @Nullable String time) {
    public static final StagingColumns UNKNOWN = new StagingColumns(null, null, null);
}

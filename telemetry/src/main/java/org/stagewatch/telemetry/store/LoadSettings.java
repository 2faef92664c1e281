package org.stagewatch.telemetry.store;

import java.nio.file.Path;
import org.stagewatch.telemetry.external.NetworkUse;
import org.stagewatch.telemetry.source.ArchiveLimits;

/// How evidence is loaded.
///
/// @param archiveLimits how much archives may unfold to
/// @param temporaryFolder where Parquet files from archives lie while they are read; the backend must be allowed to
///     read it
/// @param viewedBytes from this size on, the Parquet files of a table are queried where they lie and not copied: fast,
///     but findings can't name the record
/// @param network whether queries may fetch files over the network
public record LoadSettings(ArchiveLimits archiveLimits, Path temporaryFolder, long viewedBytes, NetworkUse network) {
    private static final long VIEWED_BYTES = 64L << 20;

    public static LoadSettings standard(Path temporaryFolder) {
        return new LoadSettings(ArchiveLimits.DEFAULT, temporaryFolder, VIEWED_BYTES, NetworkUse.FORBIDDEN);
    }

    public LoadSettings with(NetworkUse use) {
        return new LoadSettings(archiveLimits, temporaryFolder, viewedBytes, use);
    }
}

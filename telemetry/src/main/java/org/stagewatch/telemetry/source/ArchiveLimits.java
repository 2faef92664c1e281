package org.stagewatch.telemetry.source;

/// How much an archive may unfold to, so that a small hostile file can't keep the machine busy for days.
///
/// @param depth how deep archives may lie in archives; a `.gz` counts as one
/// @param entries how many entries a file on disk may hold, with those of archives inside
/// @param freeBytes how many bytes a file on disk may always unfold to
/// @param ratio beyond that, how many times its own size it may unfold to
public record ArchiveLimits(int depth, int entries, long freeBytes, int ratio) {
    /// Logs seldom compress better than 1:60.
    public static final ArchiveLimits DEFAULT = new ArchiveLimits(4, 100_000, 1L << 30, 200);

    long bytes(long size) {
        return Math.max(freeBytes, size > Long.MAX_VALUE / ratio ? Long.MAX_VALUE : size * ratio);
    }
}

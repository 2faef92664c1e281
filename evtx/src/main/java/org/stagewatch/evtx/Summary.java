package org.stagewatch.evtx;

import java.util.Map;

/// What was read of a file so far; after the last entry, what the whole file held.
///
/// @param bytes the bytes read
/// @param chunks the chunks that were recognised by their signature
/// @param emptyChunks blocks of zeros behind the last used chunk: space the log had in reserve
/// @param events the events that were handed out
/// @param damages how often each kind of damage was handed out; kinds that did not occur are absent
public record Summary(long bytes, long chunks, long emptyChunks, long events, Map<Damage.Kind, Long> damages) {
    public Summary {
        damages = Map.copyOf(damages);
    }

    /// The record headers that were found: each became an event or a damaged record.
    public long records() {
        return events + damagedRecords();
    }

    /// The records that have a header but can't be read.
    public long damagedRecords() {
        return damages(Damage.Kind.RECORD);
    }

    /// The blocks that should be a chunk and are none, or only the beginning of one.
    public long badChunks() {
        return damages(Damage.Kind.CHUNK);
    }

    /// The checksums that differ from their bytes.
    public long checksumMismatches() {
        return damages(Damage.Kind.CHECKSUM);
    }

    /// How often this kind of damage was found.
    public long damages(Damage.Kind kind) {
        return damages.getOrDefault(kind, 0L);
    }

    /// True if nothing is damaged.
    public boolean isClean() {
        return damages.isEmpty();
    }
}

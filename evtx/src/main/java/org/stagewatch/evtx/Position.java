package org.stagewatch.evtx;

/// Where a record stands in its file.
///
/// @param chunk the number of the 64 KiB chunk, from 0
/// @param offset the record's first byte, counted from the start of the file
public record Position(long chunk, long offset) {
    public Position {
        if (chunk < 0 || offset < 0) {
            throw new IllegalArgumentException("a position can't be negative: " + chunk + ", " + offset);
        }
    }
}

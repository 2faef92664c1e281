package org.stagewatch.evtx;

/// Something in the file that is not as it should be, and what was left out because of it.
///
/// @param offset the byte at which the trouble begins, counted from the start of the file
/// @param kind what is damaged
/// @param problem what is wrong, in one sentence without a full stop
/// @param skipped what the reader left out: "nothing", or the bytes or records that are lost
public record Damage(long offset, Kind kind, String problem, String skipped) implements EvtxEntry {
    /// What is damaged. The summary counts each kind apart.
    public enum Kind {
        /// The header of the file: too short, or not that of an event log.
        FILE_HEADER,
        /// A chunk: not recognised, or cut off by the end of the file.
        CHUNK,
        /// A record whose header was found but whose content can't be read.
        RECORD,
        /// Bytes where a record should begin but none does.
        GAP,
        /// Fewer records or chunks than a header announces.
        COUNT,
        /// A checksum that differs from the bytes it covers. These are read all the same.
        CHECKSUM
    }

    static final String NOTHING = "nothing";

    /// One line for a person.
    public String message() {
        return "byte " + offset + ": " + problem + "; skipped: " + skipped;
    }
}

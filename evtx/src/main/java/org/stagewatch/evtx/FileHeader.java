package org.stagewatch.evtx;

import java.util.ArrayList;
import java.util.List;

/// What the first 4096 bytes of a log file say about it.
///
/// @param announcedChunks how many chunks are in use; 0 if the header can't be trusted. It can be too low: the log
///     service does not write it each time it begins a chunk
/// @param checksums whether the chunks have checksums
/// @param damages what is wrong with the header
record FileHeader(int announcedChunks, Checksums checksums, List<Damage> damages) {
    static final int SIZE = 4096;

    private static final int USED_SIZE = 128;
    private static final int CHECKED_SIZE = 120;
    private static final int NO_CHECKSUMS = 4;

    /// `ElfFile` and a zero.
    private static final long SIGNATURE = 0x0065_6C69_4666_6C45L;

    private static final int MAJOR_VERSION = 3;

    /// Whether the checksums in a file mean anything.
    enum Checksums {
        PRESENT,
        ABSENT
    }

    FileHeader {
        damages = List.copyOf(damages);
    }

    /// Never refuses a file: the chunks can be good even if the header is not.
    static FileHeader of(ChunkBytes bytes) {
        try {
            return read(bytes);
        } catch (MalformedRecord _) {
            String problem = "the file ends after " + bytes.length() + " bytes, inside its header";
            return new FileHeader(0, Checksums.PRESENT, List.of(damage(Damage.Kind.FILE_HEADER, problem)));
        }
    }

    private static FileHeader read(ChunkBytes bytes) throws MalformedRecord {
        bytes.unsignedByte(USED_SIZE - 1);
        if (!bytes.hasLong(0, SIGNATURE)) {
            String problem = "the file does not begin like a Windows event log (ElfFile)";
            return new FileHeader(0, Checksums.PRESENT, List.of(damage(Damage.Kind.FILE_HEADER, problem)));
        }
        List<Damage> damages = new ArrayList<>();
        int majorVersion = bytes.unsignedShort(38);
        if (majorVersion != MAJOR_VERSION) {
            String version = majorVersion + "." + bytes.unsignedShort(36);
            damages.add(damage(
                    Damage.Kind.FILE_HEADER, "the file has the unknown version " + version + "; it is read as 3.2"));
        }
        boolean hasChecksums = (bytes.int32(120) & NO_CHECKSUMS) == 0;
        if (hasChecksums && bytes.checksum(0, CHECKED_SIZE, 0, 0) != bytes.unsignedInt(124)) {
            damages.add(damage(Damage.Kind.CHECKSUM, "the checksum of the file's header does not match it"));
        }
        if (bytes.length() < SIZE) {
            damages.add(damage(
                    Damage.Kind.FILE_HEADER, "the file ends after " + bytes.length() + " bytes, inside its header"));
        }
        Checksums checksums = hasChecksums ? Checksums.PRESENT : Checksums.ABSENT;
        return new FileHeader(bytes.unsignedShort(42), checksums, damages);
    }

    private static Damage damage(Damage.Kind kind, String problem) {
        return new Damage(0, kind, problem, Damage.NOTHING);
    }
}

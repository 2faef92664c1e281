package org.stagewatch.evtx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes over the records of one chunk in the order of their bytes.
///
/// The chunk's header says where its records end. A log that was copied while in use can hold more: a record behind
/// that mark is read too if its number follows the last one. What else lies there is left over from older use.
final class ChunkWalk {
    static final int RECORD_SIGNATURE = 0x0000_2A2A;

    /// A record's header and the copy of its size at its end.
    static final int SMALLEST_RECORD = 28;

    private static final int RECORD_HEADER_SIZE = 24;

    private final long number;
    private final long fileOffset;
    private final ChunkHeader header;
    private final ChunkBytes bytes;
    private final ChunkContext context;
    private final int end;

    private int at = ChunkHeader.SIZE;
    private long records;
    private long lastRecordId;
    private boolean isCounted;

    /// @param number the number of the chunk in the file
    /// @param fileOffset where the chunk begins in the file
    ChunkWalk(long number, long fileOffset, ChunkHeader header, ChunkBytes bytes) {
        this.number = number;
        this.fileOffset = fileOffset;
        this.header = header;
        this.bytes = bytes;
        this.context = new ChunkContext(bytes);
        this.end = header.end() < 0 ? bytes.lengthWithoutZeros() : Math.min(header.end(), bytes.length());
    }

    /// The next event or damage, or null at the end of the chunk.
    @Nullable
    EvtxEntry next() {
        if (at < end) {
            return bytes.hasInt(at, RECORD_SIGNATURE) ? record() : gap();
        }
        if (records > 0 && isRecord(at) && bytes.hasLong(at + 8, lastRecordId + 1)) {
            return record();
        }
        if (!isCounted && records < header.announced()) {
            isCounted = true;
            return new Damage(
                    fileOffset,
                    Damage.Kind.COUNT,
                    "the chunk announces " + header.announced() + " records, but only " + records + " were found",
                    (header.announced() - records) + " of its records");
        }
        return null;
    }

    private EvtxEntry record() {
        int start = at;
        records++;
        try {
            long size = bytes.unsignedInt(start + 4);
            if (size < SMALLEST_RECORD || size > bytes.length() - start) {
                at = nextRecord(start + 4);
                return damage(start, Damage.Kind.RECORD, "the record claims an impossible size of " + size + " bytes");
            }
            int recordEnd = start + (int) size;
            // With the next record in its place, no more than the second copy of the size is wrong.
            if (!isRecord(start) && !bytes.hasInt(recordEnd, RECORD_SIGNATURE)) {
                at = nextRecord(start + 4);
                return damage(start, Damage.Kind.RECORD, "the record was partly overwritten: its end is not its own");
            }
            at = recordEnd;
            lastRecordId = bytes.int64(start + 8);
            return event(start, recordEnd);
        } catch (MalformedRecord malformed) {
            at = Math.max(at, start + 4);
            return damage(start, Damage.Kind.RECORD, "the record can't be read: " + malformed.problem());
        }
    }

    private Event event(int start, int recordEnd) throws MalformedRecord {
        context.work().beginRecord();
        List<Pattern> fragment = FragmentParser.ofRecord(context, start + RECORD_HEADER_SIZE, recordEnd - 4, 0)
                .parse();
        for (Node node : new Expansion(context, List.of()).expand(fragment, 0)) {
            if (node instanceof Element root) {
                EventTree tree = new EventTree(root);
                return new Event(
                        bytes.int64(start + 8),
                        new WindowsTime(bytes.int64(start + 16)).instant(),
                        new Position(number, fileOffset + start),
                        tree.system(),
                        tree.data(),
                        root);
            }
        }
        throw new MalformedRecord("it holds no event");
    }

    private Damage gap() {
        int start = at;
        at = nextRecord(start + 1);
        return damage(start, Damage.Kind.GAP, "no record begins where one should");
    }

    private Damage damage(int start, Damage.Kind kind, String problem) {
        return new Damage(fileOffset + start, kind, problem, (at - start) + " bytes");
    }

    /// The next place that looks like a whole record, or the end.
    private int nextRecord(int from) {
        for (int i = from; i < end; i++) {
            if (isRecord(i)) {
                return i;
            }
        }
        return Math.max(end, from);
    }

    private boolean isRecord(int start) {
        if (!bytes.hasInt(start, RECORD_SIGNATURE)) {
            return false;
        }
        try {
            long size = bytes.unsignedInt(start + 4);
            return size >= SMALLEST_RECORD
                    && size <= bytes.length() - start
                    && bytes.hasInt(start + (int) size - 4, (int) size);
        } catch (MalformedRecord _) {
            return false; // the block ends inside the record's header
        }
    }
}

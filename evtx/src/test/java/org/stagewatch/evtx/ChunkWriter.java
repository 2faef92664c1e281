package org.stagewatch.evtx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;

/// Makes a chunk for tests, record by record.
final class ChunkWriter {
    static final int SIZE = 65_536;

    /// 2024-01-31T12:30:45.1234567Z.
    static final long TIME = 133_511_778_451_234_567L;

    private final ByteBuffer bytes = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private final BinaryXml xml = new BinaryXml(bytes);
    private final List<Integer> recordOffsets = new ArrayList<>();
    private final long firstId;
    private int knownRecords = -1;

    ChunkWriter(long firstId) {
        this.firstId = firstId;
        bytes.position(512);
    }

    /// A chunk with some ordinary events, numbered from an id on.
    static ChunkWriter ofEvents(long firstId, int count) {
        ChunkWriter chunk = new ChunkWriter(firstId);
        for (int i = 0; i < count; i++) {
            int number = i;
            chunk.record(xml -> xml.sysmonEvent(number));
        }
        return chunk;
    }

    /// Adds a record with this content.
    ChunkWriter record(Consumer<BinaryXml> content) {
        return record(firstId + recordOffsets.size(), content);
    }

    /// Adds a record with a number of its own.
    ChunkWriter record(long id, Consumer<BinaryXml> content) {
        int start = bytes.position();
        recordOffsets.add(start);
        bytes.putInt(0x2A2A).putInt(0).putLong(id).putLong(TIME);
        content.accept(xml);
        while (bytes.position() % 8 != 4) {
            bytes.put((byte) 0);
        }
        int size = bytes.position() + 4 - start;
        bytes.putInt(size).putInt(start + 4, size);
        return this;
    }

    /// Writes something at a far place of the chunk, outside its records.
    ChunkWriter elsewhere(int offset, Consumer<BinaryXml> content) {
        int here = bytes.position();
        bytes.position(offset);
        content.accept(xml);
        bytes.position(here);
        return this;
    }

    /// Where a record begins in the chunk.
    int offset(int record) {
        return recordOffsets.get(record);
    }

    /// Lets the header know only the first records, as in a log that was copied while in use.
    ChunkWriter knowing(int records) {
        knownRecords = records;
        return this;
    }

    /// The chunk's bytes with their header.
    byte[] finish() {
        int records = knownRecords < 0 ? recordOffsets.size() : knownRecords;
        int end = records == recordOffsets.size() ? bytes.position() : recordOffsets.get(records);
        bytes.put(0, "ElfChnk\0".getBytes(US_ASCII));
        bytes.putLong(8, firstId).putLong(16, firstId + records - 1);
        bytes.putLong(24, firstId).putLong(32, firstId + records - 1);
        bytes.putInt(40, 128).putInt(48, end);
        CRC32 data = new CRC32();
        data.update(bytes.array(), 512, end - 512);
        bytes.putInt(52, (int) data.getValue());
        CRC32 header = new CRC32();
        header.update(bytes.array(), 0, 120);
        header.update(bytes.array(), 128, 384);
        bytes.putInt(124, (int) header.getValue());
        return Arrays.copyOf(bytes.array(), SIZE);
    }
}

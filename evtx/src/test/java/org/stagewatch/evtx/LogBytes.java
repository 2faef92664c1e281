package org.stagewatch.evtx;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/// A log file made by hand, and what the reader makes of it.
final class LogBytes {
    static final int HEADER = 4096;

    private final ByteBuffer bytes;

    private LogBytes(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /// A healthy file of these chunks.
    static LogBytes of(ChunkWriter... chunks) {
        ByteBuffer bytes =
                ByteBuffer.allocate(HEADER + chunks.length * ChunkWriter.SIZE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put(0, "ElfFile\0".getBytes(US_ASCII));
        bytes.putLong(16, chunks.length - 1).putInt(32, 128);
        bytes.putShort(36, (short) 1).putShort(38, (short) 3).putShort(40, (short) HEADER);
        bytes.putShort(42, (short) chunks.length);
        for (int i = 0; i < chunks.length; i++) {
            bytes.put(HEADER + i * ChunkWriter.SIZE, chunks[i].finish());
        }
        return new LogBytes(bytes).sealed();
    }

    /// Sets the number of chunks the header counts.
    LogBytes announcing(int chunks) {
        bytes.putShort(42, (short) chunks);
        return sealed();
    }

    /// Sets the format's version.
    LogBytes version(int major, int minor) {
        bytes.putShort(36, (short) minor).putShort(38, (short) major);
        return sealed();
    }

    /// Says in the header that nothing has a checksum.
    LogBytes withoutChecksums() {
        bytes.putInt(120, 4);
        return this;
    }

    private LogBytes sealed() {
        CRC32 crc = new CRC32();
        crc.update(bytes.array(), 0, 120);
        bytes.putInt(124, (int) crc.getValue());
        return this;
    }

    /// Overwrites bytes from an offset on.
    LogBytes overwrite(int offset, byte... values) {
        bytes.put(offset, values);
        return this;
    }

    /// Fills a range with one value.
    LogBytes fill(int from, int to, int value) {
        for (int i = from; i < to; i++) {
            bytes.put(i, (byte) value);
        }
        return this;
    }

    byte[] array() {
        return bytes.array().clone();
    }

    Reading read() {
        return Reading.of(array());
    }

    /// The first bytes of the file.
    Reading readFirst(int length) {
        return Reading.of(Arrays.copyOf(array(), length));
    }

    /// All that the reader said about a file.
    record Reading(List<EvtxEntry> entries, Summary summary) {
        static Reading of(byte[] file) {
            try (EvtxReader reader = EvtxReader.of(new ByteArrayInputStream(file))) {
                List<EvtxEntry> entries = new ArrayList<>();
                for (EvtxEntry entry = reader.next(); entry != null; entry = reader.next()) {
                    entries.add(entry);
                }
                return new Reading(List.copyOf(entries), reader.summary());
            } catch (IOException unexpected) {
                throw new UncheckedIOException(unexpected);
            }
        }

        List<Event> events() {
            return entries.stream()
                    .filter(Event.class::isInstance)
                    .map(Event.class::cast)
                    .toList();
        }

        List<Damage> damages() {
            return entries.stream()
                    .filter(Damage.class::isInstance)
                    .map(Damage.class::cast)
                    .toList();
        }

        List<Damage.Kind> damageKinds() {
            return damages().stream().map(Damage::kind).toList();
        }

        List<Long> recordIds() {
            return events().stream().map(Event::recordId).toList();
        }

        /// The only event there is.
        Event event() {
            if (entries.size() == 1 && entries.getFirst() instanceof Event event) {
                return event;
            }
            throw new AssertionError("not a single event: " + entries);
        }

        /// The only damage there is beside events.
        Damage damage() {
            if (damages().size() == 1) {
                return damages().getFirst();
            }
            throw new AssertionError("not a single damage: " + entries);
        }

        /// The value of a field of the only event.
        @Nullable
        String field(String name) {
            return event().data(name);
        }
    }
}

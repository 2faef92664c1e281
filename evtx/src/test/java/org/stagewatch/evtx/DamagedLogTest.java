package org.stagewatch.evtx;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stagewatch.evtx.Damage.Kind;
import org.stagewatch.evtx.LogBytes.Reading;

/// What the reader does with files that are not as they should be.
class DamagedLogTest {
    private static final int HEADER = LogBytes.HEADER;
    private static final int CHUNK = ChunkWriter.SIZE;

    private final ChunkWriter first = ChunkWriter.ofEvents(1, 3);
    private final ChunkWriter second = ChunkWriter.ofEvents(4, 2);
    private final LogBytes log = LogBytes.of(first, second);

    @Test
    void findsNoFaultInAHealthyFile() {
        assertThat(log.read().summary().isClean()).isTrue();
    }

    @Test
    void readsTheEventsInTheOrderOfTheFile() {
        assertThat(log.read().recordIds()).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void readsAFileAsItReadsAStream(@TempDir Path folder) throws Exception {
        Path file = Files.write(folder.resolve("log.evtx"), log.array());
        List<EvtxEntry> entries = new ArrayList<>();
        try (EvtxReader reader = EvtxReader.open(file)) {
            for (EvtxEntry entry = reader.next(); entry != null; entry = reader.next()) {
                entries.add(entry);
            }
        }

        assertThat(entries).isEqualTo(log.read().entries());
    }

    @Test
    void readsVersion32() {
        assertThat(log.version(3, 2).read().summary().isClean()).isTrue();
    }

    @Test
    void readsAnUnknownVersionAndSaysSo() {
        Reading reading = log.version(4, 0).read();

        assertThat(reading.damage().message())
                .isEqualTo("byte 0: the file has the unknown version 4.0; it is read as 3.2; skipped: nothing");
        assertThat(reading.recordIds()).hasSize(5);
    }

    @Test
    void countsChunksHeldInReserve() {
        Reading reading =
                log.announcing(1).fill(HEADER + CHUNK, HEADER + 2 * CHUNK, 0).read();

        assertThat(reading.summary().emptyChunks()).isEqualTo(1);
        assertThat(reading.summary().isClean()).isTrue();
    }

    @Test
    void reportsAZeroedChunkThatTheHeaderCounts() {
        Reading reading = log.fill(HEADER, HEADER + CHUNK, 0).read();

        assertThat(reading.damage())
                .isEqualTo(new Damage(
                        HEADER,
                        Kind.CHUNK,
                        "the chunk holds nothing but zeros, though the file's header counts it",
                        "65536 bytes"));
        assertThat(reading.recordIds()).containsExactly(4L, 5L);
    }

    @Test
    void readsMoreChunksThanTheHeaderCounts() {
        assertThat(log.announcing(1).read().recordIds()).hasSize(5);
    }

    @Test
    void reportsChunksThatTheHeaderCountsButTheFileLacks() {
        Reading reading = log.announcing(5).read();

        assertThat(reading.damage())
                .isEqualTo(new Damage(
                        HEADER + 2 * CHUNK,
                        Kind.COUNT,
                        "the file's header counts 5 chunks, but the file has room for 2",
                        "3 of its chunks"));
    }

    @Test
    void readsRecordsWhoseChecksumIsWrong() {
        Reading reading = log.overwrite(HEADER + 52, (byte) 1).read();

        assertThat(reading.damageKinds()).containsOnly(Kind.CHECKSUM);
        assertThat(reading.recordIds()).hasSize(5);
    }

    @Test
    void ignoresChecksumsInAFileThatHasNone() {
        Reading reading =
                log.overwrite(HEADER + 52, (byte) 1).withoutChecksums().read();

        assertThat(reading.summary().isClean()).isTrue();
    }

    @Test
    void readsTheRecordsOfAChunkWhoseSignatureIsLost() {
        Reading reading = log.overwrite(HEADER, (byte) 'X').read();

        assertThat(reading.damage().problem())
                .isEqualTo("the chunk does not begin like one (ElfChnk), but holds records");
        assertThat(reading.recordIds()).hasSize(5);
    }

    @Test
    void readsTheRecordsOfAChunkWhoseHeaderIsZeroed() {
        Reading reading = log.fill(HEADER, HEADER + 512, 0).read();

        assertThat(reading.damageKinds()).containsExactly(Kind.CHUNK);
        assertThat(reading.recordIds()).hasSize(5);
    }

    @Test
    void stepsOverABlockThatIsNoChunk() {
        Reading reading = log.fill(HEADER, HEADER + CHUNK, 'x').read();

        assertThat(reading.damage())
                .isEqualTo(new Damage(HEADER, Kind.CHUNK, "no chunk (ElfChnk) begins where one should", "65536 bytes"));
        assertThat(reading.recordIds()).containsExactly(4L, 5L);
    }

    @Test
    void findsAChunkBehindInsertedBytes() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.write(log.array(), 0, HEADER);
        file.writeBytes("inserted".repeat(100).getBytes(US_ASCII));
        file.write(log.array(), HEADER, 2 * CHUNK);
        Reading reading = Reading.of(file.toByteArray());

        assertThat(reading.damage())
                .isEqualTo(new Damage(HEADER, Kind.CHUNK, "no chunk (ElfChnk) begins where one should", "800 bytes"));
        assertThat(reading.recordIds()).hasSize(5);
    }

    @Test
    void readsOnBehindARecordOfSizeZero() {
        int record = HEADER + first.offset(1);
        Reading reading =
                log.withoutChecksums().overwrite(record + 4, new byte[4]).read();

        int size = first.offset(2) - first.offset(1);
        assertThat(reading.damage())
                .isEqualTo(new Damage(
                        record, Kind.RECORD, "the record claims an impossible size of 0 bytes", size + " bytes"));
        assertThat(reading.recordIds()).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void readsOnBehindARecordThatClaimsToBeHuge() {
        int record = HEADER + first.offset(1);
        Reading reading = log.withoutChecksums()
                .overwrite(record + 4, (byte) -1, (byte) -1, (byte) -1, (byte) -1)
                .read();

        assertThat(reading.damage().problem()).isEqualTo("the record claims an impossible size of 4294967295 bytes");
        assertThat(reading.recordIds()).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void readsOnBehindARecordWhoseHeaderIsLost() {
        int record = HEADER + first.offset(1);
        Reading reading = log.withoutChecksums().overwrite(record, (byte) 0).read();

        assertThat(reading.damageKinds()).containsExactly(Kind.GAP, Kind.COUNT);
        assertThat(reading.recordIds()).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void readsARecordIfOnlyTheCopyOfItsSizeIsWrong() {
        int nextRecord = HEADER + first.offset(1);
        Reading reading =
                log.withoutChecksums().overwrite(nextRecord - 4, (byte) 9).read();

        assertThat(reading.recordIds()).hasSize(5);
    }

    @Test
    void refusesARecordWhoseEndWasOverwritten() {
        int last = HEADER + first.offset(2);
        Reading reading =
                log.withoutChecksums().fill(last + 40, last + 120, 0x55).read();

        assertThat(reading.damage().offset()).isEqualTo(last);
        assertThat(reading.recordIds()).containsExactly(1L, 2L, 4L, 5L);
    }

    @Test
    void readsOnBehindARecordWhoseContentIsBroken() {
        int record = HEADER + first.offset(1);
        Reading reading =
                log.withoutChecksums().overwrite(record + 28, (byte) 0x33).read();

        assertThat(reading.damage().problem()).startsWith("the record can't be read: byte ");
        assertThat(reading.recordIds()).containsExactly(1L, 3L, 4L, 5L);
    }

    @Test
    void readsRecordsThatTheChunkHeaderDoesNotKnowYet() {
        assertThat(LogBytes.of(first.knowing(1)).read().recordIds()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void leavesOldRecordsBehindTheEndAlone() {
        ChunkWriter reused = ChunkWriter.ofEvents(100, 2)
                .record(17, xml -> xml.sysmonEvent(9))
                .knowing(2);

        assertThat(LogBytes.of(reused).read().recordIds()).containsExactly(100L, 101L);
    }

    @Test
    void readsWhatIsLeftOfATruncatedChunk() {
        Reading reading = log.readFirst(HEADER + CHUNK + second.offset(1) + 10);

        assertThat(reading.damages().getFirst().problem())
                .isEqualTo("the file ends after " + (second.offset(1) + 10) + " bytes of the chunk");
        assertThat(reading.recordIds()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void saysSoIfTheFileEndsInAChunkHeader() {
        Reading reading = log.readFirst(HEADER + CHUNK + 100);

        assertThat(reading.damageKinds()).containsExactly(Kind.CHUNK);
        assertThat(reading.recordIds()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void losesNothingIfTheFileEndsBehindTheLastRecord() {
        int rest = first.offset(2) + (first.offset(2) - first.offset(1));
        Reading reading = LogBytes.of(first).readFirst(HEADER + rest);

        assertThat(reading.damage().skipped()).isEqualTo("nothing");
        assertThat(reading.recordIds()).containsExactly(1L, 2L, 3L);
    }

    @Test
    void reportsAFileSmallerThanItsHeader() {
        assertThat(log.readFirst(1000).damages())
                .contains(new Damage(
                        0, Kind.FILE_HEADER, "the file ends after 1000 bytes, inside its header", "nothing"));
    }

    @Test
    void reportsAnEmptyFile() {
        assertThat(log.readFirst(0).damage().problem()).isEqualTo("the file ends after 0 bytes, inside its header");
    }

    @Test
    void reportsAFileThatIsNoEventLog() {
        byte[] picture = new byte[20_000];
        Arrays.fill(picture, (byte) 'p');

        assertThat(Reading.of(picture).damages())
                .extracting(Damage::problem)
                .containsExactly(
                        "the file does not begin like a Windows event log (ElfFile)",
                        "no chunk (ElfChnk) begins where one should");
    }

    @Test
    void readsTheChunksOfAFileWhoseHeaderIsLost() {
        Reading reading = log.fill(0, HEADER, 0).read();

        assertThat(reading.damageKinds()).containsExactly(Kind.FILE_HEADER);
        assertThat(reading.recordIds()).hasSize(5);
    }

    @Test
    void countsEachEntryInTheSummary() {
        int record = HEADER + first.offset(1);
        Summary summary = log.overwrite(record + 28, (byte) 0x33).read().summary();

        assertThat(summary.events()).isEqualTo(4);
        assertThat(summary.damagedRecords()).isEqualTo(1);
        assertThat(summary.records()).isEqualTo(5);
        assertThat(summary.checksumMismatches()).isEqualTo(1);
        assertThat(summary.badChunks()).isZero();
        assertThat(summary.chunks()).isEqualTo(2);
        assertThat(summary.bytes()).isEqualTo(HEADER + 2 * CHUNK);
    }
}

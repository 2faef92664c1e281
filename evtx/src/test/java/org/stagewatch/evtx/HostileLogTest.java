package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.stagewatch.evtx.BinaryXml.Value;
import org.stagewatch.evtx.LogBytes.Reading;

/// Files made to exhaust the reader. Each must end soon, as one damaged record.
class HostileLogTest {
    private static final int FAR = 20_000;

    @Test
    void refusesATemplateThatContainsItself() {
        Reading reading = read(new ChunkWriter(1)
                .elsewhere(
                        FAR,
                        xml -> xml.definitionHere(
                                9,
                                body -> body.open("A").instance(9, FAR).close().endOfFragment()))
                .record(xml -> xml.header().instance(9, FAR)));

        assertThat(reading.damage().problem()).contains("more than 64 deep");
    }

    @Test
    void refusesElementsNestedWithoutEnd() {
        Reading reading = read(new ChunkWriter(1).record(xml -> {
            for (int i = 0; i < 3000; i++) {
                xml.open("A");
            }
        }));

        assertThat(reading.damage().problem()).contains("more than 64 deep");
    }

    @Test
    void refusesValuesNestedWithoutEnd() {
        // Each value is a template instance whose value is the next one.
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(
                        FAR,
                        xml -> xml.definitionHere(
                                9, body -> body.open("A").hole(0, 0x21).close().endOfFragment()))
                .record(xml -> {
                    for (int i = 0; i < 100; i++) {
                        xml.raw(0x0C, 0x01).int32(9).int32(FAR).int32(1).int32(0x21 << 16 | (99 - i) * 18);
                    }
                });

        assertThat(read(chunk).damage().problem()).contains("more than 64 deep");
    }

    @Test
    void refusesTemplatesThatDoubleAtEachLevel() {
        ChunkWriter chunk = new ChunkWriter(1);
        int levels = 40;
        chunk.elsewhere(
                FAR, xml -> xml.definitionHere(1, body -> body.open("A").close().endOfFragment()));
        for (int level = 2; level <= levels; level++) {
            int id = level;
            int below = FAR + (level - 2) * 400;
            chunk.elsewhere(
                    FAR + (level - 1) * 400,
                    xml -> xml.definitionHere(
                            id,
                            body -> body.instance(id - 1, below)
                                    .instance(id - 1, below)
                                    .endOfFragment()));
        }
        chunk.record(xml -> xml.header().instance(levels, FAR + (levels - 1) * 400));

        assertThat(read(chunk).damage().problem()).contains("more elements than a chunk can honestly hold");
    }

    @Test
    void refusesTextRepeatedWithoutMeasure() {
        Consumer<BinaryXml> body = xml -> {
            xml.open("EventData");
            for (int i = 0; i < 1500; i++) {
                xml.hole(0, 0x01);
            }
            xml.close();
        };
        Reading reading =
                read(new ChunkWriter(1).record(xml -> xml.templatedEvent(3, body, Value.text("x".repeat(20_000)))));

        assertThat(reading.damage().problem()).contains("more text than a chunk can honestly hold");
    }

    @Test
    void refusesSharedTextRepeatedWithoutMeasure() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(
                        FAR,
                        xml -> xml.definitionHere(
                                9, body -> body.element("A", "x".repeat(10_000)).endOfFragment()))
                .record(xml -> xml.plainEvent(inside -> {
                    for (int i = 0; i < 900; i++) {
                        inside.instance(9, FAR);
                    }
                }));

        assertThat(read(chunk).damage().problem()).contains("more text than a chunk can honestly hold");
    }

    @Test
    void refusesMoreValuesThanTheRecordCanHold() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(FAR, xml -> xml.definitionHere(11, BinaryXml::sysmonTemplate))
                .record(xml -> xml.header().raw(0x0C, 1).int32(11).int32(FAR).int32(Integer.MAX_VALUE));

        assertThat(read(chunk).damage().problem()).contains("it announces 2147483647 values");
    }

    @Test
    void refusesATemplateOutsideTheChunk() {
        Reading reading = read(new ChunkWriter(1).record(xml -> xml.header().instance(1, -5)));

        assertThat(reading.damage().problem()).contains("it points to byte 4294967291, outside its chunk");
    }

    @Test
    void refusesATemplateLongerThanTheChunk() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(
                        FAR,
                        xml -> xml.definitionHere(11, BinaryXml::sysmonTemplate).patch(FAR + 20, Integer.MAX_VALUE))
                .record(xml -> xml.header().instance(11, FAR));

        assertThat(read(chunk).damage().problem()).contains("is longer than the chunk");
    }

    @Test
    void refusesANameThatReachesOutOfTheChunk() {
        Reading reading = read(
                new ChunkWriter(1).record(xml -> xml.header().raw(0x01).int32(0).int32(ChunkWriter.SIZE - 4)));

        assertThat(reading.damage().problem()).contains("it wants 2 bytes at byte 65538 of a chunk of 65536");
    }

    @Test
    void readsTheNextRecordAfterAHostileOne() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(
                        FAR,
                        xml -> xml.definitionHere(
                                9,
                                body -> body.open("A").instance(9, FAR).close().endOfFragment()))
                .record(xml -> xml.header().instance(9, FAR))
                .record(xml -> xml.sysmonEvent(0));

        assertThat(read(chunk).recordIds()).containsExactly(2L);
    }

    private static Reading read(ChunkWriter chunk) {
        return Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(10), () -> LogBytes.of(chunk).read());
    }
}

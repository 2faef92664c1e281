package org.stagewatch.evtx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.stagewatch.evtx.BinaryXml.Value;
import org.stagewatch.evtx.LogBytes.Reading;

/// What the tokens in a record mean.
class BinaryXmlTest {
    private static final int TEXT = 0x01;
    private static final int TEXTS = 0x81;
    private static final int NUMBERS = 0x88;
    private static final int FRAGMENT = 0x21;
    private static final int FAR = 40_000;

    @Test
    void readsARecordWithoutATemplate() {
        Reading reading = plain(
                xml -> xml.open("EventData").element("Data", "a", "Name", "A").close());

        assertThat(reading.field("A")).isEqualTo("a");
    }

    @Test
    void readsARecordWithATemplate() {
        Reading reading = templated(data(xml -> xml.hole(0, TEXT)), Value.text("a"));

        assertThat(reading.field("A")).isEqualTo("a");
    }

    @Test
    void readsATemplateThatNoRecordDefinedBefore() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(FAR, xml -> xml.definitionHere(11, BinaryXml::sysmonTemplate))
                .record(xml -> xml.header()
                        .instance(11, FAR, BinaryXml.sysmonValues(3))
                        .endOfFragment());

        assertThat(LogBytes.of(chunk).read().field("TargetFilename")).isEqualTo("C:\\stage\\part3.7z");
    }

    @Test
    void readsANameThatNoRecordUsedBefore() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(FAR, xml -> xml.nameHere("Path"))
                .record(xml -> xml.plainEvent(
                        inside -> inside.open("EventData").element("Path", "p").close()));

        assertThat(LogBytes.of(chunk).read().field("Path")).isEqualTo("p");
    }

    @Test
    void sharesATemplateBetweenRecords() {
        assertThat(LogBytes.of(ChunkWriter.ofEvents(1, 3)).read().events())
                .extracting(event -> event.data("TargetFilename"))
                .containsExactly("C:\\stage\\part0.7z", "C:\\stage\\part1.7z", "C:\\stage\\part2.7z");
    }

    @Test
    void leavesOutAnAttributeWhoseOptionalValueIsNull() {
        Consumer<BinaryXml> body = xml -> xml.startTag("EventData", true)
                .attribute("Kind")
                .optionalHole(0, TEXT)
                .raw(0x03);

        assertThat(templated(body, Value.nothing()).event().root().child("EventData"))
                .extracting(Element::attributes)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
    }

    @Test
    void leavesOutAnElementWhoseOptionalValueIsNull() {
        Reading reading = templated(data(xml -> xml.optionalHole(0, TEXT)), Value.nothing());

        assertThat(reading.event().data()).isEmpty();
    }

    @Test
    void keepsAnElementWhoseOptionalValueIsEmpty() {
        Reading reading = templated(data(xml -> xml.optionalHole(0, TEXT)), Value.text(""));

        assertThat(reading.field("A")).isEmpty();
    }

    @Test
    void keepsAnElementWhosePlainValueIsNull() {
        Reading reading = templated(data(xml -> xml.hole(0, TEXT)), Value.nothing());

        assertThat(reading.field("A")).isEmpty();
    }

    @Test
    void repeatsAnElementForEachTextOfAnArray() {
        Consumer<BinaryXml> body =
                xml -> xml.open("EventData").open("Data").hole(0, TEXTS).close().close();
        Value texts = new Value(TEXTS, Value.text("one\0\0three\0").bytes());

        assertThat(templated(body, texts).event().data())
                .containsExactly(new DataField(null, "one"), new DataField(null, ""), new DataField(null, "three"));
    }

    @Test
    void repeatsAnElementForEachNumberOfAnArray() {
        Value numbers =
                new Value(NUMBERS, (byte) 1, (byte) 0, (byte) 0, (byte) 0, (byte) 2, (byte) 0, (byte) 0, (byte) 0);

        assertThat(templated(data(xml -> xml.hole(0, NUMBERS)), numbers).event().data())
                .containsExactly(new DataField("A", "1"), new DataField("A", "2"));
    }

    @Test
    void keepsOneEmptyElementForAnEmptyArray() {
        Reading reading = templated(data(xml -> xml.hole(0, TEXTS)), new Value(TEXTS));

        assertThat(reading.event().data()).containsExactly(new DataField("A", ""));
    }

    @Test
    void joinsAnArrayInsideAnAttribute() {
        Consumer<BinaryXml> body = xml -> xml.startTag("EventData", true)
                .attribute("Kinds")
                .hole(0, TEXTS)
                .raw(0x03);
        Value texts = new Value(TEXTS, Value.text("a\0b\0").bytes());

        assertThat(templated(body, texts).event().toXml()).contains("<EventData Kinds=\"a,b\"/>");
    }

    @Test
    void readsAFragmentInsideAValue() {
        ChunkWriter chunk = new ChunkWriter(1).record(xml -> {
            xml.header().template(5, body -> body.plainEvent(inside -> inside.hole(0, FRAGMENT)));
            int count = xml.position() - 4;
            int sizeAt = xml.position();
            xml.int32(FRAGMENT << 16);
            xml.header()
                    .open("UserData")
                    .open("LogCleared")
                    .element("Name", "eve")
                    .close()
                    .close()
                    .endOfFragment();
            xml.patch(count, 1).patch(sizeAt, FRAGMENT << 16 | xml.position() - sizeAt - 4);
        });

        assertThat(LogBytes.of(chunk).read().field("Name")).isEqualTo("eve");
    }

    @Test
    void namesTheFieldsOfUserDataByTheirElements() {
        Reading reading = plain(xml -> xml.open("UserData")
                .open("LogFileCleared")
                .element("SubjectUserName", "eve")
                .open("Client")
                .element("Host", "pc9")
                .close()
                .close()
                .close());

        assertThat(reading.event().data())
                .containsExactly(new DataField("SubjectUserName", "eve"), new DataField("Client/Host", "pc9"));
    }

    @Test
    void leavesTheNameOfUnnamedDataAbsent() {
        Reading reading =
                plain(xml -> xml.open("EventData").element("Data", "x").close());

        assertThat(reading.event().data()).containsExactly(new DataField(null, "x"));
    }

    @Test
    void namesOtherEventDataByTheirElements() {
        Reading reading =
                plain(xml -> xml.open("EventData").element("Binary", "0A").close());

        assertThat(reading.event().data()).containsExactly(new DataField("Binary", "0A"));
    }

    @Test
    void leavesMessageCodesAsTheyAre() {
        Reading reading = templated(data(xml -> xml.hole(0, TEXT)), Value.text("%%1541 %%TEMP%%"));

        assertThat(reading.field("A")).isEqualTo("%%1541 %%TEMP%%");
    }

    @Test
    void joinsTextEntitiesAndCharacters() {
        Reading reading = plain(xml -> xml.open("EventData")
                .open("Data", "Name", "A")
                .text("a")
                .raw(0x09)
                .name("amp")
                .raw(0x08, 0xE9, 0)
                .raw(0x07)
                .counted("<b>")
                .close()
                .close());

        assertThat(reading.field("A")).isEqualTo("a&é<b>");
    }

    @Test
    void stepsOverInstructions() {
        Reading reading = plain(xml -> xml.raw(0x0A)
                .name("tool")
                .raw(0x0B)
                .counted("go")
                .open("EventData")
                .element("Data", "x", "Name", "A")
                .close());

        assertThat(reading.field("A")).isEqualTo("x");
    }

    @Test
    void refusesATemplateThatWasOverwritten() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(FAR, xml -> xml.definitionHere(11, BinaryXml::sysmonTemplate))
                .record(xml -> xml.header()
                        .instance(12, FAR, BinaryXml.sysmonValues(3))
                        .endOfFragment());

        assertThat(LogBytes.of(chunk).read().damage().problem())
                .isEqualTo("the record can't be read: its template, at byte 40000 of the chunk, was overwritten");
    }

    @Test
    void refusesANameThatWasOverwritten() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(FAR, xml -> xml.nameHere("Path").patch(FAR + 8, 'B' << 16 | 'A'))
                .record(xml -> xml.plainEvent(
                        inside -> inside.open("EventData").element("Path", "p").close()));

        assertThat(LogBytes.of(chunk).read().damage().problem())
                .isEqualTo("the record can't be read: a name it uses, at byte 40000 of the chunk, was overwritten");
    }

    @Test
    void readsANameWithoutAHash() {
        ChunkWriter chunk = new ChunkWriter(1)
                .elsewhere(FAR, xml -> xml.nameHere("Path").patch(FAR + 4, 4 << 16))
                .record(xml -> xml.plainEvent(
                        inside -> inside.open("EventData").element("Path", "p").close()));

        assertThat(LogBytes.of(chunk).read().field("Path")).isEqualTo("p");
    }

    @Test
    void refusesAValueThatTheTemplateDoesNotGet() {
        Reading reading = templated(data(xml -> xml.hole(1, TEXT)), Value.text("a"));

        assertThat(reading.damage().problem())
                .isEqualTo("the record can't be read: its template asks for value 2, but the last one is 1");
    }

    @Test
    void refusesAnEventWithoutANumber() {
        Reading reading = LogBytes.of(new ChunkWriter(1)
                        .record(xml -> xml.header()
                                .open("Event")
                                .open("System")
                                .close()
                                .close()
                                .endOfFragment()))
                .read();

        assertThat(reading.damage().problem()).isEqualTo("the record can't be read: it has no event id");
    }

    private static Consumer<BinaryXml> data(Consumer<BinaryXml> content) {
        return xml -> {
            xml.open("EventData").open("Data", "Name", "A");
            content.accept(xml);
            xml.close().close();
        };
    }

    private static Reading plain(Consumer<BinaryXml> inside) {
        return LogBytes.of(new ChunkWriter(1).record(xml -> xml.plainEvent(inside)))
                .read();
    }

    private static Reading templated(Consumer<BinaryXml> inside, Value... values) {
        return LogBytes.of(new ChunkWriter(1).record(xml -> xml.templatedEvent(5, inside, values)))
                .read();
    }
}

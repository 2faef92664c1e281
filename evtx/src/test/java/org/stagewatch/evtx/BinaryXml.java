package org.stagewatch.evtx;

import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Writes binary XML for tests, token by token, at the present place of a chunk.
final class BinaryXml {
    /// A value of a template instance.
    record Value(int type, byte... bytes) {
        static Value text(String text) {
            return new Value(0x01, text.getBytes(UTF_16LE));
        }

        static Value number(int type, int size, long number) {
            byte[] all = ByteBuffer.allocate(8)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(number)
                    .array();
            return new Value(type, Arrays.copyOf(all, size));
        }

        static Value nothing() {
            return new Value(0x00);
        }
    }

    private final ByteBuffer bytes;
    private final Map<String, Integer> names = new HashMap<>();
    private final Map<Integer, Integer> definitions = new HashMap<>();
    private boolean isInDefinition;

    BinaryXml(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    int position() {
        return bytes.position();
    }

    BinaryXml raw(int... values) {
        for (int value : values) {
            bytes.put((byte) value);
        }
        return this;
    }

    BinaryXml int32(int value) {
        bytes.putInt(value);
        return this;
    }

    /// Overwrites a number that was written before.
    BinaryXml patch(int offset, int value) {
        bytes.putInt(offset, value);
        return this;
    }

    BinaryXml header() {
        return raw(0x0F, 1, 1, 0);
    }

    BinaryXml endOfFragment() {
        return raw(0x00);
    }

    /// `<name attribute="..." ...>`, each attribute given as name and value.
    BinaryXml open(String name, String... attributes) {
        startTag(name, attributes.length > 0);
        for (int i = 0; i < attributes.length; i += 2) {
            attribute(attributes[i]).text(attributes[i + 1]);
        }
        return raw(0x02);
    }

    /// `<name/>`.
    BinaryXml empty(String name) {
        return startTag(name, false).raw(0x03);
    }

    /// `<name` for an element whose attributes follow.
    BinaryXml startTag(String name, boolean hasAttributes) {
        raw(hasAttributes ? 0x41 : 0x01);
        if (isInDefinition) {
            raw(0xFF, 0xFF);
        }
        int32(0).name(name);
        return hasAttributes ? int32(0) : this;
    }

    BinaryXml attribute(String name) {
        return raw(0x06).name(name);
    }

    BinaryXml closeStartTag() {
        return raw(0x02);
    }

    BinaryXml close() {
        return raw(0x04);
    }

    BinaryXml text(String text) {
        return raw(0x05, 0x01).counted(text);
    }

    BinaryXml counted(String text) {
        bytes.putShort((short) text.length()).put(text.getBytes(UTF_16LE));
        return this;
    }

    BinaryXml element(String name, String text, String... attributes) {
        return open(name, attributes).text(text).close();
    }

    BinaryXml hole(int index, int type) {
        return raw(0x0D, index, index >> 8, type);
    }

    BinaryXml optionalHole(int index, int type) {
        return raw(0x0E, index, index >> 8, type);
    }

    /// A reference to a name; the name itself follows where it is used for the first time.
    BinaryXml name(String name) {
        Integer known = names.get(name);
        if (known != null) {
            return int32(known);
        }
        int32(bytes.position() + 4);
        return nameHere(name);
    }

    /// A name, at this place.
    BinaryXml nameHere(String name) {
        names.put(name, bytes.position());
        int hash = 0;
        for (char c : name.toCharArray()) {
            hash = hash * 65_599 + c;
        }
        bytes.putInt(0).putShort((short) hash);
        return counted(name).raw(0, 0);
    }

    /// A template with its values; the definition itself follows where it is used for the first time.
    BinaryXml template(int id, Consumer<BinaryXml> body, Value... values) {
        Integer known = definitions.get(id);
        if (known != null) {
            return instance(id, known, values);
        }
        raw(0x0C, 0x01).int32(id).int32(bytes.position() + 4);
        definitionHere(id, body);
        return values(values);
    }

    /// A use of the template whose definition stands at an offset.
    BinaryXml instance(int id, int definition, Value... values) {
        return raw(0x0C, 0x01).int32(id).int32(definition).values(values);
    }

    /// A template definition, at this place.
    BinaryXml definitionHere(int id, Consumer<BinaryXml> body) {
        definitions.put(id, bytes.position());
        bytes.putInt(0).putInt(id).putInt(0).putLong(0).putInt(0);
        int start = bytes.position();
        boolean wasInDefinition = isInDefinition;
        isInDefinition = true;
        body.accept(this);
        isInDefinition = wasInDefinition;
        bytes.putInt(start - 4, bytes.position() - start);
        return this;
    }

    BinaryXml values(Value... values) {
        int32(values.length);
        for (Value value : values) {
            bytes.putShort((short) value.bytes().length)
                    .put((byte) value.type())
                    .put((byte) 0);
        }
        for (Value value : values) {
            bytes.put(value.bytes());
        }
        return this;
    }

    /// The start of an event and its System element, as literal text; the event stays open.
    BinaryXml eventStart(int eventId) {
        open("Event").open("System");
        open("Provider", "Name", "Maker").close();
        element("EventID", Integer.toString(eventId));
        return element("Computer", "pc1").close();
    }

    /// A whole record: an event without a template, with this inside.
    BinaryXml plainEvent(Consumer<BinaryXml> inside) {
        header().eventStart(7);
        inside.accept(this);
        return close().endOfFragment();
    }

    /// A whole record: an event whose data come from a template.
    BinaryXml templatedEvent(int id, Consumer<BinaryXml> inside, Value... values) {
        header().template(id, body -> plainEvent(inside), values);
        return endOfFragment();
    }

    /// A whole record like those of Sysmon.
    BinaryXml sysmonEvent(int number) {
        return header().template(11, BinaryXml::sysmonTemplate, sysmonValues(number))
                .endOfFragment();
    }

    static Value[] sysmonValues(int number) {
        return new Value[] {
            Value.number(0x06, 2, 11),
            Value.number(0x11, 8, ChunkWriter.TIME),
            Value.nothing(),
            Value.number(0x08, 4, 4000 + number),
            new Value(0x13, SYSTEM_SID),
            Value.text("C:\\stage\\part" + number + ".7z"),
        };
    }

    private static final byte[] SYSTEM_SID = {1, 1, 0, 0, 0, 0, 0, 5, 18, 0, 0, 0};

    static void sysmonTemplate(BinaryXml xml) {
        xml.header().open("Event", "xmlns", "http://schemas.microsoft.com/win/2004/08/events/event");
        xml.open("System");
        xml.open("Provider", "Name", "Microsoft-Windows-Sysmon").close();
        xml.startTag("EventID", true).attribute("Qualifiers").optionalHole(2, 0x06);
        xml.closeStartTag().hole(0, 0x06).close();
        xml.element("Level", "4");
        xml.startTag("TimeCreated", true).attribute("SystemTime").hole(1, 0x11).raw(0x03);
        xml.startTag("Execution", true).attribute("ProcessID").hole(3, 0x08).raw(0x03);
        xml.element("Channel", "Microsoft-Windows-Sysmon/Operational").element("Computer", "files01.corp.example");
        xml.startTag("Security", true).attribute("UserID").optionalHole(4, 0x13).raw(0x03);
        xml.close();
        xml.open("EventData")
                .open("Data", "Name", "TargetFilename")
                .hole(5, 0x01)
                .close();
        xml.close().close().endOfFragment();
    }
}

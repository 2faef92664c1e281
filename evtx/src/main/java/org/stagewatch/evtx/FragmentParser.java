package org.stagewatch.evtx;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.evtx.Pattern.AttributePattern;
import org.stagewatch.evtx.Pattern.ElementPattern;
import org.stagewatch.evtx.Pattern.Filled;
import org.stagewatch.evtx.Pattern.Fixed;
import org.stagewatch.evtx.Pattern.Hole;
import org.stagewatch.evtx.Pattern.Presence;
import org.stagewatch.evtx.Pattern.Template;

/// Reads one fragment of binary XML: the content of a record, of a template definition, or of a value.
///
/// Only inside a template definition does the start of an element carry a dependency id of two bytes.
final class FragmentParser {
    private static final int END_OF_FRAGMENT = 0x00;
    private static final int OPEN_START_TAG = 0x01;
    private static final int CLOSE_START_TAG = 0x02;
    private static final int CLOSE_EMPTY_TAG = 0x03;
    private static final int END_TAG = 0x04;
    private static final int VALUE = 0x05;
    private static final int ATTRIBUTE = 0x06;
    private static final int CDATA = 0x07;
    private static final int CHARACTER_REFERENCE = 0x08;
    private static final int ENTITY_REFERENCE = 0x09;
    private static final int INSTRUCTION_TARGET = 0x0A;
    private static final int INSTRUCTION_DATA = 0x0B;
    private static final int TEMPLATE = 0x0C;
    private static final int SUBSTITUTION = 0x0D;
    private static final int OPTIONAL_SUBSTITUTION = 0x0E;
    private static final int FRAGMENT_HEADER = 0x0F;

    /// Set in a token's code when more of its kind, or an attribute list, follow. The tokens themselves tell, too.
    private static final int MORE = 0x40;

    private enum Place {
        RECORD,
        TEMPLATE_DEFINITION
    }

    private final ChunkContext chunk;
    private final ChunkBytes bytes;
    private final Place place;
    private final int end;
    private final int depth;
    private int at;

    private FragmentParser(ChunkContext chunk, Place place, int from, int end, int depth) {
        this.chunk = chunk;
        this.bytes = chunk.bytes();
        this.place = place;
        this.at = from;
        this.end = end;
        this.depth = depth;
    }

    static FragmentParser ofRecord(ChunkContext chunk, int from, int end, int depth) {
        return new FragmentParser(chunk, Place.RECORD, from, end, depth);
    }

    static FragmentParser ofTemplate(ChunkContext chunk, int from, int end, int depth) {
        return new FragmentParser(chunk, Place.TEMPLATE_DEFINITION, from, end, depth);
    }

    List<Pattern> parse() throws MalformedRecord {
        WorkLimit.checkDepth(depth);
        List<Pattern> content = new ArrayList<>(1);
        while (at < end && peek() != END_OF_FRAGMENT) {
            content(content, depth);
        }
        return content;
    }

    private void content(List<Pattern> target, int level) throws MalformedRecord {
        chunk.work().step();
        int token = peek();
        switch (token) {
            case FRAGMENT_HEADER -> at += 4;
            case OPEN_START_TAG -> target.add(element(level + 1));
            case TEMPLATE -> target.add(template(level + 1));
            case INSTRUCTION_TARGET -> {
                // Instructions to an XML processor carry no data of an event.
                at++;
                name();
            }
            case INSTRUCTION_DATA -> {
                at++;
                countedText();
            }
            default -> target.add(characters(token));
        }
    }

    private Pattern element(int level) throws MalformedRecord {
        WorkLimit.checkDepth(level);
        boolean hasAttributes = (bytes.unsignedByte(at) & MORE) != 0;
        at += place == Place.TEMPLATE_DEFINITION ? 7 : 5; // the token, the dependency id, the element's size
        String name = name();
        if (hasAttributes) {
            at += 4; // the size of the attribute list
        }
        List<AttributePattern> attributes = new ArrayList<>();
        while (peek() == ATTRIBUTE) {
            attributes.add(attribute());
        }
        List<Pattern> content = new ArrayList<>(1);
        switch (next()) {
            case CLOSE_EMPTY_TAG -> {}
            case CLOSE_START_TAG -> {
                while (peek() != END_TAG) {
                    content(content, level);
                }
                at++;
            }
            default -> throw unexpected(at - 1);
        }
        return new ElementPattern(name, attributes, content).simplified();
    }

    private AttributePattern attribute() throws MalformedRecord {
        chunk.work().step();
        at++;
        String name = name();
        List<Pattern> value = new ArrayList<>(1);
        for (int token = peek(); isCharacters(token); token = peek()) {
            chunk.work().step();
            value.add(characters(token));
        }
        return AttributePattern.of(name, value);
    }

    private static boolean isCharacters(int token) {
        return switch (token) {
            case VALUE, CDATA, CHARACTER_REFERENCE, ENTITY_REFERENCE, SUBSTITUTION, OPTIONAL_SUBSTITUTION -> true;
            default -> false;
        };
    }

    private Pattern characters(int token) throws MalformedRecord {
        int start = at;
        at++;
        return switch (token) {
            case VALUE -> value();
            case CDATA -> Fixed.text(countedText());
            case CHARACTER_REFERENCE -> {
                at += 2;
                yield Fixed.text(String.valueOf((char) bytes.unsignedShort(at - 2)));
            }
            case ENTITY_REFERENCE -> Fixed.text(entity(name()));
            case SUBSTITUTION -> hole(Presence.ALWAYS);
            case OPTIONAL_SUBSTITUTION -> hole(Presence.WHEN_PRESENT);
            default -> throw unexpected(start);
        };
    }

    private Pattern hole(Presence presence) throws MalformedRecord {
        at += 3; // the index and the type; the value itself says its type again
        return new Hole(bytes.unsignedShort(at - 3), presence);
    }

    private Pattern value() throws MalformedRecord {
        int type = bytes.unsignedByte(at++);
        if (type != TypedValue.STRING) {
            throw new MalformedRecord("it holds a literal value of the unknown type " + type);
        }
        return Fixed.text(countedText());
    }

    private String countedText() throws MalformedRecord {
        int size = 2 * bytes.unsignedShort(at);
        String text = bytes.utf16(at + 2, size);
        chunk.work().characters(text.length());
        at += 2 + size;
        return text;
    }

    private static String entity(String name) {
        return switch (name) {
            case "amp" -> "&";
            case "lt" -> "<";
            case "gt" -> ">";
            case "quot" -> "\"";
            case "apos" -> "'";
            default -> "&" + name + ";";
        };
    }

    /// Reads the offset of a name, and steps over the name itself when it stands right here.
    private String name() throws MalformedRecord {
        int offset = bytes.offset(at);
        at += 4;
        String name = chunk.name(offset);
        if (offset == at) {
            at += chunk.nameSize(offset);
        }
        return name;
    }

    private Pattern template(int level) throws MalformedRecord {
        at += 2; // the token and a byte that is always 1
        int id = bytes.int32(at);
        int offset = bytes.offset(at + 4);
        at += 8;
        Template template = chunk.template(offset, id, level);
        if (offset == at) {
            at += ChunkContext.DEFINITION_HEADER + chunk.definitionSize(offset);
        }
        return new Filled(template, values());
    }

    private List<TypedValue> values() throws MalformedRecord {
        long count = bytes.unsignedInt(at);
        at += 4;
        if (count * 4 > end - at) {
            throw new MalformedRecord("it announces " + count + " values, more than its size can hold");
        }
        List<TypedValue> values = new ArrayList<>((int) count);
        int valueAt = at + 4 * (int) count;
        for (int i = 0; i < count; i++, at += 4) {
            chunk.work().step();
            int size = bytes.unsignedShort(at);
            if (size > end - valueAt) {
                throw new MalformedRecord("its value " + (i + 1) + " of " + count + " reaches past its end");
            }
            values.add(new TypedValue(bytes.unsignedByte(at + 2), valueAt, size));
            valueAt += size;
        }
        at = valueAt;
        return values;
    }

    private int peek() throws MalformedRecord {
        if (at >= end) {
            throw new MalformedRecord("it ends in the middle of an element");
        }
        return bytes.unsignedByte(at) & ~MORE;
    }

    private int next() throws MalformedRecord {
        int token = peek();
        at++;
        return token;
    }

    private MalformedRecord unexpected(int where) throws MalformedRecord {
        return new MalformedRecord(
                "byte " + where + " of the chunk holds " + bytes.unsignedByte(where) + ", which begins nothing");
    }
}

package org.stagewatch.evtx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.evtx.Pattern.Template;

/// What the records of one chunk share: its bytes, names and templates.
///
/// Names and template definitions stand inside the record that used them first; others point there. Both are looked up
/// by offset, so it does not matter whether that record was read, or is damaged, or comes later.
final class ChunkContext {
    /// A template definition begins with the offset of the next one, its GUID and the size of its body.
    static final int DEFINITION_HEADER = 24;

    private final ChunkBytes bytes;
    private final WorkLimit work = new WorkLimit();
    private final Map<Integer, String> names = new HashMap<>();
    private final Map<Integer, Template> templates = new HashMap<>();

    ChunkContext(ChunkBytes bytes) {
        this.bytes = bytes;
    }

    ChunkBytes bytes() {
        return bytes;
    }

    WorkLimit work() {
        return work;
    }

    /// The name of an element or attribute.
    String name(int offset) throws MalformedRecord {
        String known = names.get(offset);
        if (known != null) {
            return known;
        }
        String name = bytes.utf16(offset + 8, 2 * bytes.unsignedShort(offset + 6));
        work.characters(name.length());
        int hash = bytes.unsignedShort(offset + 4);
        if (hash != 0 && hash != hash(name)) {
            throw new MalformedRecord("a name it uses, at byte " + offset + " of the chunk, was overwritten");
        }
        names.put(offset, name);
        return name;
    }

    /// The hash that stands beside each name. A field under a wrong name would be worse than a record reported as
    /// damaged, so it is compared; zero is taken as the sign of a writer that leaves it out.
    private static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = hash * 65_599 + name.charAt(i);
        }
        return hash & 0xFFFF;
    }

    /// The bytes that a name takes where it stands.
    int nameSize(int offset) throws MalformedRecord {
        return 10 + 2 * bytes.unsignedShort(offset + 6);
    }

    /// The template whose definition stands at an offset.
    ///
    /// @param id the id the record expects; another one there means that the definition was overwritten
    Template template(int offset, int id, int depth) throws MalformedRecord {
        if (bytes.int32(offset + 4) != id) {
            throw new MalformedRecord("its template, at byte " + offset + " of the chunk, was overwritten");
        }
        Template known = templates.get(offset);
        if (known != null) {
            return known;
        }
        WorkLimit.checkDepth(depth);
        int from = offset + DEFINITION_HEADER;
        List<Pattern> body = FragmentParser.ofTemplate(this, from, from + definitionSize(offset), depth)
                .parse();
        Template template = new Template(body);
        templates.put(offset, template);
        return template;
    }

    /// The size of the body of a template definition; it lies inside the chunk.
    int definitionSize(int offset) throws MalformedRecord {
        int size = bytes.int32(offset + 20);
        if (size < 0 || size > bytes.length() - offset - DEFINITION_HEADER) {
            throw new MalformedRecord("its template, at byte " + offset + " of the chunk, is longer than the chunk");
        }
        return size;
    }
}

package org.stagewatch.kql.function.encoding;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;

/// Turns XML into JSON: attributes become `@name`, text beside them `#text`, and repeated elements an array.
final class XmlDocument {
    private static final int MAX_LENGTH = 1 << 20;
    private static final int MAX_DEPTH = 200;
    private static final String TEXT = "#text";

    private XmlDocument() {}

    /// Null if the text is no XML, has a document type of its own, is nested too deep, or is longer than a megabyte.
    static @Nullable Json read(String xml) {
        if (xml.length() > MAX_LENGTH) {
            return null;
        }
        // Made anew for each text, since a factory isn't safe for use by several threads.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new StringReader(xml));
            try {
                return read(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException _) {
            return null;
        }
    }

    private static @Nullable Json read(XMLStreamReader reader) throws XMLStreamException {
        Deque<Element> open = new ArrayDeque<>();
        Element document = new Element("");
        open.push(document);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (open.size() > MAX_DEPTH) {
                        return null;
                    }
                    Element element = new Element(reader.getLocalName());
                    for (int index = 0; index < reader.getAttributeCount(); index++) {
                        element.add("@" + attributeName(reader, index), Json.of(reader.getAttributeValue(index)));
                    }
                    open.push(element);
                }
                case XMLStreamConstants.CHARACTERS -> open.element().append(reader.getText());
                case XMLStreamConstants.END_ELEMENT -> {
                    Element element = open.pop();
                    open.element().add(element.name, element.json());
                }
                case XMLStreamConstants.DTD -> {
                    return null;
                }
                default -> {}
            }
        }
        return document.json();
    }

    /// As written: Java cuts the prefix off, though it was told not to care for namespaces.
    private static String attributeName(XMLStreamReader reader, int index) {
        String prefix = reader.getAttributePrefix(index);
        String name = reader.getAttributeLocalName(index);
        return prefix == null || prefix.isEmpty() || name.startsWith(prefix + ":") ? name : prefix + ":" + name;
    }

    /// An element that is being read.
    private static final class Element {
        private final String name;
        private final Map<String, List<Json>> members = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();

        private Element(String name) {
            this.name = name;
        }

        private void add(String member, Json value) {
            members.computeIfAbsent(member, _ -> new ArrayList<>()).add(value);
        }

        private void append(String characters) {
            text.append(characters);
            if (!characters.isBlank()) {
                // Its place among the members; the value comes when the element ends.
                members.computeIfAbsent(TEXT, _ -> new ArrayList<>());
            }
        }

        private Json json() {
            Json content = value(text.toString().strip());
            if (members.isEmpty()) {
                return Json.NULL;
            }
            if (members.size() == 1 && members.containsKey(TEXT)) {
                return content;
            }
            Map<String, Json> bag = new LinkedHashMap<>();
            members.forEach((member, values) -> bag.put(
                    member,
                    member.equals(TEXT) ? content : values.size() == 1 ? values.getFirst() : Json.array(values)));
            return new Json.Bag(bag);
        }

        /// A text that is a number as JSON writes it becomes one.
        private static Json value(String text) {
            return Json.parse(text) instanceof Json.Number number ? number : Json.of(text);
        }
    }
}

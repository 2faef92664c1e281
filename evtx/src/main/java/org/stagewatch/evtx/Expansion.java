package org.stagewatch.evtx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.evtx.Pattern.AttributePattern;
import org.stagewatch.evtx.Pattern.ElementPattern;
import org.stagewatch.evtx.Pattern.Filled;
import org.stagewatch.evtx.Pattern.Fixed;
import org.stagewatch.evtx.Pattern.Hole;
import org.stagewatch.evtx.Pattern.Presence;

/// Fills the holes of a parsed fragment with the values of a record.
final class Expansion {
    private final ChunkContext chunk;
    private final List<TypedValue> values;

    Expansion(ChunkContext chunk, List<TypedValue> values) {
        this.chunk = chunk;
        this.values = values;
    }

    List<Node> expand(List<Pattern> patterns, int depth) throws MalformedRecord {
        WorkLimit.checkDepth(depth);
        List<Node> nodes = new ArrayList<>(patterns.size());
        for (Pattern pattern : patterns) {
            add(nodes, pattern, depth);
        }
        return nodes;
    }

    private void add(List<Node> target, Pattern pattern, int depth) throws MalformedRecord {
        chunk.work().step();
        switch (pattern) {
            case Fixed(Node node, int weight) -> {
                chunk.work().characters(weight);
                target.add(node);
            }
            case Hole(int index, Presence _) -> addValue(target, value(index), depth);
            case ElementPattern element -> addElement(target, element, depth + 1);
            case Filled(var template, var inner) ->
                target.addAll(new Expansion(chunk, inner).expand(template.body(), depth + 1));
        }
    }

    private void addElement(List<Node> target, ElementPattern element, int depth) throws MalformedRecord {
        WorkLimit.checkDepth(depth);
        boolean hasArray = false;
        for (Pattern pattern : element.content()) {
            if (pattern instanceof Hole(int index, Presence presence)) {
                TypedValue value = value(index);
                if (presence == Presence.WHEN_PRESENT && value.isNull()) {
                    return;
                }
                hasArray |= value.isArray();
            }
        }
        if (hasArray) {
            addElementForEachItem(target, element, depth);
            return;
        }
        List<Node> content = new ArrayList<>(element.content().size());
        for (Pattern pattern : element.content()) {
            add(content, pattern, depth);
        }
        target.add(element(element, content));
    }

    /// An element around an array stands for one element for each item; around an empty array, for an empty one.
    private void addElementForEachItem(List<Node> target, ElementPattern element, int depth) throws MalformedRecord {
        Map<Integer, List<String>> arrays = new HashMap<>();
        int copies = 1;
        for (Pattern pattern : element.content()) {
            if (pattern instanceof Hole(int index, Presence _) && value(index).isArray()) {
                List<String> items = items(value(index));
                arrays.put(index, items);
                copies = Math.max(copies, items.size());
            }
        }
        for (int item = 0; item < copies; item++) {
            List<Node> content = new ArrayList<>(element.content().size());
            for (Pattern pattern : element.content()) {
                if (pattern instanceof Hole(int index, Presence _) && arrays.containsKey(index)) {
                    List<String> items = arrays.getOrDefault(index, List.of());
                    addText(content, item < items.size() ? items.get(item) : "");
                } else {
                    add(content, pattern, depth);
                }
            }
            target.add(element(element, content));
        }
    }

    private Element element(ElementPattern pattern, List<Node> content) throws MalformedRecord {
        chunk.work().step();
        chunk.work().characters(1 + pattern.name().length());
        return new Element(pattern.name(), attributes(pattern.attributes()), content);
    }

    private List<Attribute> attributes(List<AttributePattern> patterns) throws MalformedRecord {
        List<Attribute> attributes = new ArrayList<>(patterns.size());
        for (AttributePattern pattern : patterns) {
            chunk.work().characters(pattern.weight());
            Attribute attribute = pattern.fixed() != null ? pattern.fixed() : attribute(pattern);
            if (attribute != null) {
                attributes.add(attribute);
            }
        }
        return attributes;
    }

    private @Nullable Attribute attribute(AttributePattern pattern) throws MalformedRecord {
        StringBuilder text = new StringBuilder();
        for (Pattern part : pattern.value()) {
            chunk.work().step();
            switch (part) {
                case Fixed(Text(String characters), int _) -> text.append(characters);
                case Hole(int index, Presence presence) -> {
                    TypedValue value = value(index);
                    if (presence == Presence.WHEN_PRESENT && value.isNull()) {
                        return null;
                    }
                    text.append(value.isArray() ? String.join(",", items(value)) : text(value));
                }
                case Fixed _, ElementPattern _, Filled _ ->
                    throw new MalformedRecord("an attribute of it holds an element");
            }
        }
        return new Attribute(pattern.name(), text.toString());
    }

    private void addValue(List<Node> target, TypedValue value, int depth) throws MalformedRecord {
        if (value.isBinaryXml()) {
            List<Pattern> fragment = FragmentParser.ofRecord(chunk, value.at(), value.at() + value.size(), depth + 1)
                    .parse();
            target.addAll(new Expansion(chunk, List.of()).expand(fragment, depth + 1));
            return;
        }
        addText(target, value.isArray() ? String.join(",", items(value)) : text(value));
    }

    private void addText(List<Node> target, String text) throws MalformedRecord {
        chunk.work().step();
        if (!text.isEmpty()) {
            target.add(new Text(text));
        }
    }

    private String text(TypedValue value) throws MalformedRecord {
        chunk.work().characters(value.size()); // before, for the work; after, for the result
        String text = value.text(chunk.bytes());
        chunk.work().characters(text.length());
        return text;
    }

    private List<String> items(TypedValue value) throws MalformedRecord {
        chunk.work().characters(value.size());
        List<String> items = value.items(chunk.bytes());
        for (String item : items) {
            chunk.work().characters(1 + item.length());
        }
        return items;
    }

    private TypedValue value(int index) throws MalformedRecord {
        if (index >= values.size()) {
            throw new MalformedRecord(
                    "its template asks for value " + (index + 1) + ", but the last one is " + values.size());
        }
        return values.get(index);
    }
}

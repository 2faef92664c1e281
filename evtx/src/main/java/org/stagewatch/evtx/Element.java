package org.stagewatch.evtx;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An element of an event's tree.
public record Element(String name, List<Attribute> attributes, List<Node> children) implements Node {
    public Element {
        attributes = List.copyOf(attributes);
        children = List.copyOf(children);
    }

    /// The value of the first attribute with this name, or null.
    public @Nullable String attribute(String name) {
        for (Attribute attribute : attributes) {
            if (attribute.name().equals(name)) {
                return attribute.value();
            }
        }
        return null;
    }

    /// The first child element with this name, or null.
    public @Nullable Element child(String name) {
        for (Node node : children) {
            if (node instanceof Element element && element.name.equals(name)) {
                return element;
            }
        }
        return null;
    }

    /// The child elements in their order.
    public List<Element> elements() {
        return children.stream()
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    /// All text inside this element and those below it, one after the other.
    public String text() {
        if (children.isEmpty()) {
            return "";
        }
        if (children.size() == 1 && children.getFirst() instanceof Text(String value)) {
            return value;
        }
        StringBuilder text = new StringBuilder();
        appendText(text);
        return text.toString();
    }

    private void appendText(StringBuilder target) {
        for (Node node : children) {
            switch (node) {
                case Text(String value) -> target.append(value);
                case Element element -> element.appendText(target);
            }
        }
    }

    /// The element as XML text on one line.
    public String toXml() {
        return new XmlText().element(this);
    }
}

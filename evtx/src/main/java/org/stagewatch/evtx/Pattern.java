package org.stagewatch.evtx;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of a parsed fragment, with holes where a template's values go.
///
/// Templates are parsed once for each chunk; what holds no hole is kept as a finished [Node] and shared by all events.
sealed interface Pattern {
    /// A node without holes.
    ///
    /// @param weight the characters in it: sharing makes it cheap to hold, but not to write out
    record Fixed(Node node, int weight) implements Pattern {
        static Fixed text(String characters) {
            return new Fixed(new Text(characters), characters.length());
        }
    }

    /// A hole, filled by the value with this index.
    record Hole(int index, Presence presence) implements Pattern {}

    /// An element with a hole in it or below it.
    record ElementPattern(String name, List<AttributePattern> attributes, List<Pattern> content) implements Pattern {
        public ElementPattern {
            attributes = List.copyOf(attributes);
            content = List.copyOf(content);
        }

        /// The element itself if it turns out to have no hole, else this pattern.
        Pattern simplified() {
            int weight = 1 + name.length();
            List<Attribute> fixedAttributes = new ArrayList<>(attributes.size());
            for (AttributePattern attribute : attributes) {
                if (attribute.fixed() == null) {
                    return this;
                }
                weight += attribute.weight();
                fixedAttributes.add(attribute.fixed());
            }
            List<Node> nodes = new ArrayList<>(content.size());
            for (Pattern pattern : content) {
                if (!(pattern instanceof Fixed(Node node, int nodeWeight))) {
                    return this;
                }
                weight += nodeWeight;
                nodes.add(node);
            }
            return new Fixed(new Element(name, fixedAttributes, nodes), weight);
        }
    }

    /// A template with the values that fill it.
    record Filled(Template template, List<TypedValue> values) implements Pattern {
        public Filled {
            values = List.copyOf(values);
        }
    }

    /// An attribute; `fixed` is the finished attribute if its value has no hole.
    record AttributePattern(
            String name, List<Pattern> value, @Nullable Attribute fixed) {
        public AttributePattern {
            value = List.copyOf(value);
        }

        int weight() {
            return 1 + name.length() + (fixed == null ? 0 : fixed.value().length());
        }

        static AttributePattern of(String name, List<Pattern> value) {
            StringBuilder text = new StringBuilder();
            for (Pattern part : value) {
                if (!(part instanceof Fixed(Text(String characters), int _))) {
                    return new AttributePattern(name, value, null);
                }
                text.append(characters);
            }
            return new AttributePattern(name, value, new Attribute(name, text.toString()));
        }
    }

    /// The body of a template definition.
    record Template(List<Pattern> body) {
        public Template {
            body = List.copyOf(body);
        }
    }

    /// What a hole does when its value is null.
    enum Presence {
        /// The element or attribute around it stays, empty.
        ALWAYS,
        /// The element or attribute around it is left out.
        WHEN_PRESENT
    }
}

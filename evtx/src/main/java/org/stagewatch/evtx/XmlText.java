package org.stagewatch.evtx;

/// Writes a tree as XML 1.0 text.
///
/// A log can hold what XML can't say: control characters, half surrogate pairs, names with blanks. Values get U+FFFD
/// in their place and names an underscore, so that the result always parses. The tree itself keeps the original.
final class XmlText {
    private static final char REPLACEMENT = '\uFFFD';

    private enum Place {
        ATTRIBUTE,
        CONTENT
    }

    private final StringBuilder out = new StringBuilder(1024);

    String element(Element element) {
        write(element);
        return out.toString();
    }

    private void write(Element element) {
        out.append('<');
        writeName(element.name());
        for (Attribute attribute : element.attributes()) {
            out.append(' ');
            writeName(attribute.name());
            out.append("=\"");
            writeEscaped(attribute.value(), Place.ATTRIBUTE);
            out.append('"');
        }
        if (element.children().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (Node node : element.children()) {
            switch (node) {
                case Text(String value) -> writeEscaped(value, Place.CONTENT);
                case Element child -> write(child);
            }
        }
        out.append("</");
        writeName(element.name());
        out.append('>');
    }

    private void writeName(String name) {
        if (name.isEmpty() || !isNameStart(name.charAt(0))) {
            out.append('_');
        }
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            out.append(isNameStart(c) || c == '-' || c == '.' || c == ':' || c >= '0' && c <= '9' ? c : '_');
        }
    }

    private static boolean isNameStart(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    private void writeEscaped(String value, Place place) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\r' -> out.append("&#13;");
                case '\t', '\n' -> {
                    // A parser turns these into blanks, but only in attributes.
                    if (place == Place.ATTRIBUTE) {
                        out.append("&#").append((int) c).append(';');
                    } else {
                        out.append(c);
                    }
                }
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < value.length()
                            && Character.isLowSurrogate(value.charAt(i + 1))) {
                        out.append(c).append(value.charAt(++i));
                    } else {
                        out.append(c < ' ' || Character.isSurrogate(c) || c >= '\uFFFE' ? REPLACEMENT : c);
                    }
                }
            }
        }
    }
}

package org.stagewatch.detection.report;

/// Makes text safe to stand in HTML, also inside an attribute in double quotes.
final class Html {
    private Html() {}

    static String text(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(isShown(point) ? point : '\uFFFD');
            }
        });
        return safe.toString();
    }

    /// Control characters are no text, and marks that turn the reading order make a name look like another.
    private static boolean isShown(int point) {
        int type = Character.getType(point);
        boolean isBlank = point == '\n' || point == '\t';
        return isBlank || (type != Character.CONTROL && type != Character.FORMAT && type != Character.SURROGATE);
    }

    /// The beginning of a text that is too long to be read.
    static String shortened(String text, int length) {
        return text(text.length() <= length ? text : text.substring(0, length - 1) + "\u2026");
    }
}

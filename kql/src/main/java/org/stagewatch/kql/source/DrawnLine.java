package org.stagewatch.kql.source;

/// A line of text as a terminal shows it, with a marked part, both measured in columns of the screen.
///
/// @param text without tabs and control characters, and cut around the mark if it is long
/// @param markStart the column where the mark begins
/// @param markWidth how many columns it covers, at least one
record DrawnLine(String text, int markStart, int markWidth) {
    private static final int TAB_WIDTH = 4;
    /// A query may come on one endless line: so many characters are shown before and behind the start of the mark.
    private static final int SHOWN_BEFORE = 80;

    private static final int SHOWN_BEHIND = 160;
    private static final String ELLIPSIS = "...";

    /// @param from where the marked part begins in the line
    /// @param to where it ends
    static DrawnLine of(String line, int from, int to) {
        int start = from <= SHOWN_BEFORE ? 0 : wholeCharacter(line, from - SHOWN_BEFORE);
        int end = line.length() - from <= SHOWN_BEHIND ? line.length() : wholeCharacter(line, from + SHOWN_BEHIND);
        StringBuilder text = new StringBuilder(start > 0 ? ELLIPSIS : "");
        int column = text.length();
        int markStart = column;
        int markEnd = column;
        int index = start;
        while (index < end) {
            int character = line.codePointAt(index);
            markStart = index == from ? column : markStart;
            column += append(text, character, column);
            index += Character.charCount(character);
            markEnd = index <= to ? column : markEnd;
        }
        markStart = from >= end ? column : markStart;
        return new DrawnLine(
                text.append(end < line.length() ? ELLIPSIS : "").toString(),
                markStart,
                Math.max(1, markEnd - markStart));
    }

    String marks(char mark) {
        return " ".repeat(markStart) + String.valueOf(mark).repeat(markWidth);
    }

    /// A text without control characters.
    static String clean(String text) {
        StringBuilder cleaned = new StringBuilder(text.length());
        text.codePoints().forEach(character -> append(cleaned, character, 0));
        return cleaned.toString();
    }

    /// Appends a character as it can be shown and gives the columns that it takes.
    private static int append(StringBuilder text, int character, int column) {
        if (character == '\t') {
            int width = TAB_WIDTH - column % TAB_WIDTH;
            text.repeat(' ', width);
            return width;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> {
                text.append('\uFFFD');
                yield 1;
            }
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {
                text.appendCodePoint(character);
                yield 0;
            }
            default -> {
                text.appendCodePoint(character);
                yield isWide(character) ? 2 : 1;
            }
        };
    }

    /// Whether a terminal gives a character two columns: Chinese, Japanese, Korean, full-width forms and emoji.
    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300 && character <= 0x1F64F
                || character >= 0x1F680 && character <= 0x1F6FF
                || character >= 0x1F900 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
    }

    /// The index, or the one before it if it lies within a pair of surrogates.
    private static int wholeCharacter(String line, int index) {
        boolean within =
                Character.isLowSurrogate(line.charAt(index)) && Character.isHighSurrogate(line.charAt(index - 1));
        return within ? index - 1 : index;
    }
}

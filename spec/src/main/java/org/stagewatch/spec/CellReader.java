package org.stagewatch.spec;

import java.io.Serial;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.json.Json;
import org.stagewatch.kql.type.Datetime;
import org.stagewatch.kql.type.ScalarType;
import org.stagewatch.kql.type.Timespan;

/// Reads one cell of a row: bare text, or a quoted text where bare text will not do. JSON may hold `|` in its texts.
final class CellReader {
    private final ScalarType type;
    private final String text;
    private final int start;
    private final int end;

    CellReader(ScalarType type, String text, int start) {
        this.type = type;
        this.text = text;
        this.start = start;
        this.end = findEnd();
    }

    /// A cell that has no value of its column's type.
    static final class BadCellException extends Exception {
        @Serial
        private static final long serialVersionUID = 1;

        BadCellException(String message) {
            super(message);
        }
    }

    /// The offset of the `|` behind the cell, or of the end of the line.
    int end() {
        return end;
    }

    @Nullable
    Object read() throws BadCellException {
        String cell = text.substring(start, end).strip();
        if (cell.isEmpty()) {
            throw new BadCellException("the cell is blank; write \"\" for the empty text and null for null");
        }
        if (type == ScalarType.STRING) {
            return isQuote(cell.charAt(0)) ? unquote(cell) : cell;
        }
        return cell.equals("null") ? null : value(cell);
    }

    private int findEnd() {
        char quote = 0;
        boolean isBlankSoFar = true;
        for (int index = start; index < text.length(); index++) {
            char unit = text.charAt(index);
            if (quote != 0 && unit == '\\') {
                index++;
            } else if (quote != 0) {
                quote = unit == quote ? 0 : quote;
            } else if (unit == '|') {
                return index;
            } else if (opensQuote(unit, isBlankSoFar)) {
                quote = unit;
            }
            isBlankSoFar &= unit == ' ';
        }
        return text.length();
    }

    private boolean opensQuote(char unit, boolean isBlankSoFar) {
        return type == ScalarType.DYNAMIC ? unit == '"' : type == ScalarType.STRING && isBlankSoFar && isQuote(unit);
    }

    private static boolean isQuote(char unit) {
        return unit == '"' || unit == '\'';
    }

    private Object value(String cell) throws BadCellException {
        Object value = parse(cell);
        if (value == null) {
            throw new BadCellException("`" + cell + "` is not a " + type.kqlName());
        }
        return value;
    }

    private @Nullable Object parse(String cell) {
        try {
            return switch (type) {
                case BOOL -> cell.equals("true") || cell.equals("false") ? Boolean.valueOf(cell) : null;
                case INT -> Integer.valueOf(cell);
                case LONG -> Long.valueOf(cell);
                case REAL -> Double.valueOf(cell);
                case DECIMAL -> new BigDecimal(cell);
                case DATETIME -> Datetime.parse(cell);
                case TIMESPAN -> Timespan.parse(cell);
                case GUID -> UUID.fromString(cell).toString().toLowerCase(Locale.ROOT);
                case DYNAMIC -> Json.parse(cell) == null ? null : cell;
                case STRING, ERROR -> throw new IllegalStateException("not read as a value: " + type);
            };
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// The text that a quoted cell means, with the escapes of KQL's string literals.
    private static String unquote(String cell) throws BadCellException {
        StringBuilder value = new StringBuilder();
        char quote = cell.charAt(0);
        int index = 1;
        while (index < cell.length() && cell.charAt(index) != quote) {
            char unit = cell.charAt(index);
            index++;
            if (unit != '\\') {
                value.append(unit);
                continue;
            }
            index += appendEscape(value, cell, index);
        }
        if (index != cell.length() - 1) {
            throw new BadCellException("the quoted text does not end where the cell does");
        }
        return value.toString();
    }

    /// Appends the character that an escape means.
    ///
    /// @return how many characters the escape has behind its backslash
    private static int appendEscape(StringBuilder value, String cell, int index) throws BadCellException {
        char unit = index < cell.length() ? cell.charAt(index) : 0;
        switch (unit) {
            case 'n' -> value.append('\n');
            case 'r' -> value.append('\r');
            case 't' -> value.append('\t');
            case '0' -> value.append('\0');
            case '\\', '"', '\'' -> value.append(unit);
            case 'u' -> {
                value.append((char) hexadecimal(cell, index + 1));
                return 5;
            }
            default -> throw new BadCellException("an unknown escape in a quoted text");
        }
        return 1;
    }

    private static int hexadecimal(String cell, int start) throws BadCellException {
        try {
            return Integer.parseInt(cell, start, Math.min(start + 4, cell.length()), 16);
        } catch (NumberFormatException | IndexOutOfBoundsException _) {
            throw new BadCellException("`\\u` needs four hexadecimal digits");
        }
    }
}

package org.stagewatch.kql.function.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Finds whole terms in text. A term is a longest run of letters and digits of any script; a needle is bounded only on
/// the sides where it has a letter or digit itself. Source: the manual page *String operators*.
public final class TermMatcher {
    private TermMatcher() {}

    /// Which ends of the needle must be ends of a term.
    public enum Bound {
        BOTH,
        START,
        END;

        boolean atStart() {
            return this != END;
        }

        boolean atEnd() {
            return this != START;
        }
    }

    public static boolean matches(String text, String needle, Bound bound) {
        if (needle.isEmpty()) {
            return true;
        }
        boolean boundsStart = bound.atStart() && isTermCharacter(needle.codePointAt(0));
        boolean boundsEnd = bound.atEnd() && isTermCharacter(needle.codePointBefore(needle.length()));
        for (int at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
            int end = at + needle.length();
            boolean startFits = !boundsStart || at == 0 || !isTermCharacter(text.codePointBefore(at));
            boolean endFits = !boundsEnd || end == text.length() || !isTermCharacter(text.codePointAt(end));
            if (startFits && endFits) {
                return true;
            }
        }
        return false;
    }

    /// The pattern, for RE2, that finds a needle where [#matches] does.
    public static String pattern(String needle, Bound bound) {
        return Sides.of(needle, bound).around(quote(needle));
    }

    /// The patterns, for RE2, of which one at least finds something where one of the needles is a whole term: a pattern
    /// for all needles that are bounded on the same sides.
    public static List<String> patterns(List<String> needles) {
        Map<Sides, List<String>> bySides = needles.stream()
                .collect(Collectors.groupingBy(
                        needle -> Sides.of(needle, Bound.BOTH), LinkedHashMap::new, Collectors.toList()));
        return bySides.entrySet().stream()
                .map(entry -> entry.getKey()
                        .around(entry.getValue().stream()
                                .map(TermMatcher::quote)
                                .collect(Collectors.joining("|", "(?:", ")"))))
                .toList();
    }

    /// The sides on which a needle must end a term.
    private record Sides(boolean start, boolean end) {
        static Sides of(String needle, Bound bound) {
            return new Sides(
                    bound.atStart() && isTermCharacter(needle.codePointAt(0)),
                    bound.atEnd() && isTermCharacter(needle.codePointBefore(needle.length())));
        }

        String around(String pattern) {
            return (start ? "(?:^|[^\\pL\\pN])" : "") + pattern + (end ? "(?:$|[^\\pL\\pN])" : "");
        }
    }

    /// Text as a pattern that matches just that text.
    public static String quote(String text) {
        StringBuilder pattern = new StringBuilder();
        text.codePoints().forEach(codePoint -> {
            if (codePoint < 32) {
                pattern.append(String.format(Locale.ROOT, "\\x%02x", codePoint));
            } else {
                boolean isPlain = codePoint > 127 || Character.isLetterOrDigit(codePoint) || codePoint == ' ';
                pattern.append(isPlain ? "" : "\\").appendCodePoint(codePoint);
            }
        });
        return pattern.toString();
    }

    /// Each character in lower case by itself, as the SQL engines do it.
    public static String lower(String text) {
        StringBuilder lower = new StringBuilder(text.length());
        text.codePoints().map(Character::toLowerCase).forEach(lower::appendCodePoint);
        return lower.toString();
    }

    private static boolean isTermCharacter(int codePoint) {
        int type = Character.getType(codePoint);
        return Character.isLetter(codePoint)
                || type == Character.DECIMAL_DIGIT_NUMBER
                || type == Character.LETTER_NUMBER
                || type == Character.OTHER_NUMBER;
    }
}

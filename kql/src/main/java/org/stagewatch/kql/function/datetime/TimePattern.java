package org.stagewatch.kql.function.datetime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A format such as `yyyy-MM-dd [HH:mm:ss.fff]`: runs of one letter stand for parts of a time, a few other characters
/// for themselves.
record TimePattern(List<String> runs) {
    private static final String DELIMITERS = " /-:,._[]";

    TimePattern {
        runs = List.copyOf(runs);
    }

    /// Null if a letter stands in it that isn't among the given ones, or another character that isn't a delimiter.
    static @Nullable TimePattern parse(String format, String letters) {
        List<String> runs = new ArrayList<>();
        int start = 0;
        while (start < format.length()) {
            char character = format.charAt(start);
            int end = start + 1;
            while (end < format.length() && format.charAt(end) == character) {
                end++;
            }
            if (letters.indexOf(character) < 0 && DELIMITERS.indexOf(character) < 0) {
                return null;
            }
            runs.add(format.substring(start, end));
            start = end;
        }
        return new TimePattern(runs);
    }

    /// The first digits of a fraction of a second.
    static String fraction(int ticksOfSecond, int digits) {
        return String.format(Locale.ROOT, "%07d", ticksOfSecond).substring(0, Math.min(digits, 7));
    }

    /// The same without zeros at its end.
    static String shortFraction(int ticksOfSecond, int digits) {
        String fraction = fraction(ticksOfSecond, digits);
        int end = fraction.length();
        while (end > 0 && fraction.charAt(end - 1) == '0') {
            end--;
        }
        return fraction.substring(0, end);
    }

    static String padded(long number, int digits) {
        String text = Long.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}

package org.stagewatch.kql.function.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads keys and values between delimiters that are given: `a=1,b=2`. Blanks around both are left out.
final class DelimitedPairs {
    private final String text;
    private final String betweenPairs;
    private final String behindKey;
    private final QuotedTexts quotes;
    private final boolean isGreedy;

    /// @param isGreedy whether a value goes on to the next key, and not only to the next delimiter
    DelimitedPairs(String text, String betweenPairs, String behindKey, QuotedTexts quotes, boolean isGreedy) {
        this.text = text;
        this.betweenPairs = betweenPairs;
        this.behindKey = behindKey;
        this.quotes = quotes;
        this.isGreedy = isGreedy;
    }

    /// @param end behind the delimiter that follows the key
    private record Key(String name, int end) {}

    /// Adds the values of keys that have none yet.
    void readInto(Map<String, String> values) {
        int at = 0;
        while (at < text.length()) {
            Key key = key(at);
            if (key == null) {
                at = behindPair(at);
                continue;
            }
            int start = skipBlanks(key.end());
            int closing = quotes.closing(start);
            int end = closing < 0 ? valueEnd(key.end()) : closing;
            String value = closing < 0 ? text.substring(key.end(), end).strip() : quotes.between(start, closing);
            values.putIfAbsent(key.name(), value);
            at = behindPair(closing < 0 ? end : closing + 1);
        }
    }

    /// The key at a place with the delimiter behind it; null if there is no such.
    private @Nullable Key key(int place) {
        int start = skipBlanks(place);
        int closing = quotes.closing(start);
        if (closing >= 0) {
            int behind = skipBlanks(closing + 1);
            return text.startsWith(behindKey, behind)
                    ? new Key(quotes.between(start, closing), behind + behindKey.length())
                    : null;
        }
        for (int at = start; at < text.length(); at++) {
            if (text.startsWith(behindKey, at)) {
                return new Key(text.substring(start, at).strip(), at + behindKey.length());
            }
            if (text.startsWith(betweenPairs, at)) {
                return null;
            }
        }
        return null;
    }

    private int valueEnd(int start) {
        for (int at = start; at < text.length(); at++) {
            if (text.startsWith(betweenPairs, at) && !(isGreedy && key(at + betweenPairs.length()) == null)) {
                return at;
            }
        }
        return text.length();
    }

    private int behindPair(int place) {
        int delimiter = text.indexOf(betweenPairs, place);
        return delimiter < 0 ? text.length() : delimiter + betweenPairs.length();
    }

    /// Blanks that are a delimiter, or the beginning of one, count.
    private int skipBlanks(int place) {
        int at = place;
        while (at < text.length()
                && Character.isWhitespace(text.charAt(at))
                && !text.startsWith(betweenPairs, at)
                && !text.startsWith(behindKey, at)) {
            at++;
        }
        return at;
    }
}

package org.stagewatch.kql.function.text;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads keys and values where anything but letters and digits may stand between them: the value of a key is the word,
/// or the quoted text, behind it.
final class WordPairs {
    private final String text;
    private final QuotedTexts quotes;
    private int at;

    WordPairs(String text, QuotedTexts quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    /// Adds the values of those keys that have none yet.
    void readInto(Map<String, String> values, Set<String> keys) {
        String word = next();
        while (word != null) {
            String key = word;
            word = next();
            if (keys.contains(key) && word != null) {
                values.putIfAbsent(key, word);
                word = next();
            }
        }
    }

    private @Nullable String next() {
        while (at < text.length()) {
            int closing = quotes.closing(at);
            if (closing >= 0) {
                String quoted = quotes.between(at, closing);
                at = closing + 1;
                return quoted;
            }
            int start = at;
            while (at < text.length() && Character.isLetterOrDigit(text.codePointAt(at))) {
                at += Character.charCount(text.codePointAt(at));
            }
            if (at > start) {
                return text.substring(start, at);
            }
            at += Character.charCount(text.codePointAt(at));
        }
        return null;
    }
}

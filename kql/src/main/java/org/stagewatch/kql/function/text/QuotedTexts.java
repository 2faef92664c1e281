package org.stagewatch.kql.function.text;

import java.util.Arrays;
import java.util.List;

/// Finds what stands in quotes in a text. Each closing quote is looked for once, however many could open before it.
final class QuotedTexts {
    private static final int NONE = -1;

    private final String text;
    private final List<String> pairs;
    private final String escapes;
    private final int[] searchedFrom;
    private final int[] closes;

    /// @param pairs one character that opens and closes, or two: `"`, `()`
    /// @param escapes characters that take the meaning from the one behind them
    QuotedTexts(String text, List<String> pairs, String escapes) {
        this.text = text;
        this.pairs = pairs.stream().filter(pair -> !pair.isEmpty()).toList();
        this.escapes = escapes;
        searchedFrom = new int[this.pairs.size()];
        closes = new int[this.pairs.size()];
        Arrays.fill(searchedFrom, Integer.MAX_VALUE);
    }

    /// Where the quoted text closes that opens at a place; negative if none opens there, or it never closes.
    int closing(int place) {
        for (int pair = 0; pair < pairs.size() && place < text.length(); pair++) {
            if (text.charAt(place) == pairs.get(pair).charAt(0)) {
                return closing(pair, place + 1);
            }
        }
        return NONE;
    }

    private int closing(int pair, int start) {
        boolean isKnown = start >= searchedFrom[pair] && (closes[pair] == NONE || start <= closes[pair]);
        if (!isKnown) {
            searchedFrom[pair] = start;
            closes[pair] = search(pairs.get(pair).charAt(pairs.get(pair).length() - 1), start);
        }
        return closes[pair];
    }

    private int search(char close, int start) {
        for (int at = start; at < text.length(); at++) {
            if (text.charAt(at) == close) {
                return at;
            }
            if (escapes.indexOf(text.charAt(at)) >= 0) {
                at++;
            }
        }
        return NONE;
    }

    /// What is between an opening and a closing quote, without the escapes.
    String between(int open, int close) {
        StringBuilder content = new StringBuilder();
        for (int at = open + 1; at < close; at++) {
            if (escapes.indexOf(text.charAt(at)) >= 0 && at + 1 < close) {
                at++;
            }
            content.append(text.charAt(at));
        }
        return content.toString();
    }
}

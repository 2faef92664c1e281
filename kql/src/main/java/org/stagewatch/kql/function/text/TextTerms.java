package org.stagewatch.kql.function.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The terms of a text, and what stands between them: what `reduce` finds patterns in.
///
/// @param terms the longest runs of characters that separate nothing, in order
/// @param gaps what stands before each term, and after the last one
/// @param isSaid whether the query says which characters separate terms
record TextTerms(List<String> terms, List<String> gaps, boolean isSaid) {
    private static final String WILDCARD = "*";

    /// @param separators the characters between terms; empty for all but letters and digits
    static TextTerms of(String text, String separators) {
        List<String> terms = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        int place = 0;
        while (true) {
            int start = end(text, place, separators, true);
            gaps.add(text.substring(place, start));
            if (start == text.length()) {
                return new TextTerms(terms, gaps, !separators.isEmpty());
            }
            place = end(text, start, separators, false);
            terms.add(text.substring(start, place));
        }
    }

    private static int end(String text, int start, String separators, boolean isGap) {
        int place = start;
        while (place < text.length()) {
            int character = text.codePointAt(place);
            boolean separates =
                    separators.isEmpty() ? !Character.isLetterOrDigit(character) : separators.indexOf(character) >= 0;
            if (separates != isGap) {
                return place;
            }
            place += Character.charCount(character);
        }
        return place;
    }

    /// Each term that could be the same in many texts, with its place; none for numbers.
    List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (int place = 0; place < terms.size(); place++) {
            if (!terms.get(place).chars().allMatch(Character::isDigit)) {
                keys.add(key(place));
            }
        }
        return keys;
    }

    /// The text with a wildcard for all terms but the frequent ones; empty if there are none of these.
    ///
    /// What separates terms by the word of the query belongs to the wildcard beside it, as in the manual.
    String pattern(Set<String> frequent) {
        if (keys().stream().noneMatch(frequent::contains)) {
            return "";
        }
        StringBuilder pattern = new StringBuilder();
        boolean wasWildcard = false;
        for (int place = 0; place < terms.size(); place++) {
            boolean isWildcard = !frequent.contains(key(place));
            boolean isBesideOne = wasWildcard || isWildcard;
            boolean isInside = wasWildcard && isWildcard;
            if (!isInside && !(isSaid && isBesideOne)) {
                pattern.append(gaps.get(place));
            }
            if (!isInside) {
                pattern.append(isWildcard ? WILDCARD : terms.get(place));
            }
            wasWildcard = isWildcard;
        }
        return isSaid && wasWildcard
                ? pattern.toString()
                : pattern.append(gaps.getLast()).toString();
    }

    private String key(int place) {
        return place + ":" + terms.get(place);
    }
}

package org.stagewatch.kql.source;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Finds what a person may have meant by a name that does not exist: names a few typing mistakes away.
public final class SimilarNames {
    private final Collection<String> known;

    public SimilarNames(Collection<String> known) {
        this.known = known;
    }

    /// The nearest known names, best first, at most three; none if nothing is near.
    public List<String> to(String name) {
        int allowed = Math.max(1, name.length() / 4);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= allowed)
                .filter(candidate -> distance(name, candidate) <= allowed)
                .sorted(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(3)
                .toList();
    }

    /// Levenshtein's edit distance, without regard to case.
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int column = 0; column <= b.length(); column++) {
            previous[column] = column;
        }
        for (int row = 1; row <= a.length(); row++) {
            current[0] = row;
            for (int column = 1; column <= b.length(); column++) {
                int substitution = previous[column - 1] + (a.charAt(row - 1) == b.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(substitution, Math.min(previous[column], current[column - 1]) + 1);
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}

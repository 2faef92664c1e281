package org.stagewatch.kql.syntax;

/// How many letters must be added, dropped, changed or swapped with their neighbour to turn one word into another.
final class EditDistance {
    private static final int LONGEST_WORD = 64;

    private EditDistance() {}

    /// The distance; that of words too long to be misspelt names is their greater length.
    static int between(String one, String other) {
        if (one.length() > LONGEST_WORD || other.length() > LONGEST_WORD) {
            return Math.max(one.length(), other.length());
        }
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int row = 0; row <= one.length(); row++) {
            for (int column = 0; column <= other.length(); column++) {
                distances[row][column] =
                        row == 0 || column == 0 ? row + column : step(distances, one, other, row, column);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int step(int[][] distances, String one, String other, int row, int column) {
        boolean same = one.charAt(row - 1) == other.charAt(column - 1);
        int distance = distances[row - 1][column - 1] + (same ? 0 : 1);
        distance = Math.min(distance, Math.min(distances[row - 1][column], distances[row][column - 1]) + 1);
        boolean swapped = row > 1
                && column > 1
                && one.charAt(row - 1) == other.charAt(column - 2)
                && one.charAt(row - 2) == other.charAt(column - 1);
        return swapped ? Math.min(distance, distances[row - 2][column - 2] + 1) : distance;
    }
}

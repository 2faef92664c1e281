package org.stagewatch.cli;

/// What is known of the terminal.
final class Terminal {
    private static final int DEFAULT_WIDTH = 120;
    private static final int PIPE_WIDTH = 100_000;

    private Terminal() {}

    /// Whether a person watches: standard output and error both lead to a terminal.
    static boolean isInteractive() {
        return System.console() != null && System.console().isTerminal();
    }

    /// How many characters a line may have. A pipe has no end to its lines.
    static int width() {
        if (!isInteractive()) {
            return PIPE_WIDTH;
        }
        String columns = System.getenv("COLUMNS");
        return columns != null && columns.matches("[1-9]\\d{1,3}") ? Integer.parseInt(columns) : DEFAULT_WIDTH;
    }
}

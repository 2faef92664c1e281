package org.stagewatch.cli;

import org.stagewatch.detection.report.TerminalText;

/// What is known of the place where output goes.
///
/// @param isInteractive whether a person watches: standard output and error both lead to a terminal
/// @param width how many characters a line may have
record Terminal(boolean isInteractive, int width) {
    /// A pipe or a file: there is no end to its lines.
    static final Terminal PIPE = new Terminal(false, 100_000);

    private static final int DEFAULT_WIDTH = 120;

    /// Where the output of this process goes.
    static Terminal ofThisProcess() {
        if (System.console() == null || !System.console().isTerminal()) {
            return PIPE;
        }
        String columns = System.getenv("COLUMNS");
        boolean isKnown = columns != null && columns.matches("[1-9]\\d{1,3}");
        return new Terminal(true, isKnown ? Integer.parseInt(columns) : DEFAULT_WIDTH);
    }

    TerminalText text() {
        return new TerminalText(width, isInteractive ? TerminalText.Colours.ON : TerminalText.Colours.OFF);
    }
}

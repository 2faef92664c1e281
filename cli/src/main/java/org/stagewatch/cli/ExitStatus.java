package org.stagewatch.cli;

/// The exit statuses of every command.
final class ExitStatus {
    /// Done, and nothing found or all well.
    static final int FINE = 0;
    /// Findings at or above the severity asked for.
    static final int FOUND = 1;
    /// The command line or the input is wrong.
    static final int ERROR = 2;
    /// The program was interrupted before it was done: what a shell makes of Ctrl-C.
    static final int INTERRUPTED = 130;

    private ExitStatus() {}
}

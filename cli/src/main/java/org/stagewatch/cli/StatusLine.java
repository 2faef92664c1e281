package org.stagewatch.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// One line on a terminal that says what work is under way, once it has taken a second. Elsewhere it says nothing.
final class StatusLine implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration EVERY = Duration.ofMillis(100);
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final PrintWriter err;
    private final Terminal terminal;
    private final InstantSource clock;
    private final Instant start;
    private Instant lastShown = Instant.MIN;
    private boolean isShown;

    StatusLine(PrintWriter err, Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.err = err;
        this.clock = clock;
        start = clock.instant();
    }

    void show(String text) {
        Instant now = clock.instant();
        boolean isEarly = Duration.between(start, now).compareTo(PATIENCE) < 0;
        boolean isFresh = isShown && Duration.between(lastShown, now).compareTo(EVERY) < 0;
        if (!terminal.isInteractive() || isEarly || isFresh) {
            return;
        }
        lastShown = now;
        isShown = true;
        err.print(CLEAR_LINE + text);
        err.flush();
    }

    @Override
    public void close() {
        if (isShown) {
            err.print(CLEAR_LINE);
            err.flush();
        }
    }
}

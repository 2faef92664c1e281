package org.stagewatch.cli;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.stagewatch.engine.RowCursor;

/// Shows on a terminal how far a query is, once it has taken a second and until it is closed. Elsewhere it shows
/// nothing.
final class Progress implements AutoCloseable {
    private static final long PATIENCE_MILLIS = 1_000;
    private static final long EVERY_MILLIS = 250;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final RowCursor rows;
    private final PrintWriter err;
    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread display;

    private Progress(RowCursor rows, PrintWriter err) {
        this.rows = rows;
        this.err = err;
        display = Thread.ofVirtual().unstarted(this::display);
    }

    static Progress show(RowCursor rows, PrintWriter err, Terminal terminal) {
        Progress progress = new Progress(rows, err);
        if (terminal.isInteractive()) {
            progress.display.start();
        }
        return progress;
    }

    private void display() {
        try {
            if (done.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                return;
            }
            do {
                OptionalDouble share = rows.progress();
                String text = share.isPresent() ? Math.round(share.getAsDouble() * 100) + " %" : "...";
                err.print(CLEAR_LINE + "running " + text);
                err.flush();
            } while (!done.await(EVERY_MILLIS, TimeUnit.MILLISECONDS));
            err.print(CLEAR_LINE);
            err.flush();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Clears the line.
    @Override
    public void close() {
        done.countDown();
        try {
            display.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

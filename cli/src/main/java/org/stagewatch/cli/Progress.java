package org.stagewatch.cli;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.stagewatch.engine.BackendException;
import org.stagewatch.engine.RowCursor;

/// Shows how far a query is, on a terminal, once it has taken a second; and stops it when the program is interrupted.
final class Progress {
    private static final long PATIENCE = 1_000;
    private static final long EVERY = 250;
    private static final String CLEAR_LINE = "\r\u001B[K";

    private final RowCursor rows;
    private final PrintWriter err;

    private Progress(RowCursor rows, PrintWriter err) {
        this.rows = rows;
        this.err = err;
    }

    static Progress over(RowCursor rows, PrintWriter err) {
        return new Progress(rows, err);
    }

    /// Work that reads the rows.
    interface Work {
        long run() throws BackendException;
    }

    long whilePrinting(Work work) throws BackendException {
        CountDownLatch done = new CountDownLatch(1);
        Thread interruption = new Thread(rows::cancel, "cancel-query");
        Runtime.getRuntime().addShutdownHook(interruption);
        Thread display = Thread.ofVirtual().start(() -> display(done));
        try {
            return work.run();
        } finally {
            done.countDown();
            display.interrupt();
            Runtime.getRuntime().removeShutdownHook(interruption);
        }
    }

    private void display(CountDownLatch done) {
        if (!Terminal.isInteractive()) {
            return;
        }
        try {
            boolean isDone = done.await(PATIENCE, TimeUnit.MILLISECONDS);
            while (!isDone) {
                OptionalDouble share = rows.progress();
                String text = share.isPresent() ? Math.round(share.getAsDouble() * 100) + " %" : "...";
                err.print(CLEAR_LINE + "running " + text);
                err.flush();
                isDone = done.await(EVERY, TimeUnit.MILLISECONDS);
            }
            err.print(CLEAR_LINE);
            err.flush();
        } catch (InterruptedException _) {
            err.print(CLEAR_LINE);
            err.flush();
            Thread.currentThread().interrupt();
        }
    }
}

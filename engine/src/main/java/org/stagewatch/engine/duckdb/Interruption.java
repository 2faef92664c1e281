package org.stagewatch.engine.duckdb;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;
import org.stagewatch.engine.BackendException;

/// Stops one query when somebody asks for it or its time is up.
///
/// The driver forgets an interrupt that comes before the query has begun, so a watching thread repeats it until the
/// query has ended.
final class Interruption {
    private static final long REPEAT_MILLIS = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile @Nullable BackendException reason;
    private boolean ended;

    /// Why the query is to stop; null if it may go on.
    @Nullable
    BackendException reason() {
        return reason;
    }

    void check() throws BackendException {
        BackendException found = reason;
        if (found != null) {
            throw found;
        }
    }

    void cancel() {
        stop(new BackendException.Cancelled());
    }

    /// The query has ended: nothing is to be stopped any more.
    void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /// Watches a query that is about to start.
    void watch(DuckDBPreparedStatement statement, @Nullable Duration timeout) {
        Thread.ofVirtual().name("query-watch").start(() -> {
            try {
                if (awaitReason(timeout)) {
                    interruptUntilEnd(statement);
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void stop(BackendException why) {
        lock.lock();
        try {
            if (reason == null && !ended) {
                reason = why;
                changed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    /// Waits for a reason to stop. False if the query ended first.
    private boolean awaitReason(@Nullable Duration timeout) throws InterruptedException {
        lock.lock();
        try {
            long left = timeout == null ? Long.MAX_VALUE : timeout.toNanos();
            while (!ended && reason == null) {
                if (left <= 0 && timeout != null) {
                    stop(new BackendException.TimedOut(timeout));
                } else {
                    left = changed.awaitNanos(left);
                }
            }
            return !ended;
        } finally {
            lock.unlock();
        }
    }

    private void interruptUntilEnd(DuckDBPreparedStatement statement) throws InterruptedException {
        lock.lock();
        try {
            while (!ended) {
                statement.cancel();
                changed.awaitNanos(TimeUnit.MILLISECONDS.toNanos(REPEAT_MILLIS));
            }
        } catch (SQLException _) {
            // The statement is closed, so the query has ended.
        } finally {
            lock.unlock();
        }
    }
}

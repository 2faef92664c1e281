package org.stagewatch.cli;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// What is to be stopped when the program is interrupted, by Ctrl-C or by the system.
///
/// The process ends as soon as its shutdown hooks have. The hook therefore waits until the command that was stopped
/// has tidied up and said so, though not for ever.
final class Interruption {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Set<Runnable> stops = ConcurrentHashMap.newKeySet();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean isRequested;

    /// Work that can be stopped, until it is closed.
    interface Watch extends AutoCloseable {
        @Override
        void close();
    }

    /// Begins work that `stop` would stop; at once if the interruption has come already.
    Watch watch(Runnable stop) {
        stops.add(stop);
        if (isRequested) {
            stop.run();
        }
        return () -> stops.remove(stop);
    }

    /// Begins work that ends by itself soon after an interruption, and that the process waits for until it is closed.
    Watch hold() {
        return watch(() -> {});
    }

    boolean isRequested() {
        return isRequested;
    }

    /// Stops all work there is.
    void request() {
        isRequested = true;
        stops.forEach(Runnable::run);
    }

    /// Nothing is left to be waited for.
    void workEnded() {
        ended.countDown();
    }

    /// Lets the end of the process stop the work.
    void listen() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stopAndWait, "stop-work"));
    }

    private void stopAndWait() {
        boolean isAtWork = !stops.isEmpty();
        request();
        try {
            if (isAtWork && !ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                System.err.println("stagewatch: the work did not stop in time; the process ends without it");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}

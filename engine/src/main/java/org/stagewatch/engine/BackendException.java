package org.stagewatch.engine;

import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Why a backend could not do what it was asked. The message can be shown to a user: it has no SQL in it.
public abstract sealed class BackendException extends Exception {
    @Serial
    private static final long serialVersionUID = 1;

    private BackendException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /// Somebody asked for the query to stop.
    public static final class Cancelled extends BackendException {
        @Serial
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("the query was cancelled", null);
        }
    }

    /// The query took longer than allowed.
    public static final class TimedOut extends BackendException {
        @Serial
        private static final long serialVersionUID = 1;

        public TimedOut(Duration limit) {
            super("the query took longer than the allowed " + seconds(limit), null);
        }

        private static String seconds(Duration limit) {
            return limit.toMillis() % 1000 == 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
        }
    }

    /// The query needs more memory, or more space to spill to, than the settings allow.
    public static final class OutOfMemory extends BackendException {
        @Serial
        private static final long serialVersionUID = 1;

        /// @param limit the memory limit, in bytes
        /// @param spillDirectory where queries may put what does not fit in memory; null if nowhere
        public OutOfMemory(long limit, @Nullable Path spillDirectory, Throwable cause) {
            super(
                    "the query needs more than the memory limit of " + limit / 1_000_000 + " MB, and "
                            + spill(spillDirectory),
                    cause);
        }

        private static String spill(@Nullable Path directory) {
            return directory == null
                    ? "there is no spill directory for what does not fit"
                    : "the spill directory " + directory + " cannot take what does not fit";
        }
    }

    /// The result has more rows than the caller wants to hold.
    public static final class TooManyRows extends BackendException {
        @Serial
        private static final long serialVersionUID = 1;

        public TooManyRows(int limit) {
            super("the result has more than " + limit + " rows", null);
        }
    }

    /// Anything else: a file that cannot be read, a function that failed, a defect.
    public static final class Failed extends BackendException {
        @Serial
        private static final long serialVersionUID = 1;

        public Failed(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}

package org.stagewatch.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.stagewatch.engine.RowCursor;
import org.stagewatch.kql.sql.SqlText.ResultColumn;

class ProgressTest {
    private static final String CLEAR_LINE = "\r\u001B[K";
    private static final Terminal SCREEN = new Terminal(true, 80);
    private static final Duration LONG_ENOUGH = Duration.ofMillis(1200);

    private final StringWriter err = new StringWriter();

    @Test
    void showsHowFarALongQueryIsAndClearsTheLine() throws Exception {
        try (Progress _ = Progress.show(new HalfDone(), new PrintWriter(err), SCREEN)) {
            Thread.sleep(LONG_ENOUGH);
        }

        assertThat(err.toString()).startsWith(CLEAR_LINE + "running 50 %").endsWith(CLEAR_LINE);
    }

    @Test
    void showsNothingOfAShortQuery() {
        try (Progress _ = Progress.show(new HalfDone(), new PrintWriter(err), SCREEN)) {
            assertThat(err.toString()).isEmpty();
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void showsNothingWhereNobodyWatches() throws Exception {
        try (Progress _ = Progress.show(new HalfDone(), new PrintWriter(err), Terminal.PIPE)) {
            Thread.sleep(LONG_ENOUGH);
        }

        assertThat(err.toString()).isEmpty();
    }

    @Test
    void showsTheStatusAfterASecondAndNotMoreThanTenTimesASecond() {
        Steps clock = new Steps();
        try (StatusLine status = new StatusLine(new PrintWriter(err), SCREEN, clock)) {
            status.show("too early");
            clock.now = clock.now.plusMillis(1000);
            status.show("one");
            clock.now = clock.now.plusMillis(99);
            status.show("too soon");
            clock.now = clock.now.plusMillis(1);
            status.show("two");
        }

        assertThat(err.toString()).isEqualTo(CLEAR_LINE + "one" + CLEAR_LINE + "two" + CLEAR_LINE);
    }

    @Test
    void showsNoStatusWhereNobodyWatches() {
        Steps clock = new Steps();
        try (StatusLine status = new StatusLine(new PrintWriter(err), Terminal.PIPE, clock)) {
            clock.now = clock.now.plusSeconds(5);
            status.show("unseen");
        }

        assertThat(err.toString()).isEmpty();
    }

    /// A clock that the test sets.
    private static final class Steps implements InstantSource {
        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }
    }

    /// A query that stays half done.
    private record HalfDone() implements RowCursor {
        @Override
        public List<ResultColumn> columns() {
            return List.of();
        }

        @Override
        public boolean next() {
            return false;
        }

        @Override
        public @Nullable Object value(int column) {
            return null;
        }

        @Override
        public void cancel() {}

        @Override
        public OptionalDouble progress() {
            return OptionalDouble.of(0.5);
        }

        @Override
        public void close() {}
    }
}

package org.stagewatch.kql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimespanTest {
    @ParameterizedTest
    @CsvSource({
        "1d, 1.00:00:00",
        "1.5h, 01:30:00",
        "30m, 00:30:00",
        "10s, 00:00:10",
        "100ms, 00:00:00.1000000",
        "10microseconds, 00:00:00.0000100",
        "1tick, 00:00:00.0000001",
        "15 seconds, 00:00:15",
        "2, 2.00:00:00",
        "0.12:34:56.7, 12:34:56.7000000",
        "2.00:00:00, 2.00:00:00",
        "00:05, 00:05:00",
        "-1.02:03:04.5, -1.02:03:04.5000000",
        "-1d, -1.00:00:00",
        "0.1s, 00:00:00.1000000",
    })
    void readsEveryFormOfTheManual(String text, String formatted) {
        long ticks = Objects.requireNonNull(Timespan.parse(text));

        assertThat(Timespan.format(ticks)).isEqualTo(formatted);
        assertThat(Timespan.parse(formatted)).isEqualTo(ticks);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "x", "1w", "1..2s", "24:00", "00:60", "1:2:3:4:5", "99999999999d", "1e400s", "null"})
    void refusesWhatIsNoTimespan(String text) {
        assertThat(Timespan.parse(text)).isNull();
    }

    @Test
    void writesTheSmallestTimespan() {
        assertThat(Timespan.format(Long.MIN_VALUE)).isEqualTo("-10675199.02:48:05.4775808");
    }

    @Test
    void convertsDurationsBothWays() {
        Duration duration = Duration.ofSeconds(-3, 700);

        assertThat(Timespan.toDuration(Timespan.fromDuration(duration))).isEqualTo(duration);
    }
}

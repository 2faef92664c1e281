package org.stagewatch.kql.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatetimeTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014-05-25T08:20:03.123456Z     | 2014-05-25T08:20:03.1234560Z",
                "2014-05-25T08:20:03.123456      | 2014-05-25T08:20:03.1234560Z",
                "2014-05-25T08:20                | 2014-05-25T08:20:00.0000000Z",
                "2014-11-08 15:55:55.123456Z     | 2014-11-08T15:55:55.1234560Z",
                "2014-11-08 15:55                | 2014-11-08T15:55:00.0000000Z",
                "2014-11-08                      | 2014-11-08T00:00:00.0000000Z",
                "2014-11                         | 2014-11-01T00:00:00.0000000Z",
                "2014                            | 2014-01-01T00:00:00.0000000Z",
                "20141108                        | 2014-11-08T00:00:00.0000000Z",
                "2014-11-08T15:55:55+02:00       | 2014-11-08T13:55:55.0000000Z",
                "2014-11-08T15:55:55-0530        | 2014-11-08T21:25:55.0000000Z",
                "2014-11-08T15:55:55.123456789Z  | 2014-11-08T15:55:55.1234567Z",
                "Sat, 8 Nov 14 15:05:02 GMT      | 2014-11-08T15:05:02.0000000Z",
                "Sat, 8 Nov 14 15:05             | 2014-11-08T15:05:00.0000000Z",
                "8 Nov 2014 15:05 GMT            | 2014-11-08T15:05:00.0000000Z",
                "17 NOV 2020                     | 2020-11-17T00:00:00.0000000Z",
                "Saturday, 08-Nov-14 15:05:02 GMT| 2014-11-08T15:05:02.0000000Z",
                "08-Nov-14 15:05                 | 2014-11-08T15:05:00.0000000Z",
                "2014-11-08 15:05:25 GMT         | 2014-11-08T15:05:25.0000000Z",
                "11/8/2014 3:05:25 PM            | 2014-11-08T15:05:25.0000000Z",
                "Nov 8, 2014 12:00 AM            | 2014-11-08T00:00:00.0000000Z",
                "12-02-2022                      | 2022-12-02T00:00:00.0000000Z",
                "2017 - 08 - 01                  | 2017-08-01T00:00:00.0000000Z",
                "2025, 6, 14                     | 2025-06-14T00:00:00.0000000Z",
                "0001-01-01                      | 0001-01-01T00:00:00.0000000Z",
                "9999-12-31T23:59:59.9999999Z    | 9999-12-31T23:59:59.9999999Z",
            })
    void readsEveryFormOfTheManual(String text, String iso) {
        long ticks = Objects.requireNonNull(Datetime.parse(text));

        assertThat(Datetime.format(ticks)).isEqualTo(iso);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "x",
                "2014-13-01",
                "2015-02-29",
                "0000-01-01",
                "10000-01-01",
                "2014-11-08T24:00",
                "2014-11-08T10:60",
                "2014-11-08 x",
                "9999-12-31T23:59:59-01:00",
                "0001-01-01T00:00+01:00",
                "2014-11-08T10:00:00.Z",
                "99999999999",
                "８"
            })
    void refusesWhatIsNoDatetime(String text) {
        assertThat(Datetime.parse(text)).isNull();
    }

    @Test
    void countsTicksFromTheYearOne() {
        assertThat(Datetime.parse("0100-01-01")).isEqualTo(31_241_376_000_000_000L);
    }

    @Test
    void agreesWithTheCalendarOfTheJdkOnEveryDayOfFourCenturies() {
        LongStream days = LongStream.range(0, 146_097).map(day -> day * Timespan.TICKS_PER_DAY);

        assertThat(days.filter(ticks -> !Long.valueOf(ticks).equals(Datetime.parse(Datetime.format(ticks)))))
                .isEmpty();
    }

    @Test
    void convertsInstantsBothWays() {
        Instant instant = Instant.parse("1601-02-03T04:05:06.1234567Z");

        assertThat(Datetime.toInstant(Datetime.fromInstant(instant))).isEqualTo(instant);
        assertThat(Datetime.format(Datetime.fromInstant(instant))).isEqualTo("1601-02-03T04:05:06.1234567Z");
    }
}

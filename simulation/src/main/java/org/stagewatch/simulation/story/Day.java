package org.stagewatch.simulation.story;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.stagewatch.simulation.chance.Dice;

/// One day of the simulation; the enterprise lives in UTC.
///
/// @param index 0 for the first
/// @param count how many days the simulation has
public record Day(int index, int count, Instant start) {
    public Instant end() {
        return start.plus(Duration.ofDays(1));
    }

    public boolean isWorkday() {
        DayOfWeek day = start.atOffset(ZoneOffset.UTC).getDayOfWeek();
        return day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY;
    }

    /// A moment between two hours of the day, such as 8.5 and 17.
    public Instant between(double fromHour, double toHour, Dice dice) {
        return start.plus(dice.between(hours(fromHour), hours(toHour)));
    }

    /// A moment at which people work.
    public Instant atWork(Dice dice) {
        return between(8, 17.5, dice);
    }

    private static Duration hours(double hours) {
        return Duration.ofSeconds(Math.round(hours * 3600));
    }
}

package org.stagewatch.kql.function.datetime;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;

/// Functions of datetimes and timespans.
public final class DatetimeFunctions {
    public static final List<FunctionDefinition> ALL = List.of(
            new Around(),
            new Bin(),
            new BinAt(),
            new DatetimeAdd(),
            new DatetimeDiff(),
            new DatetimeListTimezones(),
            new DatetimeLocalToUtc(),
            new DatetimePart(),
            new DatetimeUtcToLocal(),
            new DayOfMonth(),
            new DayOfWeek(),
            new DayOfYear(),
            new EndOfDay(),
            new EndOfMonth(),
            new EndOfWeek(),
            new EndOfYear(),
            new FormatDatetime(),
            new FormatTimespan(),
            new GetMonth(),
            new GetYear(),
            new HourOfDay(),
            new MakeDatetime(),
            new MakeTimespan(),
            new MonthOfYear(),
            new StartOfDay(),
            new StartOfMonth(),
            new StartOfWeek(),
            new StartOfYear(),
            new UnixMicroseconds(),
            new UnixMilliseconds(),
            new UnixNanoseconds(),
            new UnixSeconds(),
            new WeekOfYear());

    private DatetimeFunctions() {}
}

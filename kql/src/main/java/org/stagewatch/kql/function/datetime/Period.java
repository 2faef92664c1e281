package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DATETIME;
import static org.stagewatch.kql.type.ScalarType.LONG;

import java.util.List;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ScalarFunction;

/// A calendar period that a datetime lies in, with its first and last tick: `startofmonth`, `endofmonth`.
enum Period {
    DAY("day", "days", 1),
    /// Begins on a Sunday.
    WEEK("week", "weeks", 7),
    MONTH("month", "months", 1),
    YEAR("year", "years", 12);

    private final String word;
    private final String words;
    /// How many days a period of fixed length has, or months one of another.
    private final int length;

    Period(String word, String words, int length) {
        this.word = word;
        this.words = words;
        this.length = length;
    }

    ScalarFunction.Builder startOverloads(ScalarFunction.Builder start) {
        return overloads(start.summary("The first moment of the " + word + " that a datetime is in."), 0, "");
    }

    ScalarFunction.Builder endOverloads(ScalarFunction.Builder end) {
        return overloads(end.summary("The last moment of the " + word + " that a datetime is in."), 1, " - 1");
    }

    private ScalarFunction.Builder overloads(ScalarFunction.Builder function, int further, String afterwards) {
        Parameter date = parameter("date", DATETIME, "The moment.");
        Parameter offset = parameter("offset", LONG, "How many " + words + " later, or earlier if negative.");
        return function.notes("The result is null outside the years 1 to 9999.")
                .overload(DATETIME, List.of(date), implementations(Integer.toString(further), afterwards))
                .overload(DATETIME, List.of(date, offset), implementations("({offset} + " + further + ")", afterwards));
    }

    private Implementation[] implementations(String count, String afterwards) {
        return switch (this) {
            case DAY, WEEK -> {
                String dayInWeek = this == DAY ? "0" : "({date} DIV 864000000000 + 1) % 7";
                String ticks = Calendar.inRange("({date} DIV 864000000000 - " + dayInWeek + " + " + length + " * "
                        + count + ") * 864000000000" + afterwards);
                yield new Implementation[] {sql(DUCKDB, ticks.replace("DIV", "//")), sql(SPARK, ticks)};
            }
            case MONTH, YEAR -> {
                String months = "CAST(" + length + " * " + count + " AS INT)";
                yield Calendar.ticksOfDate(
                        "(date_trunc('" + word + "', {calendar}) + to_months(" + months + "))",
                        "add_months(trunc({calendar}, '" + word + "'), " + months + ")",
                        afterwards);
            }
        };
    }
}

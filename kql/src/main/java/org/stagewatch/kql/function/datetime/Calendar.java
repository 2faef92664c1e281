package org.stagewatch.kql.function.datetime;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.dialect.Dialect.SPARK;
import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.type.Datetime.MAX_TICKS;

import org.stagewatch.kql.function.Implementation;

/// The SQL between ticks and calendar dates, on both dialects.
final class Calendar {
    private static final String DUCKDB_DATE = "(DATE '0001-01-01' + CAST({date} // 864000000000 AS INTEGER))";
    private static final String SPARK_DATE = "date_add(DATE'0001-01-01', CAST({date} DIV 864000000000 AS INT))";

    private Calendar() {}

    /// A template over `{calendar}`, the date of the parameter `date`.
    static Implementation[] sqlOfDate(String duckDb, String spark) {
        return new Implementation[] {
            sql(DUCKDB, duckDb.replace("{calendar}", DUCKDB_DATE)), sql(SPARK, spark.replace("{calendar}", SPARK_DATE))
        };
    }

    /// The ticks at the start of the calendar date that the templates give; null outside the years 1 to 9999.
    static Implementation[] ticksOfDate(String duckDb, String spark, String afterwards) {
        return sqlOfDate(
                inRange("date_diff('day', DATE '0001-01-01', CAST(" + duckDb + " AS DATE)) * 864000000000"
                        + afterwards),
                inRange("datediff(" + spark + ", DATE'0001-01-01') * 864000000000" + afterwards));
    }

    /// A tick count that is no datetime becomes null.
    static String inRange(String ticks) {
        return "CASE WHEN " + ticks + " BETWEEN 0 AND " + MAX_TICKS + " THEN " + ticks + " END";
    }
}

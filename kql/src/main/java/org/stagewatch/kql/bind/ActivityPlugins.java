package org.stagewatch.kql.bind;

import java.util.List;
import java.util.Map;

/// The plugins that count ids over time, said in KQL. Source: the manual page of each.
///
/// Bins are counted from the start of the analysis, except those of `session_count`, which are counted from zero as
/// `bin` does. Both ends of the analysis belong to it.
final class ActivityPlugins {
    private static final Plugin ACTIVE_USERS_COUNT = new TimelinePlugin(
            List.of("first", "last", "lookback", "period", "least", "step"), List.of("dcount"), List.of(), """
            source
            | where time > first - lookback and time <= last
            | summarize by id, seen = bin_at(time, period, first){dimensions}
            | mv-expand ahead = range(0, tolong(lookback / period) - 1) to typeof(long)
            | summarize periods = count(), appearances = countif(ahead == 0)
                by id, time = seen + ahead * period{dimensions}
            | where appearances > 0 and periods >= least and time between (first .. last)
            | summarize dcount(id) by time = bin_at(time, step, first){dimensions}
            """);

    private static final Plugin ACTIVITY_COUNTS_METRICS = new TimelinePlugin(
            List.of("first", "last", "step"),
            List.of("count", "dcount", "new_dcount", "aggregated_dcount"),
            List.of(),
            """
            let seen = source
                | where time between (first .. last)
                | summarize rows = count() by id, time = bin_at(time, step, first){dimensions};
            let debuts = seen
                | summarize time = min(time) by id{dimensions}
                | summarize debuts = count() by time{dimensions};
            seen
            | summarize sum(rows), dcount(id) by time{dimensions}
            | lookup debuts on time{dimensions}
            | extend debuts = coalesce(debuts, 0)
            | sort by {sorted}time asc
            | extend total = row_cumsum(debuts, row_number() == 1{other})
            | project time{dimensions}, sum_rows, dcount_id, debuts, total
            """);

    private static final Plugin ACTIVITY_ENGAGEMENT = new TimelinePlugin(
            List.of("first", "last", "inside", "outside"),
            List.of("dcount_activities_inner", "dcount_activities_outer"),
            List.of("activity_ratio"),
            """
            source
            | where time > first + inside - outside and time <= last
            | summarize by id, seen = bin_at(time, inside, first){dimensions}
            | mv-expand ahead = range(0, tolong(outside / inside) - 1) to typeof(long)
            | summarize inner = dcountif(id, ahead == 0), outer = dcount(id)
                by time = seen + ahead * inside{dimensions}
            | where time between (first .. last)
            | extend ratio = toreal(inner) / outer
            """);

    private static final Plugin ACTIVITY_METRICS = new TimelinePlugin(
            List.of("first", "last", "step"),
            List.of("dcount_values", "dcount_newvalues"),
            List.of("retention_rate", "churn_rate"),
            """
            source
            | where time between (first .. last)
            | summarize by id, seen = bin_at(time, step, first){dimensions}
            | mv-expand ahead = range(0, 1) to typeof(long)
            | summarize isHere = countif(ahead == 0) > 0, wasBefore = countif(ahead == 1) > 0
                by id, time = seen + ahead * step{dimensions}
            | summarize present = countif(isHere), fresh = countif(isHere and not(wasBefore)),
                kept = countif(isHere and wasBefore), past = countif(wasBefore)
                by time{dimensions}
            | where present > 0
            | project time{dimensions}, present, fresh, toreal(kept) / past, toreal(past - kept) / past
            """);

    private static final Plugin SESSION_COUNT =
            new TimelinePlugin(List.of("first", "last", "step", "lookback"), List.of("count_sessions"), List.of(), """
            source
            | where time between ((first - lookback) .. last)
            | sort by {sorted}id asc, time asc
            | extend isNew = row_number() == 1 or id != prev(id){other} or time - prev(time) >= lookback
            | where isNew and time >= first
            | summarize count() by time = bin(time, step){dimensions}
            """);

    private static final Plugin SLIDING_WINDOW_COUNTS = new TimelinePlugin(
            List.of("first", "last", "lookback", "step"), List.of("Count", "Dcount"), List.of(), """
            source
            | where time > first - lookback and time <= last
            | summarize rows = count() by id, seen = bin_at(time, step, first){dimensions}
            | mv-expand ahead = range(0, tolong(lookback / step) - 1) to typeof(long)
            | extend time = seen + ahead * step
            | where time between (first .. last)
            | summarize sum(rows), dcount(id) by time{dimensions}
            """);

    private ActivityPlugins() {}

    static Map<String, Plugin> all() {
        return Map.of(
                "active_users_count", ACTIVE_USERS_COUNT,
                "activity_counts_metrics", ACTIVITY_COUNTS_METRICS,
                "activity_engagement", ACTIVITY_ENGAGEMENT,
                "activity_metrics", ACTIVITY_METRICS,
                "session_count", SESSION_COUNT,
                "sliding_window_counts", SLIDING_WINDOW_COUNTS);
    }
}

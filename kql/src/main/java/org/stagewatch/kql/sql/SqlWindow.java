package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.plan.WindowCall;

/// Writes the functions that look at neighbouring rows.
///
/// The rows are numbered first, and everything else follows that number, so that rows which tie stand in the same place
/// for every function.
final class SqlWindow {
    private final SqlWriter.Writing writing;
    private final SqlQueryPrinter printer;

    SqlWindow(SqlWriter.Writing writing, SqlQueryPrinter printer) {
        this.writing = writing;
        this.printer = printer;
    }

    SqlQuery query(Plan.Window window) {
        List<SqlQuery.Item> inputs = SqlWriter.Writing.keep(window.input().columns());
        List<SqlQuery.Item> numbered = new ArrayList<>(inputs);
        String order = window.order().isEmpty() ? "" : "ORDER BY " + printer.orderBy(writing.orderBy(window.order()));
        numbered.add(new SqlQuery.Item(new SqlExpression.Verbatim("row_number() OVER (" + order + ")"), "place"));
        List<String> parts = new ArrayList<>();
        for (ScalarExpression key : window.partition()) {
            String part = "part" + parts.size();
            parts.add(part);
            numbered.add(new SqlQuery.Item(writing.expressions().write(key, Use.VALUE), part));
        }
        SqlQuery query = SqlQuery.Select.of(numbered, new SqlQuery.From.Derived(writing.query(window.input())));

        List<SqlQuery.Item> segmented = new ArrayList<>(inputs);
        segmented.add(SqlQuery.Item.keep("place"));
        parts.forEach(part -> segmented.add(SqlQuery.Item.keep(part)));
        List<SqlQuery.Item> changed = new ArrayList<>(segmented);
        List<SqlQuery.Item> items = new ArrayList<>(inputs);
        for (int index = 0; index < window.assignments().size(); index++) {
            Plan.Window.WindowAssignment assignment = window.assignments().get(index);
            String segment = "segment" + index;
            String change = "change" + index;
            segmented.add(new SqlQuery.Item(segment(restart(assignment.call()), parts), segment));
            changed.add(SqlQuery.Item.keep(segment));
            changed.add(new SqlQuery.Item(change(assignment.call(), within(parts, List.of(segment))), change));
            items.add(new SqlQuery.Item(
                    value(assignment.call(), within(parts, List.of(segment)), change),
                    SqlWriter.name(assignment.column())));
        }
        SqlQuery segments = SqlQuery.Select.of(segmented, new SqlQuery.From.Derived(query));
        SqlQuery changes = SqlQuery.Select.of(changed, new SqlQuery.From.Derived(segments));
        return SqlQuery.Select.of(items, new SqlQuery.From.Derived(changes));
    }

    /// What rows agree on that a function sees together: names of columns made here.
    private static SqlExpression within(List<String> parts, List<String> segment) {
        return new SqlExpression.Verbatim(
                Stream.concat(parts.stream(), segment.stream()).collect(Collectors.joining(", ")));
    }

    private static @Nullable ScalarExpression restart(WindowCall call) {
        return switch (call) {
            case WindowCall.RowNumber(var _, var restart) -> restart;
            case WindowCall.RunningSum(var _, var restart) -> restart;
            case WindowCall.Rank(var _, var _, var restart) -> restart;
            case WindowCall.Neighbour _ -> null;
        };
    }

    /// How often the condition was true so far: rows between two restarts share a number.
    private SqlExpression segment(@Nullable ScalarExpression restart, List<String> parts) {
        return restart == null
                ? SqlExpression.number(0)
                : SqlExpression.sql(
                        "count_if({restart}) OVER (PARTITION BY {parts} ORDER BY place ROWS UNBOUNDED PRECEDING)",
                        writing.expressions().write(restart, Use.VALUE),
                        within(parts, List.of("0")));
    }

    /// 1 where a rank's value differs from the row before, and in the first row of a segment.
    private SqlExpression change(WindowCall call, SqlExpression within) {
        return call instanceof WindowCall.Rank(var value, var _, var _)
                ? SqlExpression.sql(
                        "CASE WHEN {value} IS DISTINCT FROM lag({value}) OVER (PARTITION BY {segment} ORDER BY place)"
                                + " OR row_number() OVER (PARTITION BY {segment} ORDER BY place) = 1 THEN 1 ELSE 0 END",
                        writing.expressions().write(value, Use.VALUE),
                        within)
                : SqlExpression.number(0);
    }

    private SqlExpression value(WindowCall call, SqlExpression within, String change) {
        return switch (call) {
            case WindowCall.RowNumber(var start, var _) ->
                SqlExpression.sql(
                        "row_number() OVER (PARTITION BY {segment} ORDER BY place) - 1 + {start}",
                        within,
                        writing.expressions().write(start, Use.VALUE));
            case WindowCall.Neighbour(var value, var offset, var absent) ->
                SqlExpression.sql(
                        (offset >= 0 ? "lag" : "lead") + "({value}, " + Math.abs(offset)
                                + ", {absent}) OVER (PARTITION BY {segment} ORDER BY place)",
                        writing.expressions().write(value, Use.VALUE),
                        writing.expressions().write(absent, Use.VALUE),
                        within);
            case WindowCall.RunningSum(var term, var _) ->
                SqlExpression.sql(
                        "CAST(coalesce(sum({term}) OVER (PARTITION BY {segment} ORDER BY place ROWS UNBOUNDED PRECEDING), 0) AS "
                                + SqlExpressionWriter.sqlType(term.type()) + ")",
                        writing.expressions().write(term, Use.VALUE),
                        within);
            case WindowCall.Rank(var _, var kind, var _) ->
                SqlExpression.sql(
                        switch (kind) {
                            case DENSE ->
                                "CAST(sum({change}) OVER (PARTITION BY {segment} ORDER BY place ROWS UNBOUNDED PRECEDING) AS BIGINT)";
                            case MINIMUM ->
                                "max(CASE WHEN {change} = 1 THEN place END) OVER (PARTITION BY {segment} ORDER BY place ROWS UNBOUNDED PRECEDING)"
                                        + " - min(place) OVER (PARTITION BY {segment}) + 1";
                        },
                        SqlExpression.name(change),
                        within);
        };
    }
}

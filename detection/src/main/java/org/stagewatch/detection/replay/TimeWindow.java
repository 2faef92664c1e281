package org.stagewatch.detection.replay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.RewritePlan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// What one run of a detection may see: the rows after a time, up to and with another, as `Timestamp > ago(1h)` has
/// it: runs an hour apart then see each event in one of them.
///
/// A run at noon knows nothing of the afternoon, and no more of the past than the lookback gives it, whatever the
/// query asks for. Rows without a time, such as those of watchlists, are always seen, and so are external files.
///
/// @param from in ticks
/// @param to in ticks
record TimeWindow(long from, long to) {
    private static final List<String> TIME_COLUMNS = List.of("Timestamp", "TimeGenerated");

    private static final ScalarFunction IS_WITHIN = ScalarFunction.named("is_within_run")
            .overload(
                    ScalarType.BOOL,
                    List.of(any("time"), any("from"), any("to")),
                    Implementation.sql("({time} > {from} AND {time} <= {to})"))
            .build();

    /// The plan over the rows of the window.
    Plan limit(Plan plan) {
        return new RewritePlan(this::limit, Map.of()).rewrite(plan);
    }

    private Plan limit(Plan.Scan scan) {
        if (scan.table().files() != null) {
            return scan;
        }
        return timeColumn(scan)
                .map(time -> (Plan) new Plan.Filter(scan, isWithin(time)))
                .orElse(scan);
    }

    /// The column that says when a scanned row happened.
    static Optional<Column> timeColumn(Plan.Scan scan) {
        return TIME_COLUMNS.stream()
                .flatMap(name ->
                        scan.columns().stream().filter(column -> column.name().equals(name)))
                .filter(column -> column.type() == ScalarType.DATETIME)
                .findFirst();
    }

    private ScalarExpression isWithin(Column time) {
        return new ScalarExpression.Call(
                IS_WITHIN,
                IS_WITHIN.overloads().getFirst(),
                List.of(new ScalarExpression.ColumnValue(time), ticks(from), ticks(to)),
                ScalarType.BOOL);
    }

    private static ScalarExpression ticks(long ticks) {
        return new ScalarExpression.Constant(ScalarType.DATETIME, ticks);
    }

    private static Parameter any(String name) {
        return Parameter.parameter(name, ParameterType.ANY, "");
    }
}

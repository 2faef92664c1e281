package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// `rows_near`: the rows for which a condition is true, and those around them. Source: the manual page *rows_near
/// plugin*.
final class RowsNear implements Plugin {
    private static final Meaning NEAR = new Meaning("""
            let numbered = materialize(source | serialize number = row_number());
            let near = numbered
                | where isMeant
                | mv-expand number = range(number - before, number + after) to typeof(long)
                | distinct number;
            numbered
            | where number in (near)
            """);

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(2, 3)) {
            return Rows.broken();
        }
        ExpressionBinder expressions = call.expressions();
        ScalarExpression condition =
                expressions.bindAs(ScalarType.BOOL, call.arguments().getFirst().value());
        ScalarExpression before = count(call, 1);
        ScalarExpression after = call.arguments().size() > 2 ? count(call, 2) : before;
        if (before == null || after == null || condition.type() == ScalarType.ERROR) {
            return call.rows();
        }
        Column isMeant = call.binding().newColumn("isMeant", ScalarType.BOOL);
        List<Assignment> numbered = new ArrayList<>();
        numbered.add(new Assignment(isMeant, condition));
        for (Column column : call.rows().visible()) {
            numbered.add(new Assignment(
                    call.binding().newColumn("column" + numbered.size(), column.type()),
                    new ScalarExpression.ColumnValue(column)));
        }
        Rows near = NEAR.over(
                expressions.rows().project(numbered),
                Map.of("before", before, "after", after),
                call.binding(),
                call.span());
        if (near.isBroken()) {
            return near;
        }
        List<Assignment> named = new ArrayList<>();
        for (Column column : call.rows().visible()) {
            named.add(new Assignment(
                    call.binding().renew(column),
                    new ScalarExpression.ColumnValue(near.visible().get(named.size() + 1))));
        }
        return near.project(named);
    }

    /// How many rows on a side; null after a report.
    private static @Nullable ScalarExpression count(PluginCall call, int place) {
        ScalarExpression count = call.constant(place);
        if (count == null || count.type().isInteger()) {
            return count;
        }
        call.binding()
                .report(Problems.notTheType(
                        ScalarType.LONG,
                        count.type(),
                        call.arguments().get(place).span()));
        return null;
    }
}

package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// `preview`: the first rows. The service gives their number as a second result, for which there is no place here.
/// Source: the manual page *preview plugin*.
final class Preview implements Plugin {
    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(1, 1)) {
            return Rows.broken();
        }
        if (!call.isToRun()) {
            // Two results have no columns that an operator could use.
            call.binding().leaveOpen();
            return call.rows().unordered(new Plan.Values(List.of(), List.of()), List.of());
        }
        Rows rows = call.rows();
        ScalarExpression count = call.expressions()
                .bindAs(ScalarType.LONG, call.arguments().getFirst().value());
        return rows.over(new Plan.Limit(rows.plan(), List.of(), rows.order(), count));
    }
}

package org.stagewatch.kql.bind;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// `dcount_intersect`: for each sketch, how many different values it and all sketches before it have seen.
///
/// Source: the manual page *dcount_intersect plugin*.
final class DcountIntersect implements Plugin {
    private static final int MOST_SKETCHES = 16;

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(2, MOST_SKETCHES) || call.rows().isBroken()) {
            return Rows.broken();
        }
        ExpressionBinder expressions = call.expressions();
        List<ScalarExpression> sketches = new ArrayList<>();
        List<Assignment> assignments = new ArrayList<>(call.rows().keepAll());
        for (int place = 0; place < call.arguments().size(); place++) {
            sketches.add(expressions.bindAs(
                    ScalarType.DYNAMIC, call.arguments().get(place).value()));
            assignments.add(new Assignment(
                    call.binding().newColumn("s" + place, ScalarType.LONG),
                    expressions.operator("hll intersect", call.span(), sketches)));
        }
        return call.rows().project(assignments);
    }
}

package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;

/// A plugin that binds as in Microsoft's binder, and isn't run here.
///
/// @param most [Integer#MAX_VALUE] if there is no end to its arguments
/// @param ofNothing what is known of its result where there are no rows
/// @param reason why it isn't run; begins with a word that fits behind a colon
record RefusedPlugin(int least, int most, OfNothing ofNothing, String reason, Result result) implements Plugin {
    /// What a plugin makes of no rows.
    enum OfNothing {
        NO_ROWS,
        UNKNOWN
    }

    /// The columns of the result.
    @FunctionalInterface
    interface Result {
        List<Column> columns(PluginCall call);
    }

    @Override
    public Rows bind(PluginCall call) {
        if (!call.hasArguments(least, most)) {
            return Rows.broken();
        }
        List<Column> columns = result.columns(call);
        Rows bound = Rows.of(new Plan.Values(columns, List.of()));
        if (ofNothing == OfNothing.NO_ROWS && new OverNoRows(call.binding(), call.rows()).areNone()) {
            return bound;
        }
        call.binding().leaveOpen();
        return call.refused(reason, bound);
    }
}

package org.stagewatch.kql.bind;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.plan.Plan;

/// Asks the data which columns the result of a plugin has.
record ColumnsFromData(PluginCall call) {
    /// The rows of a plan; null after a report.
    ///
    /// @param example of an output schema that would make the question needless
    @Nullable
    List<List<@Nullable Object>> ask(Plan plan, String example) {
        if (call.binding().diagnostics().hasErrors()) {
            return null;
        }
        String reason = "none can be read here";
        switch (call.binding().ask(plan)) {
            case DataQuestions.Answer.Known(var rows) -> {
                return rows;
            }
            case DataQuestions.Answer.Unknown(var why) -> reason = why;
            case null -> {}
        }
        call.binding().report(DataProblems.columnsFromData(call.name(), reason, call.span(), example));
        return null;
    }
}

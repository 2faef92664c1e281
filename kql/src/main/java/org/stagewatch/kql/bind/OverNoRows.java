package org.stagewatch.kql.bind;

import java.util.List;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.function.Implementation.Unsupported;
import org.stagewatch.kql.function.Implementation.Unsupported.Need;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.plan.Assignment;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Calls that no dialect can carry out, over rows of which there are none: nothing has to be worked out, so such a
/// query
/// runs. Many tables of an evidence folder are empty, and a detection should not be refused for what it never reaches.
///
/// @param rows the rows that the call reads
record OverNoRows(Binding binding, Rows rows) {
    /// Whether the overload is refused only over rows, and the data says that there are none.
    boolean isNeverCalled(Overload overload) {
        return binding.dialects().stream().allMatch(dialect -> isRefusedOverRows(overload, dialect)) && areNone();
    }

    /// Whether something is to run, and the data says that there are no rows.
    boolean areNone() {
        return !binding.dialects().isEmpty()
                && !rows.isBroken()
                && !binding.diagnostics().hasErrors()
                && binding.ask(anyRow()) instanceof DataQuestions.Answer.Known(var found)
                && found.isEmpty();
    }

    private static boolean isRefusedOverRows(Overload overload, Dialect dialect) {
        return overload.implementations().get(dialect) instanceof Unsupported(var _, var _, var need)
                && need == Need.WITH_ROWS;
    }

    private Plan anyRow() {
        Column column = binding.newColumn("any", ScalarType.LONG);
        ScalarExpression one = new ScalarExpression.Constant(ScalarType.LONG, 1L);
        return new Plan.Limit(
                new Plan.Project(rows.plan(), List.of(new Assignment(column, one))), List.of(), List.of(), one);
    }
}

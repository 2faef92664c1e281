package org.stagewatch.kql.plan;

import java.util.ArrayList;
import java.util.List;

/// A step of [Plan.Match].
///
/// @param condition which rows match
/// @param assignments the values of declared columns in a row that matches; those not named have their initial value
/// @param remembered columns by which the conditions and assignments of all steps read the latest row of this one
public record MatchStep(
        ScalarExpression condition, List<Assignment> assignments, List<Remembered> remembered, Output output) {
    public MatchStep {
        assignments = List.copyOf(assignments);
        remembered = List.copyOf(remembered);
    }

    /// What the step reads.
    public List<ScalarExpression> expressions() {
        List<ScalarExpression> expressions = new ArrayList<>(List.of(condition));
        assignments.forEach(assignment -> expressions.add(assignment.value()));
        return expressions;
    }

    /// A value of a step's latest row.
    ///
    /// @param column stands for it in expressions
    /// @param source the column of the input, or the declared column, that it is the value of
    /// @param absent its value where the step has no row
    public record Remembered(Column column, Column source, ScalarExpression absent) {}

    /// Which of the rows that match are in the result.
    public enum Output {
        ALL,
        /// Of rows that match one after the other in one sequence, the last one.
        LAST,
        NONE
    }
}

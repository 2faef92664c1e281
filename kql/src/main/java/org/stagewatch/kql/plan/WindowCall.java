package org.stagewatch.kql.plan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A value that a row gets from its neighbours, in the order of the [Plan.Window] it stands in.
public sealed interface WindowCall {
    /// The row's number, counted from `start`; starts anew at each row where `restart` is true.
    record RowNumber(ScalarExpression start, @Nullable ScalarExpression restart) implements WindowCall {}

    /// The value of an expression `offset` rows before (negative: after) this one, `absent` where there is no such row.
    record Neighbour(ScalarExpression value, long offset, ScalarExpression absent) implements WindowCall {}

    /// The sum of a term so far; starts anew at each row where `restart` is true.
    record RunningSum(ScalarExpression term, @Nullable ScalarExpression restart) implements WindowCall {}

    /// The rank of a value among the rows: how often it changed so far (dense), or the number of the row where it did.
    record Rank(
            ScalarExpression value, RankKind kind, @Nullable ScalarExpression restart) implements WindowCall {}

    enum RankKind {
        DENSE,
        MINIMUM
    }

    /// The expressions it reads.
    default List<ScalarExpression> expressions() {
        return switch (this) {
            case RowNumber(var start, var restart) -> withOptional(List.of(start), restart);
            case Neighbour(var value, var _, var absent) -> List.of(value, absent);
            case RunningSum(var term, var restart) -> withOptional(List.of(term), restart);
            case Rank(var value, var _, var restart) -> withOptional(List.of(value), restart);
        };
    }

    private static List<ScalarExpression> withOptional(
            List<ScalarExpression> expressions, @Nullable ScalarExpression optional) {
        if (optional == null) {
            return expressions;
        }
        List<ScalarExpression> all = new ArrayList<>(expressions);
        all.add(optional);
        return List.copyOf(all);
    }
}

package org.stagewatch.kql.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Overload;

/// What an [Plan.Aggregate] works out for each group.
public sealed interface Aggregation {
    List<Column> columns();

    /// One function, one value.
    ///
    /// @param order in which order the rows come, where the function minds
    record Single(
            Column column,
            AggregateFunction function,
            Overload overload,
            List<ScalarExpression> arguments,
            List<Ordering> order)
            implements Aggregation {
        public Single {
            arguments = List.copyOf(arguments);
            order = List.copyOf(order);
        }

        @Override
        public List<Column> columns() {
            return List.of(column);
        }
    }

    /// `arg_max`, `arg_min` and `take_any` of several columns: values that all come from one row of the group.
    ///
    /// @param by what is greatest or least; null for any row
    record FromOneRow(
            List<Assignment> carried,
            Choice choice,
            @Nullable ScalarExpression by) implements Aggregation {
        public FromOneRow {
            carried = List.copyOf(carried);
        }

        @Override
        public List<Column> columns() {
            return carried.stream().map(Assignment::column).toList();
        }
    }

    enum Choice {
        GREATEST,
        LEAST,
        ANY
    }
}

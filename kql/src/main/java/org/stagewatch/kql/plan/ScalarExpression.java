package org.stagewatch.kql.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

/// A typed scalar expression over the columns of one row.
public sealed interface ScalarExpression {
    ScalarType type();

    /// Whether its value can be null.
    boolean isNullable();

    record ColumnValue(Column column) implements ScalarExpression {
        @Override
        public ScalarType type() {
            return column.type();
        }

        @Override
        public boolean isNullable() {
            return column.type().isNullable();
        }
    }

    /// @param value held as [ScalarType] says; never null for a string
    record Constant(ScalarType type, @Nullable Object value) implements ScalarExpression {
        public Constant {
            if (value == null && type == ScalarType.STRING) {
                value = "";
            }
        }

        @Override
        public boolean isNullable() {
            return value == null;
        }
    }

    /// A type as an argument: `typeof(long)`.
    record TypeValue(ScalarType type) implements ScalarExpression {
        @Override
        public boolean isNullable() {
            return false;
        }
    }

    record Call(ScalarFunction function, Overload overload, List<ScalarExpression> arguments, ScalarType type)
            implements ScalarExpression {
        public Call {
            arguments = List.copyOf(arguments);
            if (!overload.accepts(arguments.size())) {
                throw new IllegalArgumentException(function.name() + " does not take " + arguments.size());
            }
        }

        @Override
        public boolean isNullable() {
            return type.isNullable()
                    && switch (overload.nulls()) {
                        case NEVER -> false;
                        case POSSIBLE -> true;
                        case FROM_ARGUMENTS -> arguments.stream().anyMatch(ScalarExpression::isNullable);
                    };
        }
    }

    /// `a and b and c`.
    record And(List<ScalarExpression> operands) implements ScalarExpression {
        public And {
            operands = List.copyOf(operands);
        }

        @Override
        public ScalarType type() {
            return ScalarType.BOOL;
        }

        @Override
        public boolean isNullable() {
            return operands.stream().anyMatch(ScalarExpression::isNullable);
        }
    }

    /// `a or b or c`.
    record Or(List<ScalarExpression> operands) implements ScalarExpression {
        public Or {
            operands = List.copyOf(operands);
        }

        @Override
        public ScalarType type() {
            return ScalarType.BOOL;
        }

        @Override
        public boolean isNullable() {
            return operands.stream().anyMatch(ScalarExpression::isNullable);
        }
    }

    /// `toscalar(plan)`: the first column of the plan's first row, null (or empty) if there is none.
    record ScalarSubquery(Plan plan, ScalarType type) implements ScalarExpression {
        @Override
        public boolean isNullable() {
            return type.isNullable();
        }
    }

    /// Whether a value is in the first column of a plan: `x in (T | project y)`.
    ///
    /// @param isNegated for `!in`
    record InSubquery(ScalarExpression value, Plan plan, boolean isNegated) implements ScalarExpression {
        @Override
        public ScalarType type() {
            return ScalarType.BOOL;
        }

        @Override
        public boolean isNullable() {
            return false;
        }
    }

    /// Stands where a diagnostic was given; no plan with one in it is ever run.
    record Invalid() implements ScalarExpression {
        @Override
        public ScalarType type() {
            return ScalarType.ERROR;
        }

        @Override
        public boolean isNullable() {
            return true;
        }
    }
}

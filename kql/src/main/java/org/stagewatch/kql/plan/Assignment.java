package org.stagewatch.kql.plan;

/// A column and the expression that gives its value. A column passed on is assigned its own value.
public record Assignment(Column column, ScalarExpression value) {
    public static Assignment keep(Column column) {
        return new Assignment(column, new ScalarExpression.ColumnValue(column));
    }

    /// Whether this passes a column on as it is.
    public boolean isKept() {
        return value instanceof ScalarExpression.ColumnValue(var kept) && kept.equals(column);
    }
}

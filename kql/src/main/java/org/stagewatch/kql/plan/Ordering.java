package org.stagewatch.kql.plan;

/// One key of an order of rows.
public record Ordering(ScalarExpression key, Direction direction, Nulls nulls) {
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public enum Nulls {
        FIRST,
        LAST
    }
}

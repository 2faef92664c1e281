package org.stagewatch.kql.syntax;

import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;

/// A key of `sort`, `top` and their like: an expression, perhaps named, with `asc|desc` and `nulls first|last` if
/// written.
public record SortKey(
        Span span,
        NamedExpression expression,
        @Nullable Direction direction,
        @Nullable Nulls nulls) implements SyntaxNode {
    public enum Direction {
        ASCENDING,
        DESCENDING
    }

    public enum Nulls {
        FIRST,
        LAST
    }
}

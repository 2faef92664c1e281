package org.stagewatch.kql.syntax;

import java.util.List;
import org.stagewatch.kql.source.Span;

/// An item of `extend`, `project`, `summarize` and their like: `x`, `Name = x`, or `(a, b) = x`.
///
/// @param names none, one, or those of a tuple
public record NamedExpression(Span span, List<Name> names, Expression value) implements SyntaxNode {
    public NamedExpression {
        names = List.copyOf(names);
    }
}

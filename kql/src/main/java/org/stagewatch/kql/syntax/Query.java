package org.stagewatch.kql.syntax;

import java.util.List;
import org.stagewatch.kql.source.Span;

/// A whole query: statements in order. The last tabular (or scalar) expression statement is its result.
public record Query(Span span, List<Statement> statements) implements SyntaxNode {
    public Query {
        statements = List.copyOf(statements);
    }
}

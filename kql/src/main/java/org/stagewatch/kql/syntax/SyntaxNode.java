package org.stagewatch.kql.syntax;

import org.stagewatch.kql.source.Span;

/// A piece of a query's syntax tree; knows its place in the text.
public sealed interface SyntaxNode
        permits Argument,
                ColumnDeclaration,
                Expression,
                Name,
                NamedExpression,
                Operator,
                OperatorParameter,
                ParameterDeclaration,
                Query,
                SortKey,
                Statement {
    Span span();
}

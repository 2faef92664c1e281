package org.stagewatch.kql.syntax;

import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// `name: type`, as in `datatable (name: type)`. An unknown type has been reported and is `ERROR` here.
public record ColumnDeclaration(Span span, Name name, ScalarType type) implements SyntaxNode {}

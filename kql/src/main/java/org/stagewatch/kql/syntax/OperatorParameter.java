package org.stagewatch.kql.syntax;

import org.stagewatch.kql.source.Span;

/// A `name = value` that steers an operator: `kind = inner`, `hint.strategy = broadcast`, `isfuzzy = true`.
///
/// A bare word as value (`inner`) is an [Expression.NameReference].
public record OperatorParameter(Span span, Name name, Expression value) implements SyntaxNode {}

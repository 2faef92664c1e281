package org.stagewatch.kql.syntax;

import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;

/// One argument of a call, perhaps by name: `f(x, limit = 3)`.
public record Argument(Span span, @Nullable Name name, Expression value) implements SyntaxNode {}

package org.stagewatch.kql.syntax;

import org.stagewatch.kql.source.Span;

/// A name as written: `DeviceName`, `['Quoted Name']` or, where patterns may stand, `Initiating*`.
///
/// @param text the name itself, without brackets and quotes
public record Name(Span span, String text) implements SyntaxNode {}

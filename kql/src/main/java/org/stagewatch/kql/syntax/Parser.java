package org.stagewatch.kql.syntax;

import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;

/// Reads a query by recursive descent.
///
/// It never throws: what is missing becomes [Expression.Missing], what cannot be read is skipped up to the next pipe or
/// semicolon, and all mistakes are reported together. Nesting is limited, so that no text can exhaust the stack.
public final class Parser {
    public ParsedQuery parse(SourceText source) {
        Diagnostics diagnostics = new Diagnostics();
        Parsing parsing = new Parsing(new TokenCursor(source, diagnostics));
        Query query = parsing.statements().query(source.text().length());
        return new ParsedQuery(source, query, diagnostics.all());
    }
}

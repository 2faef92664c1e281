package org.stagewatch.kql.syntax;

import org.stagewatch.kql.source.SourceText;

/// Writes a syntax tree as KQL, one operator a line and with no parentheses but those that the tree needs.
///
/// Parsing the text gives the same tree again, but for the spans.
public final class Printer {
    private final SourceText source;

    /// @param source the text that the tree was parsed from; of what the tree keeps only as a whole it is copied
    public Printer(SourceText source) {
        this.source = source;
    }

    public String print(Query query) {
        PrintedText text = new PrintedText();
        new StatementPrinter(source, text).statements(query.statements());
        return text.toString();
    }
}

package org.stagewatch.detection.pack;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.syntax.Lexer;
import org.stagewatch.kql.syntax.Parser;
import org.stagewatch.kql.syntax.Statement;
import org.stagewatch.kql.syntax.Token;
import org.stagewatch.kql.syntax.TokenKind;

/// Finds which functions a text calls. Each name counts, wherever it stands: one that is a column's as well is taken
/// for
/// a call, so there may be more here than are called, never fewer.
final class CalledFunctions {
    private final Map<String, SourceText> functions = new LinkedHashMap<>();

    CalledFunctions(List<SourceText> functions) {
        for (SourceText function : functions) {
            new Parser().parse(function).query().statements().forEach(statement -> {
                if (statement instanceof Statement.Let(var _, var name, var _)) {
                    this.functions.put(name.text(), function);
                }
            });
        }
    }

    Map<String, SourceText> from(SourceText text) {
        Map<String, SourceText> called = new LinkedHashMap<>();
        add(text, called);
        return called;
    }

    private void add(SourceText text, Map<String, SourceText> called) {
        for (Token token : Lexer.tokens(text, new Diagnostics())) {
            SourceText function = token.kind() == TokenKind.IDENTIFIER ? functions.get(token.text()) : null;
            if (function != null && called.put(token.text(), function) == null) {
                add(function, called);
            }
        }
    }
}

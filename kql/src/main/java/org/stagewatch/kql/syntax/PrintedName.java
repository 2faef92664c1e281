package org.stagewatch.kql.syntax;

import java.util.List;
import java.util.Set;
import org.stagewatch.kql.source.Diagnostics;
import org.stagewatch.kql.source.SourceText;

/// Names as they can stand in a query.
final class PrintedName {
    /// Words that mean something else in a place where a name may stand.
    private static final Set<String> KEYWORDS = Set.of(
            "asc",
            "by",
            "declare",
            "default",
            "desc",
            "evaluate",
            "false",
            "False",
            "FALSE",
            "find",
            "from",
            "granny",
            "hint",
            "id",
            "kind",
            "let",
            "limit",
            "nulls",
            "of",
            "on",
            "optional",
            "order",
            "partition",
            "print",
            "project",
            "range",
            "restrict",
            "search",
            "set",
            "step",
            "to",
            "true",
            "True",
            "TRUE",
            "union",
            "view",
            "where",
            "with",
            "with_itemindex",
            "with_match_id");

    private PrintedName() {}

    /// `Name`, or `["any text"]` where the bare text would be read as something else.
    static String of(Name name) {
        String text = name.text();
        return isPlain(text) ? text : "[" + StringText.quote(text) + "]";
    }

    /// The name of a function, which no keyword can be taken for.
    static String ofFunction(Name name) {
        return isIdentifier(name.text()) ? name.text() : "[" + StringText.quote(name.text()) + "]";
    }

    /// A name behind a dot, where patterns may stand.
    static String ofMember(Name name) {
        boolean pattern = name.text().indexOf('*') >= 0
                && name.text()
                        .chars()
                        .allMatch(character ->
                                Character.isLetterOrDigit(character) || character == '_' || character == '*');
        return pattern ? name.text() : of(name);
    }

    private static boolean isPlain(String text) {
        return isIdentifier(text) && !KEYWORDS.contains(text);
    }

    private static boolean isIdentifier(String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Token> tokens = Lexer.tokens(new SourceText("name", text), diagnostics);
        return tokens.size() == 1
                && tokens.getFirst().is(TokenKind.IDENTIFIER)
                && Infix.at(tokens.getFirst()) == null
                && !diagnostics.hasErrors();
    }
}

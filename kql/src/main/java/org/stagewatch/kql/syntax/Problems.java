package org.stagewatch.kql.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Diagnostic;
import org.stagewatch.kql.source.Severity;
import org.stagewatch.kql.source.Span;

/// Every message about the text of a query and its form, in the order of their codes.
final class Problems {
    private Problems() {}

    static Diagnostic unclosedString(String quote, Span span) {
        return Diagnostic.error(
                "KQL0001",
                "this text has no closing " + quote,
                span,
                "begins here",
                quote.length() > 1
                        ? "a text that begins with " + quote + " ends with " + quote + "."
                        : "close the text on the same line; a text over several lines stands between ```.");
    }

    static Diagnostic badEscape(String escape, int start) {
        return Diagnostic.error(
                "KQL0002",
                "`" + escape + "` is not an escape",
                new Span(start, start + escape.length()),
                "means nothing",
                "write `\\\\` for a backslash, or put `@` before the text to take every backslash as it stands.");
    }

    static Diagnostic strayCharacter(String character, Span span) {
        String message = "KQL has no use for `" + character + "` here";
        return switch (character) {
            case "&" -> Diagnostic.error("KQL0003", message, span, "", "write `and` where other languages write `&&`.");
            case "!" -> Diagnostic.error("KQL0003", message, span, "", "to negate a condition write `not(...)`.");
            case "“", "”", "‘", "’" -> Diagnostic.error("KQL0003", message, span, "", "use a straight quote: \" or '.");
            default -> Diagnostic.error("KQL0003", message, span, "");
        };
    }

    static Diagnostic unclosedConstant(String type, Span span) {
        return Diagnostic.error("KQL0004", "`" + type + "(` has no closing `)` on its line", span, "begins here");
    }

    static Diagnostic missingExpression(Token found, String what) {
        return Diagnostic.error(
                "KQL0101", what + " is missing before " + name(found), found.span(), "expected before this");
    }

    static Diagnostic expected(String wanted, Token found, String... help) {
        return Diagnostic.error(
                "KQL0102", "expected " + wanted + ", found " + name(found), found.span(), "expected " + wanted, help);
    }

    static Diagnostic unclosed(String bracket, Span open, Token found) {
        return new Diagnostic(
                "KQL0103",
                Severity.ERROR,
                "expected " + bracket + ", found " + name(found),
                new Diagnostic.Label(found.span(), "expected " + bracket),
                List.of(new Diagnostic.Label(open, "to close this")),
                List.of());
    }

    static Diagnostic unexpected(Token found, String after) {
        String message = name(found) + " can't follow " + after;
        return switch (found.kind()) {
            case IDENTIFIER, STRING, LONG, REAL, TIMESPAN, TYPED ->
                Diagnostic.error(
                        "KQL0104",
                        message,
                        found.span(),
                        "unexpected",
                        "is a `,`, an operator or a `|` missing before it?");
            default -> Diagnostic.error("KQL0104", message, found.span(), "unexpected");
        };
    }

    static Diagnostic unknownOperator(String word, Span span, @Nullable String similar) {
        String message = "there is no operator `" + word + "`";
        return similar == null
                ? Diagnostic.error("KQL0105", message, span, "unknown operator")
                : Diagnostic.error("KQL0105", message, span, "unknown operator", "did you mean `" + similar + "`?");
    }

    static Diagnostic missingOperator(Token found) {
        String message = "an operator is missing after `|`";
        return found.is(TokenKind.PIPE)
                ? Diagnostic.error(
                        "KQL0106",
                        message,
                        found.span(),
                        "expected before this",
                        "for a condition write `or`; for a further step name its operator, such as `where`.")
                : Diagnostic.error("KQL0106", message, found.span(), "expected an operator such as `where`");
    }

    static Diagnostic pipeWithoutSource(Token pipe) {
        return Diagnostic.error(
                "KQL0107",
                "this query begins with `|` and so has no rows to work on",
                pipe.span(),
                "nothing stands before this",
                "put a table's name before the first `|`.");
    }

    static Diagnostic managementCommand(Token dot) {
        return Diagnostic.error(
                "KQL0108",
                "a management command is not a query",
                dot.span(),
                "commands begin with a dot",
                "only queries can be run; begin with a table's name.");
    }

    static Diagnostic tooDeep(Span span, int limit) {
        return Diagnostic.error(
                "KQL0109",
                "this is nested more than " + limit + " deep",
                span,
                "too deep from here on",
                "name the inner parts with `let`.");
    }

    /// A warning, since the service takes such a constant as null.
    static Diagnostic badConstant(String type, String text, Span span, String... help) {
        return Diagnostic.warning(
                "KQL0110",
                "`" + text + "` is not of type " + type + ", so this is null",
                span,
                "not of type " + type,
                help);
    }

    static Diagnostic numberTooLarge(String text, Span span) {
        return Diagnostic.error(
                "KQL0111",
                "`" + text + "` is too large for a long",
                span,
                "over 9223372036854775807",
                "write `real(" + text + ")` or `decimal(" + text + ")`.");
    }

    static Diagnostic unknownType(Token found) {
        return Diagnostic.error(
                "KQL0112",
                "there is no type " + name(found),
                found.span(),
                "unknown type",
                "the types are bool, int, long, real, decimal, string, datetime, timespan, guid and dynamic.");
    }

    static Diagnostic missingSemicolon(Token found) {
        return Diagnostic.error(
                "KQL0113",
                "expected `;` between statements, found " + name(found),
                found.span(),
                "a new statement can't begin here",
                "end the statement before with `;`, or put `//` before a comment.");
    }

    static Diagnostic badDynamic(Token found) {
        return Diagnostic.error(
                "KQL0114",
                name(found) + " can't stand in `dynamic(...)`",
                found.span(),
                "not a JSON value",
                "`dynamic(...)` takes JSON with constants only; build a value from columns with `bag_pack` or `pack_array`.");
    }

    static Diagnostic chainedComparison(Token found) {
        return Diagnostic.error(
                "KQL0115",
                name(found) + " can't follow another comparison",
                found.span(),
                "second comparison",
                "join comparisons with `and` or `or`, or put the first in parentheses.");
    }

    static Diagnostic assignmentAsComparison(Token sign) {
        return Diagnostic.warning(
                "KQL0116",
                "`=` names a column and compares nothing; this is read as `==`",
                sign.span(),
                "compares nothing",
                "compare with `==`.");
    }

    private static String name(Token token) {
        if (token.is(TokenKind.END)) {
            return TokenKind.END.description();
        }
        if (token.text().length() > 40 || token.text().indexOf('\n') >= 0) {
            return token.kind().description();
        }
        return "`" + token.text() + "`";
    }
}

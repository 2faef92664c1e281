package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.END;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// Reads `inline_external_table (a: long) kind=storage dataformat=csv (h@"https://...") with (includeHeaders="All")` as
/// the `externaldata` that means the same. Source: the manual page *inline_external_table operator*.
///
/// `kind=delta` is the format `delta`, and columns that the path of a file gives are columns with the property
/// `partition`: neither is read.
final class InlineExternalParser {
    private final Parsing parsing;
    private final TokenCursor cursor;

    InlineExternalParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
    }

    Expression table() {
        Token first = cursor.next();
        List<ColumnDeclaration> columns = new ArrayList<>(parsing.declarations().columns());
        List<OperatorParameter> properties = new ArrayList<>();
        cursor.expectWord("kind");
        cursor.expect(ASSIGN);
        if (cursor.atWord("delta")) {
            properties.add(property("format", cursor.next()));
        } else {
            cursor.expectWord("storage");
            partition(columns, properties);
            pathFormat();
            cursor.expectWord("dataformat");
            cursor.expect(ASSIGN);
            Token format = cursor.peek();
            parsing.names().name();
            properties.add(property("format", format));
        }
        List<Expression> locations = locations();
        for (OperatorParameter given : new ParameterParser(parsing).withProperties()) {
            properties.add(given.name().text().equals("includeHeaders") ? firstRecord(given) : given);
        }
        return new Expression.ExternalData(cursor.spanFrom(first), columns, locations, properties);
    }

    private static OperatorParameter property(String name, Token value) {
        return new OperatorParameter(
                value.span(),
                new Name(value.span(), name),
                new Expression.Literal(value.span(), ScalarType.STRING, value.text()));
    }

    /// Headers in all files are what `externaldata` calls a first record to leave out.
    private static OperatorParameter firstRecord(OperatorParameter includeHeaders) {
        if (includeHeaders.value() instanceof Expression.Literal(var span, var _, String which)
                && (which.equalsIgnoreCase("All") || which.equalsIgnoreCase("None"))) {
            return new OperatorParameter(
                    includeHeaders.span(),
                    new Name(includeHeaders.name().span(), "ignoreFirstRecord"),
                    new Expression.Literal(span, ScalarType.BOOL, which.equalsIgnoreCase("All")));
        }
        return includeHeaders;
    }

    /// `partition by (name: type, name: type = expression, ...)`: those without an expression are columns of the rows.
    private void partition(List<ColumnDeclaration> columns, List<OperatorParameter> properties) {
        Token word = cursor.peek();
        if (!cursor.acceptWord("partition")) {
            return;
        }
        cursor.expectWord("by");
        Token open = cursor.peek();
        cursor.expect(OPEN_PARENTHESIS);
        do {
            ColumnDeclaration column = parsing.declarations().column();
            if (cursor.accept(ASSIGN)) {
                parsing.expressions().expression();
            } else {
                columns.add(column);
            }
        } while (cursor.accept(COMMA));
        cursor.close(CLOSE_PARENTHESIS, open);
        properties.add(property("partition", word));
    }

    /// `pathformat = (datetime_pattern("yyyy", Day) "/" Host)`.
    private void pathFormat() {
        if (!cursor.acceptWord("pathformat")) {
            return;
        }
        cursor.expect(ASSIGN);
        Token open = cursor.peek();
        cursor.expect(OPEN_PARENTHESIS);
        Token last = open;
        while (!cursor.at(CLOSE_PARENTHESIS)
                && !cursor.at(END)
                && !cursor.peek().equals(last)) {
            last = cursor.peek();
            parsing.expressions().postfix();
        }
        cursor.close(CLOSE_PARENTHESIS, open);
    }

    private List<Expression> locations() {
        Token open = cursor.peek();
        cursor.expect(OPEN_PARENTHESIS);
        List<Expression> locations = new ArrayList<>();
        do {
            locations.add(parsing.expressions().expression());
        } while (cursor.accept(COMMA) && !cursor.at(CLOSE_PARENTHESIS));
        cursor.close(CLOSE_PARENTHESIS, open);
        return locations;
    }
}

package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.DOT;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACE;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.SEMICOLON;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.type.ScalarType;

/// Reads `declare pattern`. Source: the manual page *Pattern statement*.
final class PatternParser {
    private final Parsing parsing;
    private final TokenCursor cursor;

    PatternParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
    }

    /// @param first the word `declare`; the next token is the pattern's name
    Statement pattern(Token first) {
        Name name = parsing.names().name();
        if (!cursor.accept(ASSIGN)) {
            return new Statement.Pattern(cursor.spanFrom(first), name, List.of(), null, List.of());
        }
        List<ParameterDeclaration> arguments = parsing.declarations().parameters();
        ParameterDeclaration path = cursor.at(OPEN_BRACKET) ? path() : null;
        Token open = cursor.peek();
        cursor.expect(OPEN_BRACE);
        List<Statement.Mapping> mappings = new ArrayList<>();
        while (cursor.at(OPEN_PARENTHESIS)) {
            mappings.add(mapping());
            cursor.expect(SEMICOLON);
        }
        cursor.close(CLOSE_BRACE, open);
        return new Statement.Pattern(cursor.spanFrom(first), name, arguments, path, mappings);
    }

    /// `[name: type]`.
    private ParameterDeclaration path() {
        Token open = cursor.next();
        Name name = parsing.names().name();
        cursor.expect(COLON);
        ScalarType type = parsing.declarations().type();
        cursor.close(CLOSE_BRACKET, open);
        return new ParameterDeclaration(cursor.spanFrom(open), name, new ParameterDeclaration.Kind.Scalar(type), null);
    }

    /// `("a", "b").["c"] = { statements }`.
    private Statement.Mapping mapping() {
        Token open = cursor.next();
        List<Expression> values = new ArrayList<>();
        do {
            values.add(parsing.expressions().expression());
        } while (cursor.accept(COMMA));
        cursor.close(CLOSE_PARENTHESIS, open);
        Expression path = cursor.accept(DOT) ? bracketed() : null;
        cursor.expect(ASSIGN);
        List<Statement> body = parsing.statements().body();
        return new Statement.Mapping(cursor.spanFrom(open), values, path, body);
    }

    private @Nullable Expression bracketed() {
        Token open = cursor.peek();
        cursor.expect(OPEN_BRACKET);
        Expression value = parsing.expressions().expression();
        cursor.close(CLOSE_BRACKET, open);
        return value;
    }
}

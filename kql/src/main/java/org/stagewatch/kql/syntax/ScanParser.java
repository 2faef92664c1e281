package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ARROW;
import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.SEMICOLON;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.type.ScalarType;

/// Reads `scan`. Source: the manual page *scan operator*.
final class ScanParser {
    private final Parsing parsing;
    private final TokenCursor cursor;
    private final ParameterParser parameters;

    ScanParser(Parsing parsing, ParameterParser parameters) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
        this.parameters = parameters;
    }

    Operator scan(Token first) {
        List<OperatorParameter> found = parameters.named("with_match_id");
        List<SortKey> order = List.of();
        if (cursor.acceptWord("order")) {
            cursor.expectWord("by");
            order = parsing.columns().sortKeys();
        }
        List<Expression> partition = List.of();
        if (cursor.acceptWord("partition")) {
            cursor.expectWord("by");
            partition = parsing.expressions().list();
        }
        List<Operator.Scan.ScanDeclaration> declarations = cursor.acceptWord("declare") ? declarations() : List.of();
        cursor.expectWord("with");
        List<Operator.Scan.ScanStep> steps = steps();
        return new Operator.Scan(cursor.spanFrom(first), found, order, partition, declarations, steps);
    }

    private List<Operator.Scan.ScanDeclaration> declarations() {
        Token open = cursor.peek();
        List<Operator.Scan.ScanDeclaration> declarations = new ArrayList<>();
        cursor.expect(OPEN_PARENTHESIS);
        do {
            ColumnDeclaration column = parsing.declarations().column();
            Expression initial = cursor.accept(ASSIGN) ? parsing.expressions().expression() : null;
            declarations.add(new Operator.Scan.ScanDeclaration(column, initial));
        } while (cursor.accept(COMMA));
        cursor.close(CLOSE_PARENTHESIS, open);
        return declarations;
    }

    private List<Operator.Scan.ScanStep> steps() {
        Token open = cursor.peek();
        List<Operator.Scan.ScanStep> steps = new ArrayList<>();
        cursor.expect(OPEN_PARENTHESIS);
        while (cursor.atWord("step")) {
            steps.add(step());
            if (!cursor.accept(SEMICOLON)) {
                break;
            }
        }
        cursor.close(CLOSE_PARENTHESIS, open);
        return steps;
    }

    /// `step name optional output = all: condition => a = b`. `optional` becomes the parameter `optional = true`.
    private Operator.Scan.ScanStep step() {
        Token first = cursor.next();
        Name name = parsing.names().name();
        List<OperatorParameter> found = new ArrayList<>();
        Token optional = cursor.peek();
        if (cursor.acceptWord("optional")) {
            Expression yes = new Expression.Literal(optional.span(), ScalarType.BOOL, true);
            found.add(new OperatorParameter(optional.span(), new Name(optional.span(), "optional"), yes));
        }
        found.addAll(parameters.all());
        cursor.expect(COLON);
        Expression condition = parsing.expressions().expression();
        List<NamedExpression> assignments =
                cursor.accept(ARROW) ? parsing.columns().namedList() : List.of();
        return new Operator.Scan.ScanStep(cursor.spanFrom(first), name, found, condition, assignments);
    }
}

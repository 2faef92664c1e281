package org.stagewatch.kql.syntax;

import static org.stagewatch.kql.syntax.TokenKind.ASSIGN;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.CLOSE_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.COLON;
import static org.stagewatch.kql.syntax.TokenKind.COMMA;
import static org.stagewatch.kql.syntax.TokenKind.DOT;
import static org.stagewatch.kql.syntax.TokenKind.DOTS;
import static org.stagewatch.kql.syntax.TokenKind.IDENTIFIER;
import static org.stagewatch.kql.syntax.TokenKind.MINUS;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_BRACKET;
import static org.stagewatch.kql.syntax.TokenKind.OPEN_PARENTHESIS;
import static org.stagewatch.kql.syntax.TokenKind.PLUS;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.source.Span;
import org.stagewatch.kql.type.ScalarType;

/// Reads expressions by precedence.
///
/// A chain of `or` or `and` becomes a balanced tree when it is long, so that a list of thousands of conditions, as
/// generated queries have, is not thousands of levels high. Both operators are associative, so the meaning is the same.
final class ExpressionParser {
    /// A chain of up to this many conditions leans to the left, as people expect.
    private static final int LONGEST_LEANING_CHAIN = 32;

    private final Parsing parsing;
    private final TokenCursor cursor;
    private boolean isSearch;

    ExpressionParser(Parsing parsing) {
        this.parsing = parsing;
        this.cursor = parsing.cursor();
    }

    Expression expression() {
        return binary(Infix.OR);
    }

    /// An operand of `between` or `to`: nothing weaker than a sum.
    Expression sum() {
        return binary(Infix.SUM);
    }

    private Expression binary(int weakest) {
        int heightBefore = cursor.height();
        cursor.setHeight(0);
        Expression expression = rest(operand(), weakest);
        cursor.setHeight(Math.max(heightBefore, cursor.height()));
        return expression;
    }

    /// The operators behind an operand, and what they bind.
    private Expression rest(Expression first, int weakest) {
        Expression left = first;
        Infix infix = infix();
        while (infix != null && infix.precedence() >= weakest) {
            int precedence = infix.precedence();
            left = precedence <= Infix.AND ? chain(left, precedence) : pair(left, infix);
            Infix next = infix();
            if (next != null && next.precedence() == precedence && !infix.chains()) {
                cursor.report(Problems.chainedComparison(cursor.peek()));
            }
            infix = next;
        }
        return left;
    }

    /// A condition that begins with `name = value` as if it were `name == value`, with the cursor at the `=`.
    Expression assignedCondition(Expression name) {
        Token sign = cursor.next();
        Expression value = binary(Infix.RELATION);
        Expression equal =
                new Expression.Binary(name.span().to(value.span()), BinaryOperator.EQUAL, sign.span(), name, value);
        return rest(equal, Infix.OR);
    }

    /// A condition of `search`, where `column: "term"` looks for a term in a column.
    Expression searchCondition() {
        isSearch = true;
        Expression condition = expression();
        isSearch = false;
        return condition;
    }

    /// The operator at the cursor, which stays.
    private @Nullable Infix infix() {
        if (isSearch && cursor.at(COLON)) {
            return Infix.of(BinaryOperator.COLON);
        }
        Infix infix = Infix.at(cursor.peek());
        if (infix != null && cursor.atWord("matches") && !cursor.peek(1).isWord("regex")) {
            return null;
        }
        return infix;
    }

    /// `left op right`, one level above its higher operand.
    private Expression pair(Expression left, Infix infix) {
        int height = cursor.height();
        cursor.setHeight(0);
        Token first = cursor.next();
        if (first.isWord("matches")) {
            cursor.next();
        }
        Span operatorSpan = cursor.spanFrom(first);
        Expression pair = switch (infix) {
            case Infix.Simple(var operator, var precedence) -> {
                Expression right = binary(precedence + 1);
                yield new Expression.Binary(left.span().to(right.span()), operator, operatorSpan, left, right);
            }
            case Infix.Members(var operator) -> members(left, operator, operatorSpan);
            case Infix.Between(var operator) -> between(left, operator);
        };
        cursor.raise(Math.max(height, cursor.height()) + 1);
        return pair;
    }

    /// `a or b or c`, all of one precedence.
    private Expression chain(Expression first, int precedence) {
        List<Expression> terms = new ArrayList<>(List.of(first));
        List<Span> operatorSpans = new ArrayList<>();
        BinaryOperator operator = precedence == Infix.OR ? BinaryOperator.OR : BinaryOperator.AND;
        int height = cursor.height();
        while (cursor.atWord(operator.text())) {
            operatorSpans.add(cursor.next().span());
            cursor.setHeight(0);
            terms.add(binary(precedence + 1));
            height = Math.max(height, cursor.height());
        }
        boolean leaning = terms.size() <= LONGEST_LEANING_CHAIN;
        int levels = leaning ? terms.size() - 1 : 32 - Integer.numberOfLeadingZeros(terms.size());
        cursor.raise(height + levels);
        if (!leaning) {
            return balanced(operator, terms, operatorSpans, 0, terms.size());
        }
        Expression left = first;
        for (int index = 1; index < terms.size(); index++) {
            left = joined(operator, left, operatorSpans.get(index - 1), terms.get(index));
        }
        return left;
    }

    private static Expression balanced(
            BinaryOperator operator, List<Expression> terms, List<Span> operatorSpans, int from, int to) {
        if (to - from == 1) {
            return terms.get(from);
        }
        int middle = (from + to) >>> 1;
        Expression left = balanced(operator, terms, operatorSpans, from, middle);
        Expression right = balanced(operator, terms, operatorSpans, middle, to);
        return joined(operator, left, operatorSpans.get(middle - 1), right);
    }

    private static Expression joined(BinaryOperator operator, Expression left, Span operatorSpan, Expression right) {
        return new Expression.Binary(left.span().to(right.span()), operator, operatorSpan, left, right);
    }

    private Expression members(Expression left, MembershipOperator operator, Span operatorSpan) {
        Token open = cursor.peek();
        List<Expression> values = new ArrayList<>();
        if (!cursor.accept(OPEN_PARENTHESIS)) {
            cursor.report(Problems.expected(
                    "`(`", open, "write the values in parentheses: `" + operator.text() + " (\"a\", \"b\")`."));
            values.add(operand());
        } else if (cursor.enter()) {
            do {
                values.add(parsing.pipelines().pipeline());
            } while (cursor.accept(COMMA));
            cursor.leave();
            cursor.close(CLOSE_PARENTHESIS, open);
        }
        return new Expression.Membership(cursor.spanFrom(left.span()), operator, operatorSpan, left, values);
    }

    private Expression between(Expression value, BetweenOperator operator) {
        Token open = cursor.peek();
        cursor.expect(OPEN_PARENTHESIS);
        Expression low = sum();
        cursor.expect(DOTS);
        Expression high = sum();
        cursor.close(CLOSE_PARENTHESIS, open);
        return new Expression.Between(cursor.spanFrom(value.span()), operator, value, low, high);
    }

    /// An operand alone, perhaps with a sign.
    Expression operand() {
        return signed(this::postfix);
    }

    /// As [#operand], but a dot or a bracket behind it belongs to what comes next: `hint.a=(1) ["a table"]`.
    Expression bareOperand() {
        return signed(this::primary);
    }

    private Expression signed(Supplier<Expression> unsigned) {
        Token sign = cursor.peek();
        if (!sign.is(MINUS) && !sign.is(PLUS)) {
            return unsigned.get();
        }
        cursor.next();
        Expression smallest = sign.is(MINUS) ? parsing.literals().smallestLong(sign) : null;
        if (smallest != null) {
            return smallest;
        }
        Expression operand = unsigned.get();
        cursor.raise(cursor.height() + 1);
        UnaryOperator operator = sign.is(MINUS) ? UnaryOperator.MINUS : UnaryOperator.PLUS;
        return new Expression.Unary(cursor.spanFrom(sign), operator, operand);
    }

    /// An operand with what hangs on it: `a.b["c"][0]`.
    Expression postfix() {
        Expression target = primary();
        while (cursor.at(DOT) || cursor.at(OPEN_BRACKET)) {
            int height = cursor.height();
            target = cursor.at(DOT) ? member(target) : element(target);
            if (!cursor.raise(Math.max(height, cursor.height()) + 1)) {
                return target;
            }
        }
        return target;
    }

    private Expression member(Expression target) {
        cursor.next();
        if (cursor.at(OPEN_BRACKET) && !parsing.names().atBracketedName()) {
            // `a.[0]` is another way to write `a[0]`.
            return element(target);
        }
        if (parsing.names().atPattern()) {
            Expression pattern = parsing.names().pattern();
            String text = pattern instanceof Expression.Wildcard wildcard ? wildcard.pattern() : "*";
            return new Expression.Member(cursor.spanFrom(target.span()), target, new Name(pattern.span(), text));
        }
        Name name = parsing.names().name();
        if (cursor.at(OPEN_PARENTHESIS)) {
            Expression.Call call = call(name);
            return new Expression.MemberCall(cursor.spanFrom(target.span()), target, call);
        }
        return new Expression.Member(cursor.spanFrom(target.span()), target, name);
    }

    private Expression element(Expression target) {
        Token open = cursor.next();
        Expression index = new Expression.Missing(cursor.gap());
        if (cursor.enter()) {
            index = expression();
            cursor.leave();
            cursor.close(CLOSE_BRACKET, open);
        }
        return new Expression.Element(cursor.spanFrom(target.span()), target, index);
    }

    private Expression primary() {
        return switch (cursor.peek().kind()) {
            case IDENTIFIER -> word();
            case STRING -> parsing.literals().string();
            case LONG, REAL, TIMESPAN -> parsing.literals().number();
            case TYPED -> parsing.literals().typed();
            case OPEN_PARENTHESIS -> parenthesized();
            case STAR -> new Expression.Star(cursor.next().span());
            case OPEN_BRACKET -> parsing.names().atBracketedName() ? nameOrCall() : missingExpression();
            default -> missingExpression();
        };
    }

    private Expression missingExpression() {
        cursor.report(Problems.missingExpression(cursor.peek(), "an expression"));
        return new Expression.Missing(cursor.gap());
    }

    private Expression word() {
        Token token = cursor.peek();
        boolean call = cursor.peek(1).is(OPEN_PARENTHESIS);
        return switch (token.text()) {
            case "true", "True", "TRUE", "false", "False", "FALSE" -> {
                cursor.next();
                yield new Expression.Literal(
                        token.span(), ScalarType.BOOL, token.text().equalsIgnoreCase("true"));
            }
            case "and", "or" -> missingExpression();
            case "by" -> cursor.peek(1).is(IDENTIFIER) ? missingExpression() : nameOrCall();
            case "dynamic" -> call ? parsing.literals().dynamic() : nameOrCall();
            case "typeof" -> call ? typeLiteral() : nameOrCall();
            case "datatable" -> call ? parsing.pipelines().dataTable() : nameOrCall();
            case "externaldata", "external_data" -> call ? parsing.pipelines().externalData() : nameOrCall();
            case "inline_external_table" -> call ? new InlineExternalParser(parsing).table() : nameOrCall();
            case "entity_group" ->
                parsing.pipelines().atEntityGroup() ? parsing.pipelines().entityGroup() : nameOrCall();
            default -> nameOrCall();
        };
    }

    private Expression typeLiteral() {
        Token first = cursor.peek();
        boolean isOfColumns =
                cursor.peek(2).is(TokenKind.STAR) || cursor.peek(3).is(COLON);
        if (isOfColumns) {
            cursor.next();
            List<ColumnDeclaration> columns = parsing.declarations().columns();
            return new Expression.ColumnsLiteral(cursor.spanFrom(first), columns);
        }
        ScalarType type = parsing.declarations().typeOf();
        return new Expression.TypeLiteral(cursor.spanFrom(first), type);
    }

    private Expression nameOrCall() {
        Name name = parsing.names().name();
        return cursor.at(OPEN_PARENTHESIS) ? call(name) : new Expression.NameReference(name);
    }

    /// `name(arguments)`, with the cursor at the parenthesis.
    Expression.Call call(Name name) {
        Token open = cursor.peek();
        List<Argument> arguments = new ArrayList<>();
        cursor.expect(OPEN_PARENTHESIS);
        if (cursor.enter()) {
            if (!cursor.at(CLOSE_PARENTHESIS)) {
                do {
                    arguments.add(argument());
                } while (cursor.accept(COMMA));
            }
            cursor.leave();
            cursor.close(CLOSE_PARENTHESIS, open);
        }
        return new Expression.Call(cursor.spanFrom(name.span()), name, arguments);
    }

    private Argument argument() {
        Name name = null;
        int length = parsing.names().nameLength(0);
        if (length > 0 && cursor.peek(length).is(ASSIGN)) {
            name = parsing.names().name();
            cursor.next();
        }
        Expression value = parsing.pipelines().pipeline();
        Span start = name == null ? value.span() : name.span();
        return new Argument(cursor.spanFrom(start), name, value);
    }

    private Expression parenthesized() {
        Token open = cursor.next();
        Expression inner = new Expression.Missing(cursor.gap());
        if (cursor.enter()) {
            inner = parsing.pipelines().pipeline();
            cursor.leave();
            cursor.close(CLOSE_PARENTHESIS, open);
        }
        return new Expression.Parenthesized(cursor.spanFrom(open), inner);
    }

    List<Expression> list() {
        List<Expression> list = new ArrayList<>();
        do {
            list.add(expression());
        } while (cursor.accept(COMMA));
        return list;
    }
}

package org.stagewatch.kql.syntax;

import java.util.List;
import org.stagewatch.kql.source.SourceText;
import org.stagewatch.kql.type.ScalarType;

/// Writes expressions.
final class ExpressionPrinter {
    private static final int PIPELINE = 0;
    private static final int SIGN = Infix.TEXT + 1;
    private static final int OPERAND = SIGN + 1;

    private final PrintedText text;
    private final StatementPrinter statements;
    private final OperatorPrinter operators;

    ExpressionPrinter(SourceText source, PrintedText text, StatementPrinter statements) {
        this.text = text;
        this.statements = statements;
        this.operators = new OperatorPrinter(source, text, this, statements);
    }

    /// Where a whole pipeline may stand.
    void pipeline(Expression expression) {
        print(expression, PIPELINE);
    }

    void scalar(Expression expression) {
        print(expression, Infix.OR);
    }

    /// Where nothing weaker than a sum may stand.
    void sum(Expression expression) {
        print(expression, Infix.SUM);
    }

    /// Where an operand may stand, perhaps with a sign.
    void signed(Expression expression) {
        print(expression, SIGN);
    }

    /// Where only a name, a constant, a call or parentheses may stand.
    void operand(Expression expression) {
        print(expression, OPERAND);
    }

    void named(NamedExpression expression) {
        List<Name> names = expression.names();
        if (names.size() == 1) {
            text.add(PrintedName.of(names.getFirst())).add(" = ");
        } else if (!names.isEmpty()) {
            text.add("(");
            text.list(names, name -> text.add(PrintedName.of(name)));
            text.add(") = ");
        }
        scalar(expression.value());
    }

    private void print(Expression expression, int weakest) {
        if (precedence(expression) >= weakest) {
            print(expression);
            return;
        }
        text.add("(");
        print(expression);
        text.add(")");
    }

    private static int precedence(Expression expression) {
        return switch (expression) {
            case Expression.Binary binary -> Infix.precedence(binary.operator());
            case Expression.Membership _, Expression.Between _ -> Infix.EQUALITY;
            case Expression.Unary _ -> SIGN;
            case Expression.Pipeline _, Expression.Source _, Expression.FunctionDeclaration _ -> PIPELINE;
            default -> OPERAND;
        };
    }

    private void print(Expression expression) {
        switch (expression) {
            case Expression.NameReference(var name) -> text.add(PrintedName.of(name));
            case Expression.Wildcard(var _, var pattern) -> text.add(pattern);
            case Expression.Star _ -> text.add("*");
            case Expression.Literal literal -> text.add(LiteralPrinter.print(literal));
            case Expression.TypeLiteral(var _, var type) -> text.add("typeof(" + type.kqlName() + ")");
            case Expression.ColumnsLiteral(var _, var columns) -> {
                text.add("typeof");
                statements.columns(columns);
            }
            case Expression.Call call -> call(call);
            case Expression.Unary(var _, var operator, var operand) -> {
                text.add(operator.text());
                operand(operand);
            }
            case Expression.Binary binary -> binary(binary);
            case Expression.Membership(var _, var operator, var _, var left, var values) -> {
                print(left, Infix.RELATION);
                text.add(" ").add(operator.text()).add(" (");
                text.list(values, this::pipeline);
                text.add(")");
            }
            case Expression.Between(var _, var operator, var value, var low, var high) -> {
                print(value, Infix.RELATION);
                text.add(" ").add(operator.text()).add(" (");
                sum(low);
                text.add(" .. ");
                sum(high);
                text.add(")");
            }
            case Expression.Member(var _, var target, var member) -> {
                beforeDot(target);
                text.add(".").add(PrintedName.ofMember(member));
            }
            case Expression.MemberCall(var _, var target, var call) -> {
                beforeDot(target);
                text.add(".");
                call(call);
            }
            case Expression.Element(var _, var target, var index) -> {
                operand(target);
                text.add("[");
                scalar(index);
                text.add("]");
            }
            case Expression.Parenthesized(var _, var inner) -> parenthesized(inner);
            case Expression.Pipeline(var _, var source, var steps) -> {
                print(source, source instanceof Expression.Source ? PIPELINE : Infix.OR);
                for (Operator step : steps) {
                    text.newLine();
                    text.add("| ");
                    operators.print(step);
                }
            }
            case Expression.Source(var operator) -> operators.print(operator);
            case Expression.DataTable(var _, var columns, var values) -> {
                text.add("datatable ");
                statements.columns(columns);
                bracketed(values);
            }
            case Expression.ExternalData(var _, var columns, var locations, var properties) -> {
                text.add("externaldata ");
                statements.columns(columns);
                bracketed(locations);
                operators.withProperties(properties);
            }
            case Expression.EntityGroup(var _, var entities) -> {
                text.add("entity_group");
                bracketed(entities);
            }
            case Expression.FunctionDeclaration function -> statements.function(function);
            case Expression.Missing _ -> text.add("");
        }
    }

    private void binary(Expression.Binary binary) {
        int precedence = Infix.precedence(binary.operator());
        boolean associative = precedence <= Infix.AND;
        boolean chains = associative || precedence == Infix.SUM || precedence == Infix.PRODUCT;
        print(binary.left(), chains ? precedence : precedence + 1);
        text.add(" ").add(binary.operator().text()).add(" ");
        print(binary.right(), associative ? precedence : precedence + 1);
    }

    void call(Expression.Call call) {
        text.add(PrintedName.ofFunction(call.function())).add("(");
        text.list(call.arguments(), this::argument);
        text.add(")");
    }

    private void argument(Argument argument) {
        if (argument.name() != null) {
            text.add(PrintedName.of(argument.name())).add(" = ");
        }
        pipeline(argument.value());
    }

    /// A dot that touched a number would make it a fraction.
    private void beforeDot(Expression target) {
        operand(target);
        boolean number = target instanceof Expression.Literal literal
                && (literal.type() == ScalarType.LONG || literal.type() == ScalarType.REAL);
        text.add(number ? " " : "");
    }

    private void parenthesized(Expression inner) {
        if (inner instanceof Expression.Pipeline) {
            text.open("(");
            print(inner);
            text.close(")");
            return;
        }
        text.add("(");
        print(inner);
        text.add(")");
    }

    private void bracketed(List<Expression> values) {
        text.add(" [");
        text.list(values, this::scalar);
        text.add("]");
    }
}

package org.stagewatch.detection.verify;

import static org.stagewatch.detection.verify.Condition.Purpose.DECIDES;
import static org.stagewatch.detection.verify.Condition.Purpose.SAVES_WORK;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.syntax.Argument;
import org.stagewatch.kql.syntax.BinaryOperator;
import org.stagewatch.kql.syntax.Expression;

/// Finds what a scalar expression tells rows apart by.
///
/// - Each operand of `and` and `or`, at every depth.
/// - Each branch of a `case`, and the parts of its condition.
/// - Each term of a sum of weights, `iff(fact, weight, 0)`, as a whole: the fact is one, whatever it is made of.
///
/// What is data is left alone: the elements of a list, the alternatives of a regular expression, the numbers of a
/// comparison. So is an `iff` that only chooses between two ways to write a value.
final class Facts {
    private static final String NO_WEIGHT = "0";

    private final List<Condition> conditions;

    /// @param conditions takes what is found
    Facts(List<Condition> conditions) {
        this.conditions = conditions;
    }

    /// The condition of a `where` that is there to save work. An alternative less would let too little through, so
    /// alternatives decide what is found all the same.
    void shortcut(Expression condition) {
        List<Condition> parts = new ArrayList<>();
        new Facts(parts).condition(condition, Condition.ALWAYS);
        for (Condition part : parts) {
            boolean letsMoreThrough = part.replacement().equals(Condition.ALWAYS);
            conditions.add(letsMoreThrough ? new Condition(part.span(), part.replacement(), SAVES_WORK) : part);
        }
    }

    /// @param neutral what has no effect where the condition stands
    void condition(Expression condition, String neutral) {
        switch (condition) {
            case Expression.Parenthesized(var _, var inner) -> condition(inner, neutral);
            case Expression.Binary(var _, var operator, var _, var left, var right)
            when isLogical(operator) -> {
                // `a or (b and c)`: the whole of `b and c` is an alternative, which is a condition of its own.
                if (!neutral.equals(neutralFor(operator))) {
                    conditions.add(new Condition(condition.span(), neutral, DECIDES));
                }
                operands(operator, left, right);
            }
            case Expression.Call(var _, var function, var arguments)
            when function.text().equals("not") && arguments.size() == 1 -> {
                conditions.add(new Condition(condition.span(), neutral, DECIDES));
                in(arguments.getFirst().value());
            }
            default -> conditions.add(new Condition(condition.span(), neutral, DECIDES));
        }
    }

    void in(Expression expression) {
        switch (expression) {
            case Expression.Parenthesized(var _, var inner) -> in(inner);
            case Expression.Binary(var _, var operator, var _, var left, var right)
            when isLogical(operator) -> operands(operator, left, right);
            case Expression.Binary(var _, var operator, var _, var left, var right)
            when operator == BinaryOperator.ADD || operator == BinaryOperator.SUBTRACT -> {
                term(left);
                term(right);
            }
            case Expression.Binary(var _, var _, var _, var left, var right) -> {
                in(left);
                in(right);
            }
            case Expression.Unary(var _, var _, var operand) -> in(operand);
            case Expression.Call(var _, var function, var arguments)
            when function.text().equals("case") -> branches(arguments);
            case Expression.Call(var _, var _, var arguments) -> arguments.forEach(argument -> in(argument.value()));
            case Expression.NameReference _,
                    Expression.Wildcard _,
                    Expression.Star _,
                    Expression.Literal _,
                    Expression.TypeLiteral _,
                    Expression.ColumnsLiteral _,
                    Expression.Membership _,
                    Expression.Between _,
                    Expression.Member _,
                    Expression.MemberCall _,
                    Expression.Element _,
                    Expression.Pipeline _,
                    Expression.Source _,
                    Expression.DataTable _,
                    Expression.ExternalData _,
                    Expression.EntityGroup _,
                    Expression.FunctionDeclaration _,
                    Expression.Missing _ -> {}
        }
    }

    private void operands(BinaryOperator operator, Expression left, Expression right) {
        condition(left, neutralFor(operator));
        condition(right, neutralFor(operator));
    }

    private void term(Expression term) {
        if (term instanceof Expression.Call(var span, var function, var arguments)
                && (function.text().equals("iff") || function.text().equals("iif"))
                && arguments.size() == 3
                && isZero(arguments.get(2).value())) {
            conditions.add(new Condition(span, NO_WEIGHT, DECIDES));
            // How much it weighs may depend on facts of its own.
            in(arguments.get(1).value());
            return;
        }
        in(term);
    }

    /// `case(condition, value, condition, value, otherwise)`.
    private void branches(List<Argument> arguments) {
        for (int index = 0; index + 1 < arguments.size(); index += 2) {
            condition(arguments.get(index).value(), Condition.NEVER);
            in(arguments.get(index + 1).value());
        }
        in(arguments.getLast().value());
    }

    private static boolean isLogical(BinaryOperator operator) {
        return operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    }

    private static String neutralFor(BinaryOperator operator) {
        return operator == BinaryOperator.AND ? Condition.ALWAYS : Condition.NEVER;
    }

    private static boolean isZero(Expression expression) {
        return expression instanceof Expression.Literal(var _, var _, var value)
                && value instanceof Long number
                && number == 0;
    }
}

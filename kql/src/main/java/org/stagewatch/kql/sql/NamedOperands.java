package org.stagewatch.kql.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.Implementation.Operand;

/// Names operands of a call that its SQL can't hold where it mentions them ([SqlExpression.Once]).
///
/// The SQL of a call may mention an operand several times: `tostring` of a dynamic does so three times, `parse_json`
/// four. Nested three deep, as `tostring(parse_json(tostring(...)))` often is, that is hundreds of copies of the
/// innermost operand, which an engine takes many seconds to plan. So a long operand gets a name. So does one with a
/// subquery within `TRY(...)`, where DuckDB takes none.
final class NamedOperands {
    /// How many characters of copies are left as they are: engines find equal expressions by themselves, and can do
    /// more with them than with a name.
    private static final int ACCEPTED_COPIES = 2_000;
    /// An operand that is shorter stays as it is, however often it occurs.
    private static final int SHORT = 200;
    private static final int INSTANT_LENGTH = "CAST(621355968000000000 AS BIGINT)".length();

    private final Function<List<Operand>, SqlExpression> call;
    private final List<Operand> operands;

    private NamedOperands(List<Operand> operands, Function<List<Operand>, SqlExpression> call) {
        this.operands = operands;
        this.call = call;
    }

    /// @param call makes the SQL of a call from its operands; is called several times
    static SqlExpression write(List<Operand> operands, Function<List<Operand>, SqlExpression> call) {
        return new NamedOperands(operands, call).written();
    }

    private SqlExpression written() {
        SqlExpression plain = call.apply(operands);
        boolean hasSubquery = operands.stream().anyMatch(operand -> subqueries(operand.sql()) > 0);
        boolean isTried = hasSubquery && tries(call.apply(withNames(everyIndex()))) > 0;
        List<Integer> named = new ArrayList<>();
        for (int index = 0; index < operands.size(); index++) {
            SqlExpression operand = operands.get(index).sql();
            if (isTried && subqueries(operand) > 0 || isCopied(index, length(operand))) {
                named.add(index);
            }
        }
        return named.isEmpty() ? plain : once(named, plain);
    }

    private List<Integer> everyIndex() {
        return IntStream.range(0, operands.size()).boxed().toList();
    }

    private boolean isCopied(int index, int length) {
        if (length < SHORT) {
            return false;
        }
        SqlExpression named = call.apply(withNames(List.of(index)));
        return (uses(named, SqlExpression.Once.valueName(name(), 0)) - 1) * (long) length > ACCEPTED_COPIES;
    }

    private SqlExpression once(List<Integer> named, SqlExpression plain) {
        SqlExpression body = call.apply(withNames(named));
        List<SqlExpression> values =
                named.stream().map(index -> operands.get(index).sql()).toList();
        return subqueries(body) > 0 ? plain : new SqlExpression.Once(name(), values, body);
    }

    private List<Operand> withNames(List<Integer> named) {
        List<Operand> changed = new ArrayList<>(operands);
        for (int place = 0; place < named.size(); place++) {
            Operand operand = operands.get(named.get(place));
            SqlExpression value = SqlExpression.Once.valueName(name(), place);
            changed.set(named.get(place), new Operand(value, operand.type(), operand.isNullable(), operand.constant()));
        }
        return changed;
    }

    /// A name unlike those within the operands.
    private String name() {
        return "once"
                + operands.stream().mapToInt(operand -> names(operand.sql())).sum();
    }

    /// The characters that an expression is long when written, about.
    private static int length(SqlExpression expression) {
        return switch (expression) {
                    case SqlExpression.Name(var parts) ->
                        3 * parts.size() + String.join("", parts).length();
                    case SqlExpression.Text(var value) -> 2 + value.length();
                    case SqlExpression.Verbatim(var sql) -> sql.length();
                    case SqlExpression.Instant _ -> INSTANT_LENGTH;
                    case SqlExpression.Subquery(var sql) -> sql.length();
                    case SqlExpression.JavaCall(var function, var _) ->
                        function.name().length();
                    case SqlExpression.Chain(var operator, var operands) -> operator.length() * operands.size();
                    case SqlExpression.Filled(var template, var _) ->
                        template.parts().stream()
                                .mapToInt(part -> part instanceof SqlTemplate.Part.Fixed(var sql) ? sql.length() : 0)
                                .sum();
                    case SqlExpression.Once _ -> 0;
                }
                + total(expression, NamedOperands::length);
    }

    private static int uses(SqlExpression expression, SqlExpression.Name sought) {
        return expression.equals(sought) ? 1 : total(expression, part -> uses(part, sought));
    }

    private static int names(SqlExpression expression) {
        return (expression instanceof SqlExpression.Once ? 1 : 0) + total(expression, NamedOperands::names);
    }

    private static int subqueries(SqlExpression expression) {
        return (expression instanceof SqlExpression.Subquery ? 1 : 0) + total(expression, NamedOperands::subqueries);
    }

    private static int tries(SqlExpression expression) {
        boolean isTry = expression instanceof SqlExpression.Filled(var template, var _)
                && template.parts().stream()
                        .anyMatch(part -> part instanceof SqlTemplate.Part.Fixed(var sql) && sql.contains("TRY("));
        return (isTry ? 1 : 0) + total(expression, NamedOperands::tries);
    }

    /// A number summed over the direct parts of an expression, each counted as often as it is written.
    private static int total(SqlExpression expression, ToIntFunction<SqlExpression> number) {
        return switch (expression) {
            case SqlExpression.Name _,
                    SqlExpression.Text _,
                    SqlExpression.Verbatim _,
                    SqlExpression.Instant _,
                    SqlExpression.Subquery _ -> 0;
            case SqlExpression.Chain(var _, var operands) -> total(operands, number);
            case SqlExpression.JavaCall(var _, var arguments) -> total(arguments, number);
            case SqlExpression.Filled(var template, var arguments) ->
                template.parts().stream()
                        .mapToInt(part -> part instanceof SqlTemplate.Part.Placeholder(var name, var _, var _)
                                ? total(arguments.getOrDefault(name, List.of()), number)
                                : 0)
                        .sum();
            case SqlExpression.Once(var _, var values, var body) -> total(values, number) + number.applyAsInt(body);
        };
    }

    private static int total(List<SqlExpression> expressions, ToIntFunction<SqlExpression> number) {
        return expressions.stream().mapToInt(number).sum();
    }
}

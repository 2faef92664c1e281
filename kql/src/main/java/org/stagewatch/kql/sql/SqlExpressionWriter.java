package org.stagewatch.kql.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.Dialect;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.Implementation;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Implementation.Operand;
import org.stagewatch.kql.function.Implementation.Use;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.conversion.DecimalValue;
import org.stagewatch.kql.plan.Column;
import org.stagewatch.kql.plan.Plan;
import org.stagewatch.kql.plan.ScalarExpression;
import org.stagewatch.kql.type.ScalarType;

/// Writes typed expressions as SQL expressions.
final class SqlExpressionWriter {
    private final Dialect dialect;
    private final Function<Plan, String> subqueries;
    private final Map<Column, SqlExpression> values;

    /// @param subqueries writes a plan as the text of a query
    SqlExpressionWriter(Dialect dialect, Function<Plan, String> subqueries) {
        this(dialect, subqueries, Map.of());
    }

    private SqlExpressionWriter(Dialect dialect, Function<Plan, String> subqueries, Map<Column, SqlExpression> values) {
        this.dialect = dialect;
        this.subqueries = subqueries;
        this.values = values;
    }

    /// @param columnValues what stands for columns that no query has under their own name
    SqlExpressionWriter with(Map<Column, SqlExpression> columnValues) {
        return new SqlExpressionWriter(dialect, subqueries, columnValues);
    }

    SqlExpression write(ScalarExpression expression, Use use) {
        return switch (expression) {
            case ScalarExpression.ColumnValue(var column) -> {
                SqlExpression value = values.get(column);
                yield value == null ? SqlExpression.name(SqlWriter.name(column)) : value;
            }
            case ScalarExpression.Constant(var type, var value) -> constant(type, value);
            case ScalarExpression.TypeValue(var type) -> SqlExpression.text(type.kqlName());
            case ScalarExpression.And(var operands) ->
                SqlExpression.and(operands.stream().map(one -> write(one, use)).toList());
            case ScalarExpression.Or(var operands) ->
                SqlExpression.or(operands.stream().map(one -> write(one, use)).toList());
            case ScalarExpression.Call call ->
                NamedOperands.write(
                        call.arguments().stream().map(this::operand).toList(),
                        operands -> call(
                                call.function().name(),
                                call.overload(),
                                call.arguments(),
                                operands,
                                call.type(),
                                use,
                                Map.of()));
            case ScalarExpression.ScalarSubquery(var plan, var type) -> {
                SqlExpression value = new SqlExpression.Subquery("(" + subqueries.apply(plan) + ")");
                yield type == ScalarType.STRING ? SqlExpression.sql("coalesce({value}, '')", value) : value;
            }
            case ScalarExpression.InSubquery(var value, var plan, var isNegated) -> in(value, plan, isNegated);
            case ScalarExpression.Invalid _ -> throw new IllegalStateException("a query with errors has no SQL");
        };
    }

    /// A call of an aggregation function, which has more placeholders to fill than its parameters.
    SqlExpression aggregation(
            String name,
            Overload overload,
            List<ScalarExpression> arguments,
            ScalarType type,
            Map<String, List<SqlExpression>> more) {
        List<Operand> operands = arguments.stream().map(this::operand).toList();
        return call(name, overload, arguments, operands, type, Use.VALUE, more);
    }

    private SqlExpression call(
            String name,
            Overload overload,
            List<ScalarExpression> arguments,
            List<Operand> operands,
            ScalarType type,
            Use use,
            Map<String, List<SqlExpression>> more) {
        Implementation implementation = overload.implementations().get(dialect);
        return switch (implementation) {
            case Implementation.Sql(var _, var template) -> fill(template, overload, operands, more);
            case Implementation.Lowered(var _, var lowering) ->
                lowering.lower(new LoweredCall(dialect, use, operands, type));
            case Implementation.Java(var nulls, var body) ->
                new SqlExpression.JavaCall(
                        new JavaFunction(
                                javaName(name, arguments),
                                arguments.stream().map(ScalarExpression::type).toList(),
                                type,
                                nulls,
                                body),
                        operands.stream().map(Operand::sql).toList());
            case Implementation.Unsupported(var _, var reason, var _) ->
                throw new IllegalStateException(name + " is not for " + dialect + ": " + reason);
            case null -> throw new IllegalStateException(name + " has no implementation for " + dialect);
        };
    }

    private static SqlExpression fill(
            SqlTemplate template, Overload overload, List<Operand> operands, Map<String, List<SqlExpression>> more) {
        Map<String, List<SqlExpression>> filled = new LinkedHashMap<>(more);
        for (int index = 0; index < overload.parameters().size(); index++) {
            boolean isRest =
                    overload.isRepeated() && index == overload.parameters().size() - 1;
            List<SqlExpression> values = new ArrayList<>();
            for (Operand operand : operands.subList(index, isRest ? operands.size() : index + 1)) {
                values.add(operand.sql());
            }
            filled.put(overload.parameters().get(index).name(), values);
        }
        return new SqlExpression.Filled(template, filled);
    }

    private Operand operand(ScalarExpression argument) {
        return new Operand(write(argument, Use.VALUE), argument.type(), argument.isNullable(), constantValue(argument));
    }

    private static @Nullable Object constantValue(ScalarExpression argument) {
        return switch (argument) {
            case ScalarExpression.Constant(var _, var value) -> value;
            case ScalarExpression.TypeValue(var type) -> type;
            default -> null;
        };
    }

    /// A name for SQL that tells the function and the types of its arguments from all others.
    private static String javaName(String function, List<ScalarExpression> arguments) {
        String word = function.chars()
                .mapToObj(character -> Character.isLetterOrDigit(character)
                        ? String.valueOf((char) character)
                        : "_" + Integer.toHexString(character))
                .collect(Collectors.joining());
        String types = arguments.stream()
                .map(argument -> "_" + argument.type().kqlName())
                .collect(Collectors.joining());
        return "kql_" + word + types;
    }

    private SqlExpression in(ScalarExpression value, Plan plan, boolean isNegated) {
        String list = "(SELECT x FROM (" + subqueries.apply(plan) + ") AS list(x) WHERE x IS NOT NULL)";
        SqlExpression in =
                SqlExpression.sql("{value} IN {list}", write(value, Use.VALUE), new SqlExpression.Subquery(list));
        return isNegated
                ? SqlExpression.sql("coalesce(NOT ({in}), TRUE)", in)
                : SqlExpression.sql("coalesce({in}, FALSE)", in);
    }

    static SqlExpression constant(ScalarType type, @Nullable Object value) {
        return switch (value) {
            case null -> typedNull(type);
            case Long ticks when type == ScalarType.DATETIME -> new SqlExpression.Instant(ticks);
            case Boolean bool -> bool ? SqlExpression.TRUE : SqlExpression.FALSE;
            case Integer number -> SqlExpression.number(number);
            case Long number -> SqlExpression.sql("CAST({number} AS BIGINT)", SqlExpression.number(number));
            case Double number -> real(number);
            case BigDecimal decimal -> SqlExpression.text(DecimalValue.text(decimal));
            default -> SqlExpression.text(value.toString());
        };
    }

    private static SqlExpression real(double number) {
        return Double.isFinite(number)
                ? new SqlExpression.Verbatim("CAST(" + number + " AS DOUBLE)")
                : new SqlExpression.Verbatim("CAST('" + number + "' AS DOUBLE)");
    }

    static SqlExpression typedNull(ScalarType type) {
        return type == ScalarType.STRING
                ? SqlExpression.text("")
                : new SqlExpression.Verbatim("CAST(NULL AS " + sqlType(type) + ")");
    }

    static String sqlType(ScalarType type) {
        return switch (type) {
            case BOOL -> "BOOLEAN";
            case INT -> "INTEGER";
            case LONG, DATETIME, TIMESPAN -> "BIGINT";
            case REAL -> "DOUBLE";
            case DECIMAL, STRING, GUID, DYNAMIC, ERROR -> "VARCHAR";
        };
    }
}

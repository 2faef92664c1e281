package org.stagewatch.kql.function.aggregate;

import static org.stagewatch.kql.dialect.Dialect.DUCKDB;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.DECIMAL;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.dialect.SqlTemplate;
import org.stagewatch.kql.function.AggregateFunction;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.Parameter;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.conversion.DecimalKey;
import org.stagewatch.kql.function.conversion.DecimalValue;

/// Aggregations of decimals, which SQL holds as text: the values of a group are listed, and calculated with in Java.
enum DecimalAggregation {
    SUM,
    AVERAGE,
    LEAST,
    GREATEST;

    AggregateFunction.Builder overload(AggregateFunction.Builder function, Condition condition, String meaning) {
        Parameter values = parameter("expr", ParameterType.oneOf(DECIMAL), meaning);
        return function.overload(DECIMAL, condition.parameters(values), lowered(call -> lower(call, condition)));
    }

    private SqlExpression lower(LoweredCall call, Condition condition) {
        return switch (this) {
            case SUM, AVERAGE -> calculated(call, condition);
            case LEAST -> chosen(call, condition, call.dialect() == DUCKDB ? "arg_min" : "min_by");
            case GREATEST -> chosen(call, condition, call.dialect() == DUCKDB ? "arg_max" : "max_by");
        };
    }

    private SqlExpression calculated(LoweredCall call, Condition condition) {
        String list = call.dialect() == DUCKDB
                ? "coalesce(array_to_string(list({expr}){filter}, ','), '')"
                : "array_join(collect_list({expr}){filter}, ',')";
        SqlExpression values = SqlTemplate.of(condition.applyTo(list)).fill(call.sqls());
        JavaFunction function = new JavaFunction(
                "kql_decimal_" + name().toLowerCase(Locale.ROOT),
                List.of(STRING),
                DECIMAL,
                JavaFunction.NullArguments.GIVE_NULL,
                arguments -> calculate((String) Objects.requireNonNull(arguments[0])));
        return new SqlExpression.JavaCall(function, List.of(values));
    }

    private static SqlExpression chosen(LoweredCall call, Condition condition, String aggregate) {
        List<SqlExpression> filled = new ArrayList<>(List.of(call.sql(0), DecimalKey.of(call.sql(0))));
        call.sqls().stream().skip(1).forEach(filled::add);
        return SqlTemplate.of(condition.applyTo(aggregate + "({expr}, {key}){filter}"))
                .fill(filled);
    }

    private @Nullable BigDecimal calculate(String list) {
        List<BigDecimal> values = Stream.of(list.split(","))
                .map(DecimalValue::of)
                .filter(Objects::nonNull)
                .toList();
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (this == SUM) {
            return sum.round(DecimalValue.PRECISION);
        }
        return values.isEmpty() ? null : sum.divide(BigDecimal.valueOf(values.size()), DecimalValue.PRECISION);
    }
}

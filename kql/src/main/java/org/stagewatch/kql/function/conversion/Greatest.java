package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stagewatch.kql.dialect.JavaFunction;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;
import org.stagewatch.kql.type.ScalarType;

/// `max_of()` and `min_of()`. Sources: the manual pages of that name: nulls are skipped.
final class Greatest implements FunctionDefinition {
    private final boolean isLeast;

    Greatest(boolean isLeast) {
        this.isLeast = isLeast;
    }

    @Override
    public ScalarFunction define() {
        String name = isLeast ? "min_of" : "max_of";
        return ScalarFunction.named(name)
                .summary("Gives the " + (isLeast ? "least" : "greatest") + " of several values.")
                .notes("Nulls are skipped. The result is null only if all values are.")
                .overload(
                        ReturnType.common(),
                        List.of(
                                parameter("first", ParameterType.COMMON_ORDERABLE, "The first value."),
                                parameter("others", ParameterType.COMMON_ORDERABLE, "The values to compare.")
                                        .repeated()),
                        lowered(this::lower))
                .example(name + "(10, 1, -3, 17)", isLeast ? "-3" : "17")
                .example(name + "(1, 2.5)", isLeast ? "1.0" : "2.5")
                .example(name + "(decimal(10), 9)", isLeast ? "decimal(9)" : "decimal(10)")
                .example(name + "(int(null), 3)", "3")
                .build();
    }

    private SqlExpression lower(LoweredCall call) {
        if (call.returns() == ScalarType.DECIMAL) {
            return call.sqls().stream()
                    .reduce((left, right) -> new SqlExpression.JavaCall(ofDecimals(), List.of(left, right)))
                    .orElseThrow();
        }
        String function = isLeast ? "least({values...})" : "greatest({values...})";
        return sql(function, call.sqls().toArray(SqlExpression[]::new));
    }

    private JavaFunction ofDecimals() {
        return new JavaFunction(
                isLeast ? "kql_min_of_decimals" : "kql_max_of_decimals",
                List.of(ScalarType.DECIMAL, ScalarType.DECIMAL),
                ScalarType.DECIMAL,
                JavaFunction.NullArguments.ARE_PASSED,
                arguments -> choose(DecimalValue.of(arguments[0]), DecimalValue.of(arguments[1])));
    }

    private @Nullable BigDecimal choose(@Nullable BigDecimal left, @Nullable BigDecimal right) {
        if (left == null || right == null) {
            return left == null ? right : left;
        }
        return isLeast ? left.min(right) : left.max(right);
    }
}

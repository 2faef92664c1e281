package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.STRING;

import java.util.ArrayList;
import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Implementation.LoweredCall;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `coalesce()`. Source: the manual page *coalesce()*: the empty string is skipped like a null.
final class Coalesce implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("coalesce")
                .summary("Gives the first of several values that is not null and not empty.")
                .overload(
                        ReturnType.common(),
                        List.of(
                                parameter("first", ParameterType.COMMON_NOT_MIXED, "The first value."),
                                parameter("others", ParameterType.COMMON_NOT_MIXED, "The values in order.")
                                        .repeated()),
                        lowered(Coalesce::lower))
                .example("coalesce(tolong('é'), tolong('42'), 33)", "42")
                .example("coalesce('', 'b')", "'b'")
                .example("coalesce(long(null), long(null))", "long(null)")
                .build();
    }

    private static SqlExpression lower(LoweredCall call) {
        if (call.returns() != STRING) {
            return sql("COALESCE({values...})", call.sqls().toArray(SqlExpression[]::new));
        }
        List<SqlExpression> values = new ArrayList<>();
        call.sqls().forEach(value -> values.add(sql("NULLIF({value}, '')", value)));
        values.add(SqlExpression.text(""));
        return sql("COALESCE({values...})", values.toArray(SqlExpression[]::new));
    }
}

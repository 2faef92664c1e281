package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.dialect.SqlExpression.sql;
import static org.stagewatch.kql.function.Implementation.lowered;
import static org.stagewatch.kql.function.Parameter.parameter;

import java.util.List;
import org.stagewatch.kql.dialect.SqlExpression;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

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
                        lowered(call -> sql(
                                isLeast ? "least({values...})" : "greatest({values...})",
                                call.sqls().toArray(SqlExpression[]::new))))
                .example(name + "(10, 1, -3, 17)", isLeast ? "-3" : "17")
                .example(name + "(1, 2.5)", isLeast ? "1.0" : "2.5")
                .example(name + "(int(null), 3)", "3")
                .build();
    }
}

package org.stagewatch.kql.function.operator;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `not(...)`. Source: the manual page *not()*.
final class Not implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("not")
                .summary("Gives the opposite of a truth value.")
                .notes("The result is null for null.")
                .overload(
                        ReturnType.exactly(BOOL),
                        List.of(parameter("value", BOOL, "The truth value.")),
                        Overload.Nulls.FROM_ARGUMENTS,
                        sql("NOT {value}"))
                .example("not(1 == 2)", "true")
                .example("not(bool(null))", "bool(null)")
                .build();
    }
}

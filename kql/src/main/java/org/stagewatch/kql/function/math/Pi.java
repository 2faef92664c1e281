package org.stagewatch.kql.function.math;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Overload.Nulls.NEVER;
import static org.stagewatch.kql.function.ReturnType.exactly;
import static org.stagewatch.kql.type.ScalarType.REAL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.ScalarFunction;

final class Pi implements FunctionDefinition {
    @Override
    public ScalarFunction define() {
        return ScalarFunction.named("pi")
                .summary("The ratio of a circle's circumference to its diameter.")
                .overload(exactly(REAL), List.of(), NEVER, sql("pi()"))
                .example("pi()", "3.141592653589793")
                .example("pi() * real(null)", "real(null)")
                .build();
    }
}

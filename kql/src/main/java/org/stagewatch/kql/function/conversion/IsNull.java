package org.stagewatch.kql.function.conversion;

import static org.stagewatch.kql.function.Implementation.sql;
import static org.stagewatch.kql.function.Parameter.parameter;
import static org.stagewatch.kql.type.ScalarType.BOOL;

import java.util.List;
import org.stagewatch.kql.function.FunctionDefinition;
import org.stagewatch.kql.function.Overload;
import org.stagewatch.kql.function.ParameterType;
import org.stagewatch.kql.function.ReturnType;
import org.stagewatch.kql.function.ScalarFunction;

/// `isnull()` and `isnotnull()`. Sources: the manual pages of that name.
final class IsNull implements FunctionDefinition {
    private final boolean isNegated;

    IsNull(boolean isNegated) {
        this.isNegated = isNegated;
    }

    @Override
    public ScalarFunction define() {
        String name = isNegated ? "isnotnull" : "isnull";
        ScalarFunction.Builder builder = ScalarFunction.named(name);
        if (isNegated) {
            builder.alias("notnull");
        }
        return builder.summary("Tells whether a value is " + (isNegated ? "not null." : "null."))
                .notes("A string is never null; it may be empty.")
                .overload(
                        ReturnType.exactly(BOOL),
                        List.of(parameter("value", ParameterType.ANY, "The value to test.")),
                        Overload.Nulls.NEVER,
                        sql(isNegated ? "{value} IS NOT NULL" : "{value} IS NULL"))
                .example(name + "(long(null))", Boolean.toString(!isNegated))
                .example(name + "(0)", Boolean.toString(isNegated))
                .example(name + "('')", Boolean.toString(isNegated))
                .build();
    }
}
